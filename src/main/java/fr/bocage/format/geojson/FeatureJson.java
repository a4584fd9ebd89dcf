package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.format.ValueText;
import java.io.IOException;

/** Writes rows of a table, which is in WGS 84, as GeoJSON features. One thread. */
final class FeatureJson {
  private final FeatureTable table;
  private final GeometryText geometry;
  private final JsonGenerator json;
  private final JsonFactory factory;

  /**
   * @param json at its root level
   */
  FeatureJson(FeatureTable table, JsonGenerator json, JsonFactory factory) {
    this.table = table;
    this.json = json;
    this.factory = factory;
    geometry = new GeometryText(table.geometry());
  }

  void write(int row) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("properties");
    for (AttributeColumn column : table.columns()) {
      json.writeFieldName(column.field().name());
      writeValue(column, row);
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    json.writeRawValue(geometry.of(row));
    json.writeEndObject();
  }

  private void writeValue(AttributeColumn column, int row) throws IOException {
    Object value = column.value(row);
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (column.field().type() == FieldType.JSON && isJson(value.toString())) {
      json.writeRawValue(value.toString());
    } else {
      json.writeString(ValueText.of(value));
    }
  }

  /** Whether the text is one JSON value and nothing else; what came from a stranger may not be. */
  private boolean isJson(String text) {
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
