package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.AttributeTableBuilder;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.json.PropertiesReader;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads features, and geometries that stand for features, into rows. Members come in any order: a
 * row is written when its object ends. One thread.
 */
final class FeatureReader {
  /** Fields kept. More than any table of people's making has; fewer than fill the memory. */
  private static final int MOST_FIELDS = 4096;

  private final JsonParser parser;
  private final FlawTally flaws;
  private final GeometryColumnBuilder geometries = new GeometryColumnBuilder();
  private final AttributeTableBuilder attributes = new AttributeTableBuilder(MOST_FIELDS);
  private final ColumnBuilder ids = new ColumnBuilder();
  private final PropertiesReader properties;
  private final GeometryReader geometryMember;
  private final GeometryReader bareGeometry;

  private String type;
  private GeometryType geometryType;
  private boolean hasGeometry;
  private boolean hasProperties;

  FeatureReader(JsonParser parser, JsonFactory json, FlawTally flaws, CrsMember crs) {
    this.parser = parser;
    this.flaws = flaws;
    CoordinatesWriter writer = new CoordinatesWriter(new PartWriter(geometries, flaws));
    properties = new PropertiesReader(parser, json, attributes, flaws);
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
    if (isFeature() || isBareGeometry() || type == null && (hasGeometry || hasProperties)) {
      end();
    } else {
      drop();
      noteBroken();
    }
  }

  private void noteBroken() {
    flaws.note(Flaw.FEATURE_BROKEN);
    flaws.endFeature();
  }

  /** Reads the value of the member of that name. */
  void member(String name) throws IOException {
    switch (name) {
      case "type" -> readType();
      case "geometry" -> {
        geometries.dropRow();
        geometryType = geometryMember.read();
        hasGeometry = true;
      }
      case "properties" -> {
        if (hasProperties) {
          attributes.clearRow();
        }
        properties.read();
        hasProperties = true;
      }
      case "id" -> properties.readValue(ids, attributes.row());
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
    return "Feature".equals(type);
  }

  boolean isBareGeometry() {
    return GeometryReader.typeNamed(type) != null;
  }

  /** Writes the row. */
  void end() {
    if (!hasGeometry && isBareGeometry()) {
      geometryType = bareGeometry.end(GeometryReader.typeNamed(type));
    }
    if (geometryType == null) {
      flaws.note(Flaw.GEOMETRY_BROKEN);
    }
    if (geometryType == null || geometryType == GeometryType.NULL) {
      geometries.dropRow();
      geometryType = GeometryType.NULL;
    }
    geometries.endRow(geometryType);
    attributes.endRow();
    flaws.endFeature();
  }

  /** Gives up what the row has so far. */
  void drop() {
    geometries.dropRow();
    attributes.clearRow();
    ids.clear(attributes.row());
    flaws.dropFeature();
  }

  int rowCount() {
    return attributes.row();
  }

  GeometryColumn freezeGeometry() {
    return geometries.freeze();
  }

  /** The columns, first of all that of the features' own {@code id}s where there are any. */
  List<AttributeColumn> freezeColumns() {
    List<AttributeColumn> columns = new ArrayList<>();
    if (!ids.isEmpty()) {
      columns.add(ids.freeze(idName(), rowCount()));
    }
    columns.addAll(attributes.freeze());
    return columns;
  }

  private String idName() {
    String name = "id";
    while (attributes.hasField(name)) {
      name = "feature_" + name;
    }
    return name;
  }
}
