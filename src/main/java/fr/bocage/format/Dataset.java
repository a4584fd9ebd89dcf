package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.problem.Problem;
import fr.bocage.raster.RasterSource;
import java.util.List;
import java.util.Optional;

/**
 * What a file gave.
 *
 * @param format id of the format it was read as
 * @param layers at least one
 * @param problems what was wrong, most severe first
 */
public record Dataset(String format, List<SourceLayer> layers, List<Problem> problems) {
  public Dataset {
    layers = List.copyOf(layers);
    problems = List.copyOf(problems);
  }

  /**
   * One layer of a file.
   *
   * @param table its features, in the file's own CRS; of a raster, its outline without fields
   * @param encoding name of the character encoding its text was read with; null without text
   * @param raster empty for a layer of features
   */
  public record SourceLayer(FeatureTable table, String encoding, Optional<RasterSource> raster) {
    /** A layer of features. */
    public SourceLayer(FeatureTable table, String encoding) {
      this(table, encoding, Optional.empty());
    }

    /** The same layer under another name. */
    public SourceLayer named(String name) {
      return new SourceLayer(table.named(name), encoding, raster.map(one -> one.named(name)));
    }
  }
}
