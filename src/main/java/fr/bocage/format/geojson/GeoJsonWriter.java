package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.RowSteps;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a layer as a GeoJSON feature collection (RFC 7946), one feature a line. */
public final class GeoJsonWriter implements FeatureWriter {
  private final JsonFactory factory = new JsonFactory();

  @Override
  public String id() {
    return "geojson";
  }

  @Override
  public List<String> extensions() {
    return List.of("geojson", "json");
  }

  @Override
  public boolean isWgs84Only() {
    return true;
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws IOException {
    FeatureTable table = layers.get(0);
    RowSteps steps = new RowSteps(layers, 1, progress);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.setRootValueSeparator(new SerializedString(""));
      FeatureJson features = new FeatureJson(table, json, factory);
      json.writeRaw("{\"type\":\"FeatureCollection\",\"name\":");
      json.writeString(table.name());
      json.writeRaw(",\"features\":[");
      for (int row = 0; row < table.rowCount(); row++) {
        json.writeRaw(row == 0 ? "\n" : ",\n");
        features.write(row);
        steps.next();
      }
      json.writeRaw("\n]}\n");
    }
    return List.of();
  }
}
