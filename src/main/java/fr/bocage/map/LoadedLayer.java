package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.geo.Reprojection;
import fr.bocage.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A layer's data, read and reprojected.
 *
 * @param source the features in the file's own CRS; of a raster, its outline
 * @param table the same rows in the display CRS
 * @param encoding what the text was read with; null without text
 * @param problems what was wrong with the file
 * @param raster the raster as seen from the display CRS; empty for a layer of features
 */
public record LoadedLayer(
    FeatureTable source,
    FeatureTable table,
    String encoding,
    List<Problem> problems,
    Optional<PlacedRaster> raster) {
  public LoadedLayer {
    problems = List.copyOf(problems);
  }

  /** A file's layer, still in its own CRS. */
  public static LoadedLayer of(SourceLayer layer, List<Problem> problems) {
    return new LoadedLayer(
        layer.table(),
        layer.table(),
        layer.encoding(),
        problems,
        layer
            .raster()
            .map(one -> new PlacedRaster(one, Reprojection.IDENTITY, Reprojection.IDENTITY)));
  }

  /** The same data with its rows carried to another display CRS. */
  LoadedLayer placed(FeatureTable newTable) {
    return new LoadedLayer(source, newTable, encoding, problems, raster);
  }

  /** The same data with its raster seen from another display CRS. */
  LoadedLayer seen(Reprojection toSource, Reprojection fromSource) {
    return new LoadedLayer(
        source,
        table,
        encoding,
        problems,
        raster.map(one -> new PlacedRaster(one.source(), toSource, fromSource)));
  }

  /** The same data without the problems of some codes. */
  LoadedLayer without(Set<String> codes) {
    List<Problem> others =
        problems.stream().filter(problem -> !codes.contains(problem.code())).toList();
    return new LoadedLayer(source, table, encoding, others, raster);
  }

  /** The same data with a problem of that code, which is told once. */
  LoadedLayer with(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.removeIf(known -> known.code().equals(problem.code()));
    all.add(problem);
    return new LoadedLayer(source, table, encoding, all, raster);
  }
}
