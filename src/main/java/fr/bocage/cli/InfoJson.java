package fr.bocage.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.bocage.feature.Field;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.TextCharsets;
import fr.bocage.format.doctor.CrsDiagnosis;
import fr.bocage.format.doctor.CrsDoubt;
import fr.bocage.format.doctor.CrsTrial;
import fr.bocage.format.doctor.EncodingComparison;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterStatistics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Writes a {@link FileReport} as one line of JSON. Scripts rely on its shape. */
final class InfoJson {
  private final JsonFactory factory = new JsonFactory();
  private final Locale locale;

  /**
   * @param locale the language of the messages
   */
  InfoJson(Locale locale) {
    this.locale = locale;
  }

  String line(FileReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("path", report.path());
      json.writeStringField("status", report.status());
      json.writeStringField("format", report.format());
      json.writeArrayFieldStart("layers");
      for (FileReport.LayerReport layer : report.layers()) {
        writeLayer(json, layer);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("problems");
      for (Problem problem : report.problems()) {
        writeProblem(json, problem);
      }
      json.writeEndArray();
      writeError(json, report.error());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return text.toString();
  }

  private void writeLayer(JsonGenerator json, FileReport.LayerReport layer) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", layer.name());
    json.writeNumberField("features", layer.features());
    json.writeNumberField("nullGeometries", layer.nullGeometries());
    json.writeNumberField("emptyGeometries", layer.emptyGeometries());
    json.writeObjectFieldStart("geometryTypes");
    for (Map.Entry<GeometryType, Long> type : layer.geometryTypes().entrySet()) {
      json.writeNumberField(type.getKey().ogcName(), type.getValue());
    }
    json.writeEndObject();
    writeExtent(json, layer.extent());
    writeRange(json, "heights", layer.heights());
    writeRange(json, "measures", layer.measures());
    json.writeStringField("crs", crs(layer.crs()));
    json.writeStringField("encoding", layer.encoding());
    json.writeArrayFieldStart("fields");
    for (Field field : layer.fields()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("type", field.type().word());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (layer.raster() != null) {
      writeRaster(json, layer.raster());
    }
    if (layer.crsDiagnosis() != null) {
      writeDiagnosis(json, layer.crsDiagnosis());
    }
    if (!layer.textSamples().isEmpty()) {
      writeTextSamples(json, layer.textSamples());
    }
    json.writeEndObject();
  }

  /** How many pixels it has at its finest, and which values, as far as a sample tells. */
  private static void writeRaster(JsonGenerator json, RasterSource raster) throws IOException {
    json.writeObjectFieldStart("raster");
    json.writeNumberField("width", Math.round(raster.pixels().getWidth()));
    json.writeNumberField("height", Math.round(raster.pixels().getHeight()));
    if (raster.hasValues()) {
      RasterStatistics values = raster.statistics().orElseThrow();
      writeRange(json, "values", new double[] {values.least(), values.most()});
    }
    json.writeEndObject();
  }

  private static void writeDiagnosis(JsonGenerator json, CrsDiagnosis diagnosis)
      throws IOException {
    json.writeStringField("crsDoubt", diagnosis.doubt().map(CrsDoubt::code).orElse(null));
    json.writeArrayFieldStart("crsCandidates");
    for (CrsTrial trial : diagnosis.candidates()) {
      json.writeStartObject();
      json.writeStringField("crs", crs(trial.crs()));
      json.writeBooleanField("axesSwapped", trial.axesSwapped());
      json.writeNumberField("inNormandy", trial.inNormandy());
      json.writeNumberField("inFrance", trial.inFrance());
      json.writeNumberField("onLand", trial.onLand());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTextSamples(JsonGenerator json, List<EncodingComparison.Sample> samples)
      throws IOException {
    List<Charset> charsets = TextCharsets.french();
    json.writeArrayFieldStart("textSamples");
    for (EncodingComparison.Sample sample : samples) {
      json.writeStartObject();
      json.writeStringField("field", sample.field());
      for (int i = 0; i < charsets.size(); i++) {
        json.writeStringField(charsets.get(i).name(), sample.readings().get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeExtent(JsonGenerator json, Envelope extent) throws IOException {
    if (extent.isNull()) {
      json.writeNullField("extent");
      return;
    }
    double[] bounds = {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
    json.writeArrayFieldStart("extent");
    for (double bound : bounds) {
      json.writeNumber(bound + 0.0); // turns -0.0 into 0.0
    }
    json.writeEndArray();
  }

  /** Nothing where there is no range. */
  private static void writeRange(JsonGenerator json, String name, double[] range)
      throws IOException {
    if (range != null) {
      json.writeFieldName(name);
      json.writeArray(range, 0, range.length);
    }
  }

  private static String crs(Crs crs) {
    if (crs == null) {
      return null;
    }
    return crs.code() == null ? "other" : crs.code();
  }

  private void writeProblem(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", problem.code());
    json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("count", problem.count());
    json.writeStringField("message", problem.message().in(locale));
    if (!problem.rows().isEmpty()) {
      json.writeArrayFieldStart("rows");
      for (int row : problem.rows()) {
        json.writeNumber(row);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeError(JsonGenerator json, ProblemException error) throws IOException {
    if (error == null) {
      json.writeNullField("error");
      return;
    }
    json.writeObjectFieldStart("error");
    json.writeStringField("code", error.code());
    json.writeStringField("message", error.words().in(locale));
    json.writeEndObject();
  }
}
