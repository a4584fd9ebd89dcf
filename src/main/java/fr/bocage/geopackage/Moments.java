package fr.bocage.geopackage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Moments as a GeoPackage's DATETIME columns hold them: {@code 2026-11-24T18:05:00.000Z}. */
public final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Moments() {}

  public static String text(Instant moment) {
    return FORMAT.format(moment);
  }

  /** The moment that a text tells, or the other one where it tells none. */
  public static Instant parse(String text, Instant otherwise) {
    try {
      return text == null ? otherwise : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
