package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.json.FeatureIds;
import fr.bocage.format.json.PropertiesReader;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import java.io.IOException;
import java.util.List;

/**
 * Reads features, and geometries that stand for features, into rows. Members come in any order: a
 * row is written when its object ends. One thread.
 */
final class FeatureReader {
  private final JsonParser parser;
  private final FlawTally flaws;
  private final LayerBuilder rows;
  private final PropertiesReader properties;
  private final FeatureIds ids;
  private final GeometryReader geometryMember;
  private final GeometryReader bareGeometry;

  private String type;
  private GeometryType geometryType;
  private boolean hasGeometry;
  private boolean hasProperties;

  FeatureReader(JsonParser parser, JsonFactory json, FlawTally flaws, CrsMember crs) {
    this.parser = parser;
    this.flaws = flaws;
    rows = new LayerBuilder(flaws);
    properties = new PropertiesReader(parser, json, rows.attributes(), flaws);
    ids = new FeatureIds(properties, rows.attributes());
    CoordinatesWriter writer = new CoordinatesWriter(rows.parts());
    geometryMember = new GeometryReader(parser, writer, flaws, crs);
    bareGeometry = new GeometryReader(parser, writer, flaws, crs);
  }

  /** Starts a row. */
  void begin() {
    type = null;
    geometryType = GeometryType.NULL;
    hasGeometry = false;
    hasProperties = false;
    bareGeometry.begin();
  }

  /** Reads the value that the parser stands on, as one row. */
  void read() throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      noteBroken();
      return;
    }
    begin();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      member(name);
    }
    if (isRow()) {
      end();
    } else {
      drop();
      noteBroken();
    }
  }

  /**
   * Whether the current object is a feature or a geometry, be it that a feature's type is missing.
   */
  boolean isRow() {
    return isFeature() || isBareGeometry() || type == null && (hasGeometry || hasProperties);
  }

  /** Takes note of something that is no feature. */
  void noteBroken() {
    flaws.note(Flaw.FEATURE_BROKEN);
    flaws.endFeature();
  }

  /** Reads the value of the member of that name. */
  void member(String name) throws IOException {
    switch (name) {
      case "type" -> readType();
      case "geometry" -> {
        rows.dropGeometry();
        geometryType = geometryMember.read();
        hasGeometry = true;
      }
      case "properties" -> {
        if (hasProperties) {
          rows.attributes().clearRow();
        }
        properties.read();
        hasProperties = true;
      }
      case "id" -> ids.read();
      default -> {
        if (hasGeometry || isFeature() || !bareGeometry.member(name)) {
          parser.skipChildren();
        }
      }
    }
  }

  private void readType() throws IOException {
    type = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
    parser.skipChildren();
  }

  /** The type that the current object says it has, or null as long as it has not. */
  String type() {
    return type;
  }

  boolean isFeature() {
    return "Feature".equalsIgnoreCase(type);
  }

  boolean isBareGeometry() {
    return GeometryReader.typeNamed(type) != null;
  }

  /** Writes the row. */
  void end() {
    if (!hasGeometry && isBareGeometry()) {
      geometryType = bareGeometry.end(GeometryReader.typeNamed(type));
    }
    rows.endRow(geometryType);
  }

  /** Gives up what the row has so far. */
  void drop() {
    ids.clearRow();
    rows.dropRow();
  }

  int rowCount() {
    return rows.row();
  }

  GeometryColumn freezeGeometry() {
    return rows.freezeGeometry();
  }

  /** The columns, first of all that of the features' own {@code id}s where there are any. */
  List<AttributeColumn> freezeColumns() {
    return ids.freezeColumns();
  }
}
