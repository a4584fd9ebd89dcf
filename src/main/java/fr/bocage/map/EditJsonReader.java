package fr.bocage.map;

import com.fasterxml.jackson.core.JsonParser;
import fr.bocage.annotation.AnnotationAttributes;
import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import fr.bocage.annotation.Version;
import fr.bocage.annotation.exchange.JsonValues;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.style.Sld;
import fr.bocage.style.SldException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/** Reads what {@link EditJson} writes. The text may come from a stranger's project. */
final class EditJsonReader {
  private final Function<String, Photo> photos;

  private EditJsonReader(Function<String, Photo> photos) {
    this.photos = photos;
  }

  /**
   * The changes of an edit.
   *
   * @param photos the photo of a key, or null
   * @throws IOException when the text is no edit
   */
  static List<Change> read(String text, Function<String, Photo> photos) throws IOException {
    EditJsonReader reader = new EditJsonReader(photos);
    List<Change> changes = new ArrayList<>();
    try (JsonParser json = EditJson.FACTORY.createParser(text)) {
      json.nextToken();
      for (Object change : list(object(JsonValues.read(json)).get("changes"))) {
        changes.add(reader.change(object(change)));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("history step not readable: " + e.getMessage(), e);
    } catch (GeoPackageException | SldException e) {
      throw new IOException("history step not readable: " + e.getMessage(), e);
    }
    return changes;
  }

  private Change change(Map<String, Object> fields)
      throws IOException, GeoPackageException, SldException {
    String type = text(fields, "type");
    return switch (type == null ? "" : type) {
      case "annotation" ->
          new Change.OfAnnotation(
              annotation(either(fields).get("before")), annotation(fields.get("after")));
      case "tombstone" ->
          new Change.OfTombstone(
              UUID.fromString(required(fields, "annotation")),
              Version.parse(text(fields, "before"), Version.NONE),
              Version.parse(text(fields, "after"), Version.NONE));
      case "group" ->
          new Change.OfGroup(group(either(fields).get("before")), group(fields.get("after")));
      case "bookmark" ->
          new Change.OfBookmark(
              bookmark(either(fields).get("before")), bookmark(fields.get("after")));
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

  private MapAnnotation annotation(Object value) throws IOException, GeoPackageException {
    if (value == null) {
      return null;
    }
    Map<String, Object> fields = object(value);
    String id = text(fields, "uuid") != null ? "uuid" : "id"; // Bocage 0.1 wrote id
    Geometry geometry = GeometryBlob.decode(HexFormat.of().parseHex(required(fields, "geometry")));
    return AnnotationAttributes.read(
        fields, geometry, photo(fields), UUID.fromString(required(fields, id)));
  }

  /** Null for none, or one that is not there any more. */
  private Photo photo(Map<String, Object> fields) throws IOException {
    String key = text(fields, "photo");
    Photo found = key == null ? null : photos.apply(key);
    String name = text(fields, "photo_name");
    return found == null || name == null ? found : found.withName(name);
  }

  private static AnnotationGroup group(Object value) throws IOException {
    if (value == null) {
      return null;
    }
    Map<String, Object> fields = object(value);
    return new AnnotationGroup(
        UUID.fromString(required(fields, "id")),
        required(fields, "name"),
        Boolean.TRUE.equals(fields.get("shown")),
        (int) number(fields, "position"));
  }

  private static Bookmark bookmark(Object value) throws IOException {
    if (value == null) {
      return null;
    }
    Map<String, Object> fields = object(value);
    return new Bookmark(
        UUID.fromString(required(fields, "id")),
        required(fields, "name"),
        new SavedView(
            number(fields, "centerX"), number(fields, "centerY"), number(fields, "resolution")),
        (int) number(fields, "position"));
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
            text(fields, "declaredCrs"),
            Boolean.TRUE.equals(fields.get("axesSwapped")),
            text(fields, "declaredEncoding")),
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
}
