package fr.bocage.format.geojson;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads literal GeoJSON, written with ' for ", and tells what came of it. */
final class GeoJsonFixture {
  private static final Function<String, Optional<Crs>> CODES = code -> Optional.empty();

  private GeoJsonFixture() {}

  static Dataset read(String json) throws Exception {
    return read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static Dataset read(byte[] bytes) throws Exception {
    Path file = Files.createTempFile("fixture", ".geojson");
    try {
      Files.write(file, bytes);
      return new GeoJsonFormat(CODES, () -> null).read(file, Progress.NONE);
    } finally {
      Files.delete(file);
    }
  }

  /** A collection of features without properties that have these geometries. */
  static Dataset readGeometries(String... geometries) throws Exception {
    String features =
        List.of(geometries).stream()
            .map(geometry -> "{'type':'Feature','properties':{},'geometry':" + geometry + "}")
            .collect(Collectors.joining(",\n"));
    return read(collection(features));
  }

  /** A collection of points that have these properties. */
  static Dataset readProperties(String... properties) throws Exception {
    String features =
        List.of(properties).stream()
            .map(
                values ->
                    "{'type':'Feature','geometry':{'type':'Point','coordinates':[1,2]},"
                        + "'properties':"
                        + values
                        + "}")
            .collect(Collectors.joining(",\n"));
    return read(collection(features));
  }

  static String collection(String features) {
    return "{'type':'FeatureCollection','features':[\n" + features + "]}";
  }

  static FeatureTable table(Dataset dataset) {
    return dataset.layers().get(0).table();
  }

  /** A row's geometry as WKT, after its type's name where JTS has another; null without one. */
  static String wkt(Dataset dataset, int row) {
    var geometry = JtsGeometries.read(table(dataset).geometry(), row);
    return geometry == null ? null : geometry.toText();
  }

  /** {@code code×count} of each problem; says every one of them in both languages besides. */
  static List<String> problems(Dataset dataset) {
    return dataset.problems().stream().map(GeoJsonFixture::told).toList();
  }

  private static String told(Problem problem) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      String words = problem.message().in(locale);
      if (words.isBlank() || words.matches(".*\\{[0-9].*")) {
        throw new AssertionError("expected words, got " + words);
      }
    }
    return problem.code() + "×" + problem.count();
  }
}
