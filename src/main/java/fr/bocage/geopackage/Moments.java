package fr.bocage.geopackage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as a GeoPackage's DATETIME columns hold them: {@code 2026-11-24T18:05:00.000Z}. */
public final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final String PATTERN = "0000-00-00T00:00:00.000Z";

  private Moments() {}

  public static String text(Instant moment) {
    return FORMAT.format(moment);
  }

  /** The moment that a text tells, or the other one where it tells none. */
  public static Instant parse(String text, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      // Ten times faster than the formatter, and opening a project reads thousands.
      return isOurs(text) ? ours(text) : Instant.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  /** Whether a text is of the very form that {@link #text} gives. */
  private static boolean isOurs(String text) {
    if (text.length() != PATTERN.length()) {
      return false;
    }
    for (int i = 0; i < PATTERN.length(); i++) {
      char wanted = PATTERN.charAt(i);
      char found = text.charAt(i);
      if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
        return false;
      }
    }
    return true;
  }

  private static Instant ours(String text) {
    LocalDateTime moment =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * 1_000_000);
    return moment.toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
