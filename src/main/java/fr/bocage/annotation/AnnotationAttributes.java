package fr.bocage.annotation;

import fr.bocage.geopackage.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.WKBWriter;

/**
 * Annotations as rows of named values beside their geometry and picture: the one flat form for the
 * project's table, its history, and every file that annotations travel in. Reading accepts what
 * other programs leave out or write otherwise.
 *
 * <p>Values are String, Number, Boolean or null.
 */
public final class AnnotationAttributes {
  /** The names and SQL types of all columns, in order. */
  public static final Map<String, String> COLUMNS = columns();

  /** Version vector and the digest of the content that it counts. */
  static final String REVISION = "revision";

  static final String DIGEST = "digest";

  /** What is no content: the same mark may be kept with others of these. */
  private static final List<String> NOT_CONTENT =
      List.of(
          "uuid",
          "created",
          "changed",
          "author",
          "version",
          "rival_of",
          "editor",
          REVISION,
          DIGEST);

  /** For marks made without a colour by another program. */
  private static final String DEFAULT_COLOUR = "#d1495b";

  private AnnotationAttributes() {}

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column :
        List.of(
            "uuid TEXT",
            "kind TEXT",
            "title TEXT",
            "note TEXT",
            "category TEXT",
            "status TEXT",
            "fields TEXT",
            "colour TEXT",
            "width DOUBLE",
            "symbol TEXT",
            "number INTEGER",
            "rotation DOUBLE",
            "radius DOUBLE",
            "group_id TEXT",
            "z_order DOUBLE",
            "locked BOOLEAN",
            "tie_dataset TEXT",
            "tie_field TEXT",
            "tie_key TEXT",
            "tie_geometry TEXT",
            "tie_state TEXT",
            "photo_name TEXT",
            "author TEXT",
            "created DATETIME",
            "changed DATETIME",
            "version INTEGER",
            "revision TEXT",
            "digest TEXT",
            "rival_of TEXT",
            "editor TEXT")) {
      String[] parts = column.split(" ");
      columns.put(parts[0], parts[1]);
    }
    return Collections.unmodifiableMap(columns);
  }

  /** All values of an annotation, by column. */
  public static Map<String, Object> of(MapAnnotation mark) {
    Map<String, Object> values = content(mark);
    Provenance provenance = mark.provenance();
    values.put("uuid", mark.id().toString());
    values.put("author", provenance.author());
    values.put("created", Moments.text(provenance.created()));
    values.put("changed", Moments.text(provenance.changed()));
    values.put("version", Math.max(1, provenance.version().number()));
    values.put(REVISION, provenance.version().text());
    values.put(DIGEST, digest(values, mark.geometry(), mark.photo()));
    values.put("rival_of", textOrNull(provenance.rivalOf()));
    values.put("editor", provenance.editor());
    return values;
  }

  private static Map<String, Object> content(MapAnnotation mark) {
    Map<String, Object> values = new LinkedHashMap<>();
    COLUMNS.keySet().forEach(name -> values.put(name, null)); // for the order
    values.put("kind", mark.kind().word());
    values.put("title", mark.words().title());
    values.put("note", mark.words().note());
    values.put("category", mark.words().category());
    values.put("status", mark.words().status());
    values.put("fields", FieldsText.write(mark.words().fields()));
    values.put("colour", mark.look().colour());
    values.put("width", mark.look().widthPixels());
    values.put("symbol", mark.look().symbol().word());
    values.put("number", mark.look().number());
    values.put("rotation", mark.placement().rotationDegrees());
    values.put("radius", mark.placement().radiusMetres());
    values.put("group_id", textOrNull(mark.stacking().group()));
    values.put("z_order", mark.stacking().order());
    values.put("locked", mark.stacking().locked());
    TieValues.put(values, mark.tie());
    values.put("photo_name", mark.photo() == null ? null : mark.photo().name());
    return values;
  }

  private static String textOrNull(UUID id) {
    return id == null ? null : id.toString();
  }

  /** {@link MapAnnotation#contentDigest}. */
  static String digest(MapAnnotation mark) {
    return digest(content(mark), mark.geometry(), mark.photo());
  }

  private static String digest(Map<String, Object> values, Geometry geometry, Photo photo) {
    StringBuilder text = new StringBuilder();
    for (String name : COLUMNS.keySet()) {
      if (!NOT_CONTENT.contains(name)) {
        String value = String.valueOf(values.get(name));
        text.append(value.length())
            .append(':')
            .append(value); // no two lists of values run together
      }
    }
    text.append(photo == null ? "" : photo.key());
    byte[] words = text.toString().getBytes(StandardCharsets.UTF_8);
    return Digest.of(words, new WKBWriter().write(geometry));
  }

  /**
   * An annotation out of a row, however incomplete it is.
   *
   * <p>Where the row has a digest that is not its content's, another program has edited it: that
   * counts as one more edit, the same for whoever reads it.
   *
   * @param row values by column; those that are missing have their usual values
   * @param photo null for none
   * @param otherwise the id for a row without one
   */
  public static MapAnnotation read(
      Map<String, ?> row, Geometry geometry, Photo photo, UUID otherwise) {
    RowText values = new RowText(row);
    AnnotationKind kind = kind(values, geometry);
    Instant created = Moments.parse(values.text("created"), Instant.EPOCH);
    MapAnnotation read =
        new MapAnnotation(
            Objects.requireNonNullElse(values.id("uuid"), otherwise),
            kind,
            placement(values, kind, geometry),
            words(values),
            look(values, kind),
            new Stacking(values.id("group_id"), values.number("z_order", 0), values.flag("locked")),
            TieValues.read(values),
            photo,
            new Provenance(
                values.text("author", ""),
                values.text("editor", ""),
                created,
                Moments.parse(values.text("changed"), created),
                Version.NONE,
                values.id("rival_of")));
    return counted(values, read);
  }

  /** With its version; who edited it with another program, nobody knows. */
  private static MapAnnotation counted(RowText values, MapAnnotation read) {
    long number = Math.max(1, (long) values.number("version", 1));
    Version kept = Version.parse(values.text(REVISION), Version.counted(number));
    String digest = values.text(DIGEST);
    String now = digest == null ? null : digest(read);
    return digest == null || digest.equals(now)
        ? read.withVersion(kept)
        : read.withVersion(kept.next("edit-" + now)).withEditor("");
  }

  private static AnnotationKind kind(RowText values, Geometry geometry) {
    AnnotationKind told = AnnotationKind.of(values.text("kind")).orElse(null);
    if (told == AnnotationKind.CIRCLE && !Circles.fits(geometry, values.number("radius", 0))) {
      told = null; // another program has reshaped it
    }
    if (told != null && told.takes(geometry)) {
      return told;
    }
    if (geometry instanceof Polygonal) {
      return AnnotationKind.AREA;
    }
    return geometry instanceof Lineal ? AnnotationKind.LINE : AnnotationKind.PIN;
  }

  private static Placement placement(RowText values, AnnotationKind kind, Geometry geometry) {
    double radius = kind == AnnotationKind.CIRCLE ? values.number("radius", 0) : 0;
    return new Placement(geometry, radius, values.number("rotation", 0));
  }

  private static Words words(RowText values) {
    return new Words(
        values.text("title", ""),
        values.text("note", ""),
        values.text("category", ""),
        values.text("status", ""),
        FieldsText.read(values.text("fields")));
  }

  private static Look look(RowText values, AnnotationKind kind) {
    String colour = values.text("colour");
    double width = values.number("width", kind.usualWidthPixels());
    return new Look(
        Look.isColour(colour) ? colour : DEFAULT_COLOUR,
        Math.max(0, Math.min(Look.MAX_WIDTH_PIXELS, width)),
        PinSymbol.of(values.text("symbol")),
        (int) Math.max(0, Math.min(Integer.MAX_VALUE, values.number("number", 0))));
  }
}
