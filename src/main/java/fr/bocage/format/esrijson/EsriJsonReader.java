package fr.bocage.format.esrijson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.json.JsonFailure;
import fr.bocage.format.json.PropertiesReader;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a feature set of ESRI's JSON, its members in any order. Where the JSON breaks off, the
 * features read whole so far stay. One thread, one document.
 */
final class EsriJsonReader {
  private final JsonParser parser;
  private final FlawTally flaws = new FlawTally();
  private final LayerBuilder rows = new LayerBuilder(flaws);
  private final PropertiesReader values;
  private final EsriGeometryReader geometries;
  private final SpatialReferenceMember spatialReference = new SpatialReferenceMember();
  private final Set<String> dates = new HashSet<>();

  private boolean hasFeatures;
  private boolean exceedsLimit;
  private JsonFailure failure;

  EsriJsonReader(JsonParser parser, JsonFactory json) {
    this.parser = parser;
    values = new PropertiesReader(parser, json, rows.attributes(), flaws);
    geometries = new EsriGeometryReader(parser, rows.parts(), flaws);
  }

  /** Reads everything that can be read; what hindered it is told by the getters. */
  void read() throws IOException {
    try {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        parser.nextToken();
        readMember(member);
      }
    } catch (JsonProcessingException e) {
      failure = new JsonFailure(e, parser);
      rows.dropRow();
    }
  }

  private void readMember(String member) throws IOException {
    switch (member) {
      case "spatialReference" -> spatialReference.read(parser);
      case "hasZ" -> geometries.expectHeights(parser.hasToken(JsonToken.VALUE_TRUE));
      case "hasM" -> geometries.expectMeasures(parser.hasToken(JsonToken.VALUE_TRUE));
      case "exceededTransferLimit" -> exceedsLimit = parser.hasToken(JsonToken.VALUE_TRUE);
      case "fields" -> readArray(this::readField);
      case "features" -> {
        hasFeatures |= parser.hasToken(JsonToken.START_ARRAY);
        readArray(this::readFeature);
      }
      default -> parser.skipChildren();
    }
  }

  /** Reads one object of an array. */
  private interface ObjectReading {
    void read() throws IOException;
  }

  private void readArray(ObjectReading reading) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.hasToken(JsonToken.START_OBJECT)) {
        reading.read();
      } else {
        parser.skipChildren();
        flaws.note(Flaw.FEATURE_BROKEN);
        flaws.endFeature();
      }
    }
  }

  private void readField() throws IOException {
    String name = null;
    String type = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
      if (text && member.equals("name")) {
        name = parser.getText();
      } else if (text && member.equals("type")) {
        type = parser.getText();
      }
      parser.skipChildren();
    }
    if (name != null && !type.equals("esriFieldTypeGeometry")) {
      rows.attributes().declare(name, fieldType(type));
      if (type.equals("esriFieldTypeDate")) {
        dates.add(name);
      }
    }
  }

  private static FieldType fieldType(String type) {
    return switch (type) {
      case "esriFieldTypeOID",
              "esriFieldTypeInteger",
              "esriFieldTypeSmallInteger",
              "esriFieldTypeBigInteger" ->
          FieldType.INTEGER;
      case "esriFieldTypeDouble", "esriFieldTypeSingle" -> FieldType.REAL;
      case "esriFieldTypeDate" -> FieldType.DATETIME;
      case "esriFieldTypeDateOnly" -> FieldType.DATE;
      default -> FieldType.TEXT;
    };
  }

  private void readFeature() throws IOException {
    GeometryType type = GeometryType.NULL;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "geometry" -> {
          rows.dropGeometry();
          type = geometries.read();
        }
        case "attributes" -> readAttributes();
        default -> parser.skipChildren();
      }
    }
    rows.endRow(type);
  }

  private void readAttributes() throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      values.read(); // knows what to say of anything else
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      ColumnBuilder column = rows.column(name);
      boolean integer = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
      if (column == null) {
        parser.skipChildren();
      } else if (integer && dates.contains(name)) {
        readTime(column);
      } else {
        values.readValue(column, rows.row());
      }
    }
  }

  /** Reads milliseconds since 1970, in UTC. */
  private void readTime(ColumnBuilder column) throws IOException {
    try {
      column.setText(rows.row(), Instant.ofEpochMilli(parser.getLongValue()).toString());
    } catch (DateTimeException | JsonProcessingException e) {
      values.readValue(column, rows.row()); // no time, whatever else it is
    }
  }

  /** Whether there is a list of features, be it empty. */
  boolean hasFeatures() {
    return hasFeatures;
  }

  /** Whether the server says that it has more features than it gave. */
  boolean exceedsLimit() {
    return exceedsLimit;
  }

  /** Where and why the JSON broke off, or null. */
  JsonFailure failure() {
    return failure;
  }

  SpatialReferenceMember spatialReference() {
    return spatialReference;
  }

  LayerBuilder rows() {
    return rows;
  }

  FlawTally flaws() {
    return flaws;
  }
}
