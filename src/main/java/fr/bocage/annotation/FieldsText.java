package fr.bocage.annotation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The key–value fields of an annotation as one JSON object of texts. */
final class FieldsText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FieldsText() {}

  /** Null when there are none. */
  static String write(Map<String, String> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter has no trouble of its own
    }
    return text.toString();
  }

  /** The fields of an object; a text that is none becomes one field of its own. */
  static Map<String, String> read(String text) {
    if (text == null || text.isBlank()) {
      return Map.of();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Map.of("", text);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken().isStructStart()) {
          return Map.of("", text);
        }
        fields.put(name, json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
      }
      return fields;
    } catch (IOException e) {
      return Map.of("", text);
    }
  }
}
