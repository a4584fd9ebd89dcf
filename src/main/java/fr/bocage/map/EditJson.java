package fr.bocage.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.style.Sld;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Edits as JSON in a project's history: everything that undo and redo need, geometries as
 * GeoPackage blobs in hexadecimal so that no digit is lost. Safe on any thread.
 */
final class EditJson {
  static final int WGS84 = 4326;

  /** A drawn geometry may be large, and nothing here nests deeper than a few levels. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(200_000_000)
                  .maxNestingDepth(16)
                  .build())
          .build();

  private final JsonGenerator json;

  private EditJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Edit edit) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      EditJson writer = new EditJson(json);
      json.writeStartObject();
      json.writeArrayFieldStart("changes");
      for (Change change : edit.changes()) {
        writer.write(change);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter has no trouble of its own
    }
    return text.toString();
  }

  /**
   * @throws IOException when the text is no edit
   */
  static Edit read(String name, Instant at, String text) throws IOException {
    return EditJsonReader.read(name, at, text);
  }

  private void write(Change change) throws IOException {
    json.writeStartObject();
    if (change instanceof Change.OfAnnotation annotation) {
      json.writeStringField("type", "annotation");
      annotation("before", annotation.before());
      annotation("after", annotation.after());
    } else if (change instanceof Change.OfLayer layer) {
      json.writeStringField("type", "layer");
      json.writeNumberField("position", layer.position());
      layer("before", layer.before());
      layer("after", layer.after());
    } else if (change instanceof Change.OfOrder order) {
      json.writeStringField("type", "order");
      json.writeStringField("layer", order.layer().toString());
      json.writeNumberField("from", order.from());
      json.writeNumberField("to", order.to());
    } else if (change instanceof Change.OfSetting setting) {
      json.writeStringField("type", "setting");
      json.writeStringField("key", setting.key());
      json.writeStringField("before", setting.before());
      json.writeStringField("after", setting.after());
    }
    json.writeEndObject();
  }

  private void annotation(String field, MapAnnotation annotation) throws IOException {
    if (annotation == null) {
      json.writeNullField(field);
      return;
    }
    byte[] geometry = GeometryBlob.encode(annotation.geometry(), WGS84);
    json.writeObjectFieldStart(field);
    json.writeStringField("id", annotation.id().toString());
    json.writeStringField("kind", annotation.kind().name());
    json.writeStringField("geometry", HexFormat.of().formatHex(geometry));
    json.writeStringField("title", annotation.title());
    json.writeStringField("note", annotation.note());
    json.writeStringField("colour", annotation.colour());
    json.writeStringField("author", annotation.author());
    json.writeStringField("created", annotation.created().toString());
    json.writeStringField("changed", annotation.changed().toString());
    json.writeNumberField("version", annotation.version());
    json.writeEndObject();
  }

  private void layer(String field, LayerRecord layer) throws IOException {
    if (layer == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("id", layer.id().toString());
    json.writeStringField("name", layer.name());
    json.writeStringField("location", layer.source().location());
    json.writeStringField("layerName", layer.source().layerName());
    json.writeStringField("declaredCrs", layer.source().declaredCrs());
    json.writeStringField("sld", Sld.write(layer.style()));
    json.writeNumberField("opacity", layer.opacity());
    json.writeBooleanField("visible", layer.visible());
    json.writeEndObject();
  }
}
