package fr.bocage.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.bocage.annotation.AnnotationAttributes;
import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.style.Sld;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Edits as JSON in a project's history: everything that undo and redo need, geometries as
 * GeoPackage blobs in hexadecimal so that no digit is lost, photos by their keys in the table of
 * photos. {@link EditJsonReader} reads it. Safe on any thread.
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

  private void write(Change change) throws IOException {
    json.writeStartObject();
    if (change instanceof Change.OfAnnotation annotation) {
      json.writeStringField("type", "annotation");
      annotation("before", annotation.before());
      annotation("after", annotation.after());
    } else if (change instanceof Change.OfTombstone tombstone) {
      json.writeStringField("type", "tombstone");
      json.writeStringField("annotation", tombstone.annotation().toString());
      json.writeStringField("before", tombstone.before().text());
      json.writeStringField("after", tombstone.after().text());
    } else if (change instanceof Change.OfGroup group) {
      json.writeStringField("type", "group");
      group("before", group.before());
      group("after", group.after());
    } else if (change instanceof Change.OfBookmark bookmark) {
      json.writeStringField("type", "bookmark");
      bookmark("before", bookmark.before());
      bookmark("after", bookmark.after());
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
    json.writeStringField("geometry", HexFormat.of().formatHex(geometry));
    for (Map.Entry<String, Object> value : AnnotationAttributes.of(annotation).entrySet()) {
      if (value.getValue() != null) {
        value(value.getKey(), value.getValue());
      }
    }
    if (annotation.photo() != null) {
      json.writeStringField("photo", annotation.photo().key());
    }
    json.writeEndObject();
  }

  private void value(String field, Object value) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBooleanField(field, flag);
    } else if (value instanceof Double number) {
      json.writeNumberField(field, number);
    } else if (value instanceof Number number) {
      json.writeNumberField(field, number.longValue());
    } else {
      json.writeStringField(field, value.toString());
    }
  }

  private void group(String field, AnnotationGroup group) throws IOException {
    if (group == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("id", group.id().toString());
    json.writeStringField("name", group.name());
    json.writeBooleanField("shown", group.shown());
    json.writeNumberField("position", group.position());
    json.writeEndObject();
  }

  private void bookmark(String field, Bookmark bookmark) throws IOException {
    if (bookmark == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("id", bookmark.id().toString());
    json.writeStringField("name", bookmark.name());
    json.writeNumberField("centerX", bookmark.view().centerX());
    json.writeNumberField("centerY", bookmark.view().centerY());
    json.writeNumberField("resolution", bookmark.view().resolution());
    json.writeNumberField("position", bookmark.position());
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
    json.writeBooleanField("axesSwapped", layer.source().axesSwapped());
    json.writeStringField("declaredEncoding", layer.source().declaredEncoding());
    json.writeStringField("sld", Sld.write(layer.style()));
    json.writeNumberField("opacity", layer.opacity());
    json.writeBooleanField("visible", layer.visible());
    json.writeEndObject();
  }
}
