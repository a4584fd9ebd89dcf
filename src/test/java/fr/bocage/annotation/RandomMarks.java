package fr.bocage.annotation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Annotations of every kind with something in every field, the same for the same seed. */
public final class RandomMarks {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final List<String> TEXTS =
      List.of(
          "",
          "Étretat",
          "l’aiguille « creuse »",
          "a,b;c\t\"d\"",
          "une\nligne\r\nautre",
          "<b>&amp;",
          "=1+1",
          "🌊",
          "'",
          "[](http://x)",
          "  espaces  ",
          "null",
          "01004",
          "]]>");

  private final Random random;

  public RandomMarks(long seed) {
    random = new Random(seed);
  }

  /** The next one. */
  public MapAnnotation next() {
    AnnotationKind[] kinds = AnnotationKind.values();
    return next(kinds[random.nextInt(kinds.length)]);
  }

  /** The next one, of that kind. */
  public MapAnnotation next(AnnotationKind kind) {
    return new MapAnnotation(
        uuid(),
        kind,
        placement(kind),
        new Words(text(), text(), text(), text(), fields()),
        new Look(
            "#%06x".formatted(random.nextInt(0x1000000)),
            random.nextInt(40) / 4.0,
            PinSymbol.values()[random.nextInt(PinSymbol.values().length)],
            random.nextInt(3)),
        new Stacking(
            random.nextBoolean() ? uuid() : null, random.nextInt(3) - 1.5, random.nextBoolean()),
        random.nextInt(3) == 0 ? tie() : null,
        kind == AnnotationKind.PHOTO ? photo() : null,
        new Provenance(
            text(),
            text(),
            Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(1_000_000_000)),
            Instant.ofEpochMilli(1_800_000_000_000L + random.nextInt(1_000_000_000)),
            Version.NONE.next("s" + random.nextInt(3)).next("t"),
            null));
  }

  private UUID uuid() {
    return new UUID(random.nextLong() & ~0xF000L | 0x4000, random.nextLong() >>> 2 | 1L << 63);
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      fields.put(text(), text());
    }
    return fields;
  }

  private Placement placement(AnnotationKind kind) {
    double rotation = kind == AnnotationKind.TEXT ? random.nextInt(360) : 0;
    double radius = kind == AnnotationKind.CIRCLE ? 1 + random.nextInt(5000) / 7.0 : 0;
    return new Placement(geometry(kind, radius), radius, rotation);
  }

  private Geometry geometry(AnnotationKind kind, double radius) {
    return switch (kind) {
      case PIN, TEXT, PHOTO -> FACTORY.createPoint(place());
      case CALLOUT -> FACTORY.createLineString(new Coordinate[] {place(), place()});
      case LINE, ARROW, FREEHAND, HIGHLIGHT ->
          FACTORY.createLineString(new Coordinate[] {place(), place(), place()});
      case AREA, RECTANGLE -> FACTORY.createPoint(place()).buffer(0.01, 2);
      case CIRCLE -> {
        Coordinate centre = place();
        yield Circles.outline(centre.x, centre.y, radius);
      }
    };
  }

  private Coordinate place() {
    return new Coordinate(random.nextDouble() * 4 - 2, 48 + random.nextDouble() * 2);
  }

  private Tie tie() {
    return new Tie(
        "communes.shp communes",
        "INSEE",
        text(),
        FACTORY.createPoint(place()),
        random.nextBoolean() ? Tie.State.ATTACHED : Tie.State.ORPHANED);
  }

  private Photo photo() {
    byte[] bytes = new byte[50];
    random.nextBytes(bytes);
    return new Photo(bytes, text());
  }
}
