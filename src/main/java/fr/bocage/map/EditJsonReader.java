package fr.bocage.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.style.Sld;
import fr.bocage.style.SldException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what {@link EditJson} writes. The text may come from a stranger's project. */
final class EditJsonReader {
  private EditJsonReader() {}

  static Edit read(String name, Instant at, String text) throws IOException {
    List<Change> changes = new ArrayList<>();
    try (JsonParser json = EditJson.FACTORY.createParser(text)) {
      json.nextToken();
      for (Object change : list(object(value(json)).get("changes"))) {
        changes.add(change(object(change)));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("history step not readable: " + e.getMessage(), e);
    } catch (GeoPackageException | SldException e) {
      throw new IOException("history step not readable: " + e.getMessage(), e);
    }
    return new Edit(name, at, changes);
  }

  private static Change change(Map<String, Object> fields)
      throws IOException, GeoPackageException, SldException {
    String type = text(fields, "type");
    return switch (type == null ? "" : type) {
      case "annotation" ->
          new Change.OfAnnotation(
              annotation(either(fields).get("before")), annotation(fields.get("after")));
      case "layer" ->
          new Change.OfLayer(
              (int) number(fields, "position"),
              layer(either(fields).get("before")),
              layer(fields.get("after")));
      case "order" ->
          new Change.OfOrder(
              UUID.fromString(required(fields, "layer")),
              (int) number(fields, "from"),
              (int) number(fields, "to"));
      case "setting" ->
          new Change.OfSetting(
              required(fields, "key"), text(fields, "before"), text(fields, "after"));
      default -> throw new IOException("unknown change: " + type);
    };
  }

  private static MapAnnotation annotation(Object value) throws IOException, GeoPackageException {
    if (value == null) {
      return null;
    }
    Map<String, Object> fields = object(value);
    return new MapAnnotation(
        UUID.fromString(required(fields, "id")),
        AnnotationKind.valueOf(required(fields, "kind")),
        GeometryBlob.decode(HexFormat.of().parseHex(required(fields, "geometry"))),
        required(fields, "title"),
        required(fields, "note"),
        required(fields, "colour"),
        required(fields, "author"),
        Instant.parse(required(fields, "created")),
        Instant.parse(required(fields, "changed")),
        (long) number(fields, "version"));
  }

  private static LayerRecord layer(Object value) throws IOException, SldException {
    if (value == null) {
      return null;
    }
    Map<String, Object> fields = object(value);
    return new LayerRecord(
        UUID.fromString(required(fields, "id")),
        required(fields, "name"),
        new LayerSource(
            required(fields, "location"),
            required(fields, "layerName"),
            text(fields, "declaredCrs")),
        Sld.read(required(fields, "sld")),
        number(fields, "opacity"),
        Boolean.TRUE.equals(fields.get("visible")));
  }

  /** The same fields, as long as they have a before or an after. */
  private static Map<String, Object> either(Map<String, Object> fields) throws IOException {
    if (fields.get("before") == null && fields.get("after") == null) {
      throw new IOException("a change of nothing");
    }
    return fields;
  }

  private static String required(Map<String, Object> fields, String name) throws IOException {
    String text = text(fields, name);
    if (text == null) {
      throw new IOException("missing: " + name);
    }
    return text;
  }

  private static String text(Map<String, Object> fields, String name) throws IOException {
    Object value = fields.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new IOException("expected text in " + name);
  }

  private static double number(Map<String, Object> fields, String name) throws IOException {
    if (fields.get(name) instanceof Double number) {
      return number;
    }
    throw new IOException("expected a number in " + name);
  }

  @SuppressWarnings("unchecked") // value() makes no other maps
  private static Map<String, Object> object(Object value) throws IOException {
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw new IOException("expected an object");
  }

  private static List<?> list(Object value) throws IOException {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IOException("expected a list");
  }

  private static Object value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        object.put(name, value(json));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    return token == null ? null : scalar(json, token);
  }

  private static Object scalar(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
