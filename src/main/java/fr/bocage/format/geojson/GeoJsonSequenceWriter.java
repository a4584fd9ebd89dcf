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
import java.util.Locale;

/**
 * Writes a layer as one GeoJSON feature a line: with the record separator of RFC 8142 in {@code
 * .geojsons} files, else without, which more programs read.
 */
public final class GeoJsonSequenceWriter implements FeatureWriter {
  private static final char RECORD_SEPARATOR = '\u001e';

  private final JsonFactory factory = new JsonFactory();

  @Override
  public String id() {
    return "geojsonseq";
  }

  @Override
  public List<String> extensions() {
    return List.of("geojsonl", "geojsons", "ndjson", "geojsonseq", "jsonl");
  }

  @Override
  public boolean isWgs84Only() {
    return true;
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws IOException {
    FeatureTable table = layers.get(0);
    boolean separated = file.toString().toLowerCase(Locale.ROOT).endsWith(".geojsons");
    RowSteps steps = new RowSteps(layers, 1, progress);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.setRootValueSeparator(new SerializedString(""));
      FeatureJson features = new FeatureJson(table, json, factory);
      for (int row = 0; row < table.rowCount(); row++) {
        if (separated) {
          json.writeRaw(RECORD_SEPARATOR);
        }
        features.write(row);
        json.writeRaw('\n');
        steps.next();
      }
    }
    return List.of();
  }
}
