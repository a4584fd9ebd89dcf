package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.json.FeatureIds;
import fr.bocage.format.json.JsonFailure;
import fr.bocage.format.json.PropertiesReader;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The second pass over a topology: its objects, each a layer. The geometries of an object that is a
 * collection are its rows; any other object is a row by itself. One thread.
 */
final class ObjectsReader {
  /** Objects beyond are not read: no map has as many layers. */
  private static final int MOST_LAYERS = 500;

  private final JsonParser parser;
  private final JsonFactory json;
  private final Arcs arcs;
  private final ArcStitcher stitcher;
  private final FlawTally flaws = new FlawTally();
  private final UniqueNames names = new UniqueNames("objects");
  private final List<ObjectLayer> layers = new ArrayList<>();
  private JsonFailure failure;

  ObjectsReader(JsonParser parser, JsonFactory json, Arcs arcs) {
    this.parser = parser;
    this.json = json;
    this.arcs = arcs;
    stitcher = new ArcStitcher(arcs);
  }

  /** One object's rows. */
  final class ObjectLayer {
    final String name;
    final LayerBuilder rows = new LayerBuilder(flaws);
    private final TopoGeometryReader geometry =
        new TopoGeometryReader(parser, arcs, stitcher, rows.parts());
    private final PropertiesReader properties =
        new PropertiesReader(parser, json, rows.attributes(), flaws);
    private final FeatureIds ids = new FeatureIds(properties, rows.attributes());

    ObjectLayer(String name) {
      this.name = name;
    }

    /** Reads the object that the parser stands on. */
    void read() throws IOException {
      boolean isCollection = false;
      geometry.begin();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        parser.nextToken();
        if (member.equals("geometries") && parser.hasToken(JsonToken.START_ARRAY)) {
          isCollection = true;
          rows.dropRow(); // a collection's own properties are no row's
          readRows();
        } else {
          readMember(member);
        }
      }
      if (isCollection) {
        rows.dropRow();
      } else {
        rows.endRow(geometry.end());
      }
    }

    private void readRows() throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
          parser.skipChildren();
          flaws.note(Flaw.FEATURE_BROKEN);
          flaws.endFeature();
          continue;
        }
        geometry.begin();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String member = parser.currentName();
          parser.nextToken();
          readMember(member);
        }
        rows.endRow(geometry.end());
      }
    }

    private void readMember(String member) throws IOException {
      switch (member) {
        case "properties" -> properties.read();
        case "id" -> ids.read();
        default -> {
          if (!geometry.member(member)) {
            parser.skipChildren();
          }
        }
      }
    }

    GeometryColumn freezeGeometry() {
      return rows.freezeGeometry();
    }

    List<AttributeColumn> freezeColumns() {
      return ids.freezeColumns();
    }
  }

  /** Reads as far as the JSON is whole. */
  void read() throws IOException {
    try {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        readRoot();
      }
    } catch (JsonProcessingException e) {
      failure = new JsonFailure(e, parser);
      if (!layers.isEmpty()) {
        layers.get(layers.size() - 1).rows.dropRow();
      }
    }
  }

  private void readRoot() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isObjects = parser.currentName().equals("objects");
      if (parser.nextToken() == JsonToken.START_OBJECT && isObjects) {
        readObjects();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readObjects() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT && layers.size() < MOST_LAYERS) {
        ObjectLayer layer = new ObjectLayer(names.unique(name));
        layers.add(layer);
        layer.read();
      } else {
        parser.skipChildren();
        flaws.note(Flaw.FEATURE_BROKEN);
        flaws.endFeature();
      }
    }
  }

  List<ObjectLayer> layers() {
    return layers;
  }

  FlawTally flaws() {
    return flaws;
  }

  int rowCount() {
    return layers.stream().mapToInt(layer -> layer.rows.row()).sum();
  }

  /** Where the JSON broke off; null when it is whole. */
  JsonFailure failure() {
    return failure;
  }
}
