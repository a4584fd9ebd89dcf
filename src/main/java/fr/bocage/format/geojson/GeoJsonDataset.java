package fr.bocage.format.geojson;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.geojson.EmbeddedCollections.Collection;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextFile;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a dataset of what was read, its CRS found out. Safe on any thread. */
final class GeoJsonDataset {
  private final Function<String, Optional<Crs>> crsFromCode;
  private final Supplier<Crs> wgs84;

  GeoJsonDataset(Function<String, Optional<Crs>> crsFromCode, Supplier<Crs> wgs84) {
    this.crsFromCode = crsFromCode;
    this.wgs84 = wgs84;
  }

  /**
   * @param format id of the format
   * @param problems what is known so far; more are added
   */
  Dataset of(String format, TextFile source, GeoJsonReader document, List<Problem> problems) {
    problems.addAll(document.flaws().problems(1));
    SourceLayer layer = layer(FileName.stem(source.path()), source, document, problems);
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(format, List.of(layer), problems);
  }

  /** A dataset of as many layers as there are collections, or of one without a name of its own. */
  Dataset of(String format, TextFile source, List<Collection> collections) {
    List<Problem> problems = new ArrayList<>(source.problems());
    problems.add(
        Problem.of(GeoJsonFormat.class, "collections-embedded", Severity.INFO, collections.size()));
    List<SourceLayer> layers = new ArrayList<>();
    UniqueNames names = new UniqueNames(FileName.stem(source.path()));
    for (Collection collection : collections) {
      GeoJsonReader document = collection.document();
      problems.addAll(document.flaws().problems(collections.size()));
      if (document.failure() != null) {
        problems.add(document.failure().problem(document.features().rowCount()));
      }
      String name = collections.size() == 1 ? "" : collection.name();
      layers.add(layer(names.unique(name), source, document, problems));
    }
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(format, layers, problems);
  }

  private SourceLayer layer(
      String name, TextFile source, GeoJsonReader document, List<Problem> problems) {
    GeometryColumn geometry = document.features().freezeGeometry();
    Crs crs = crs(document.crs(), geometry, problems);
    var columns = document.features().freezeColumns();
    return new SourceLayer(new FeatureTable(name, crs, geometry, columns), source.encoding());
  }

  private Crs crs(CrsMember member, GeometryColumn geometry, List<Problem> problems) {
    Crs crs = member.resolve(crsFromCode, wgs84.get(), problems);
    boolean isDegrees = member.isDefault() || crs != null && crs.geographic();
    return isDegrees && !DegreesCheck.passes(geometry, problems) ? null : crs;
  }
}
