package fr.bocage.cli;

import fr.bocage.feature.Field;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.TextCharsets;
import fr.bocage.format.doctor.CrsDiagnosis;
import fr.bocage.format.doctor.CrsTrial;
import fr.bocage.format.doctor.EncodingComparison;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.raster.RasterSource;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes the {@link FileReport} of a file that could be read, for people: one block a file, one
 * aligned line a fact.
 */
final class InfoText {
  private static final int MOST_ROWS = 10;
  private static final double MOSTLY = 0.9;

  private final Terminal terminal;

  InfoText(Terminal terminal) {
    this.terminal = terminal;
  }

  void write(FileReport report) {
    PrintWriter out = terminal.out();
    out.println(report.path());
    line("info.format", report.format());
    for (FileReport.LayerReport layer : report.layers()) {
      writeLayer(layer);
    }
    for (Problem problem : report.problems()) {
      String severity = terminal.words("severity." + problem.severity().name());
      String rows = rows(problem.rows());
      line("info.problem", severity + ": " + problem.message().in(terminal.locale()) + rows);
    }
    out.println();
  }

  /** The first rows that a problem touches, as people count. */
  private String rows(List<Integer> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String numbers =
        rows.stream()
            .limit(MOST_ROWS)
            .map(row -> String.valueOf(row + 1))
            .collect(Collectors.joining(", "));
    String rest = rows.size() > MOST_ROWS ? "…" : "";
    return " " + terminal.words("info.rows", rows.size(), numbers + rest);
  }

  private void writeLayer(FileReport.LayerReport layer) {
    line("info.layer", layer.name());
    if (layer.raster() == null) {
      line("info.features", features(layer));
    } else {
      writeRaster(layer.raster());
    }
    line("info.extent", extent(layer));
    writeRange("info.heights", layer.heights());
    writeRange("info.measures", layer.measures());
    line("info.crs", crs(layer.crs()));
    if (layer.encoding() != null) {
      line("info.encoding", layer.encoding());
    }
    writeDiagnosis(layer.crsDiagnosis());
    writeTextSamples(layer.textSamples());
    writeFields(layer.fields());
  }

  private void writeRaster(RasterSource raster) {
    Envelope pixels = raster.pixels();
    String size =
        String.format(terminal.locale(), "%,.0f × %,.0f", pixels.getWidth(), pixels.getHeight());
    line("info.pixels", size);
    raster
        .statistics()
        .ifPresent(
            values -> writeRange("info.values", new double[] {values.least(), values.most()}));
  }

  private void writeDiagnosis(CrsDiagnosis diagnosis) {
    if (diagnosis == null) {
      return;
    }
    diagnosis.doubt().ifPresent(doubt -> line("info.doubt", terminal.words(doubt.code())));
    String label = "info.try";
    for (CrsTrial trial : diagnosis.candidates()) {
      String name = crs(trial.crs());
      String asked = trial.axesSwapped() ? terminal.words("info.swapped", name) : name;
      line(label, terminal.words(place(trial), asked, trial.onLand()));
      label = null;
    }
  }

  private static String place(CrsTrial trial) {
    if (trial.inNormandy() >= MOSTLY) {
      return "info.in-normandy";
    }
    return trial.inFrance() >= MOSTLY ? "info.in-france" : "info.elsewhere";
  }

  private void writeTextSamples(List<EncodingComparison.Sample> samples) {
    List<Charset> charsets = TextCharsets.french();
    for (int i = 0; !samples.isEmpty() && i < charsets.size(); i++) {
      int reading = i;
      String values =
          samples.stream()
              .map(sample -> sample.readings().get(reading))
              .collect(Collectors.joining(" · "));
      line(i == 0 ? "info.readings" : null, charsets.get(i).name() + ": " + values);
    }
  }

  private String features(FileReport.LayerReport layer) {
    String count = String.format(terminal.locale(), "%,d", layer.features());
    StringBuilder text = new StringBuilder(count);
    if (!layer.geometryTypes().isEmpty()) {
      text.append(" (").append(types(layer.geometryTypes())).append(')');
    }
    if (layer.nullGeometries() > 0) {
      text.append(", ").append(terminal.words("info.without-geometry", layer.nullGeometries()));
    }
    if (layer.emptyGeometries() > 0) {
      text.append(", ").append(terminal.words("info.geometry-empty", layer.emptyGeometries()));
    }
    return text.toString();
  }

  private String types(Map<GeometryType, Long> types) {
    return types.entrySet().stream()
        .map(
            type ->
                types.size() == 1
                    ? type.getKey().ogcName()
                    : String.format(
                        terminal.locale(), "%s %,d", type.getKey().ogcName(), type.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String extent(FileReport.LayerReport layer) {
    Envelope extent = layer.extent();
    if (extent.isNull()) {
      return terminal.words("info.none");
    }
    boolean degrees = layer.crs() != null && layer.crs().geographic();
    // A centimetre, about: anything finer hides the number.
    String number = degrees ? "%.7f" : "%.2f";
    String format = "x " + number + " – " + number + ", y " + number + " – " + number;
    return String.format(
        Locale.ROOT,
        format,
        extent.getMinX(),
        extent.getMaxX(),
        extent.getMinY(),
        extent.getMaxY());
  }

  private void writeRange(String label, double[] range) {
    if (range != null) {
      line(label, String.format(Locale.ROOT, "%.2f – %.2f", range[0], range[1]));
    }
  }

  private String crs(Crs crs) {
    if (crs == null) {
      return terminal.words("info.unknown");
    }
    return crs.code() == null ? crs.name() : crs.code() + " " + crs.name();
  }

  private void writeFields(List<Field> fields) {
    int width = fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
    String label = "info.fields";
    for (Field field : fields) {
      String name = field.name() + " ".repeat(width - field.name().length());
      line(label, name + "  " + terminal.words("type." + field.type().word()));
      label = null;
    }
  }

  private void line(String labelKey, String value) {
    String label = labelKey == null ? "" : terminal.words(labelKey);
    terminal.out().println("  " + label + " ".repeat(Math.max(1, 14 - label.length())) + value);
  }
}
