package fr.bocage.format.geojson;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextFile;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a dataset of one layer of what was read, its CRS found out. Safe on any thread. */
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
    GeometryColumn geometry = document.features().freezeGeometry();
    Crs crs = crs(document.crs(), geometry, problems);
    var columns = document.features().freezeColumns();
    FeatureTable table = new FeatureTable(FileName.stem(source.path()), crs, geometry, columns);
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(format, List.of(new SourceLayer(table, source.encoding())), problems);
  }

  private Crs crs(CrsMember member, GeometryColumn geometry, List<Problem> problems) {
    Crs crs = member.resolve(crsFromCode, wgs84.get(), problems);
    boolean isDegrees = member.isDefault() || crs != null && crs.geographic();
    return isDegrees && !DegreesCheck.passes(geometry, problems) ? null : crs;
  }
}
