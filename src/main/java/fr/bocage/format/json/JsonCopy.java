package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import java.io.IOException;
import java.io.StringWriter;

/** Copies values that are objects or arrays out of a document. One thread. */
public final class JsonCopy {
  private final JsonParser parser;
  private final JsonFactory json;
  private final FlawTally flaws;

  /**
   * @param flaws told of numbers that are not finite, which become null
   */
  public JsonCopy(JsonParser parser, JsonFactory json, FlawTally flaws) {
    this.parser = parser;
    this.json = json;
    this.flaws = flaws;
  }

  /**
   * The object or array that the parser stands on, as compact JSON, numbers as they are spelled.
   */
  public String text() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(text)) {
      int depth = 0;
      do {
        depth += copyToken(generator);
        if (depth > 0) {
          parser.nextToken();
        }
      } while (depth > 0);
    }
    return text.toString();
  }

  /** Copies one token and tells by how much it changes the depth. */
  private int copyToken(JsonGenerator generator) throws IOException {
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> generator.writeStartObject();
      case START_ARRAY -> generator.writeStartArray();
      case END_OBJECT -> generator.writeEndObject();
      case END_ARRAY -> generator.writeEndArray();
      case FIELD_NAME -> generator.writeFieldName(parser.currentName());
      case VALUE_STRING -> generator.writeString(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> generator.writeBoolean(token == JsonToken.VALUE_TRUE);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copyNumber(generator);
      default -> generator.writeNull();
    }
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  private void copyNumber(JsonGenerator generator) throws IOException {
    if (parser.isNaN()) {
      flaws.note(Flaw.VALUES_NOT_FINITE);
      generator.writeNull();
    } else {
      generator.writeNumber(parser.getText());
    }
  }
}
