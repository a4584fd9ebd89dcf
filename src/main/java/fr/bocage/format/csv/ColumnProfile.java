package fr.bocage.format.csv;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of one column look like, counted over all rows. One thread. */
final class ColumnProfile {
  /** What programs write for a missing number. */
  private static final Set<String> MARKERS =
      Set.of("na", "n/a", "nan", "null", "\\n", "none", "#n/a", "-", "nd");

  private static final int LONGEST_MARKER = 4;
  private static final Set<String> BOOLEANS = Set.of("true", "false", "vrai", "faux");
  private static final Pattern WKT =
      Pattern.compile(
          "(SRID=\\d{1,6};)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern GEOJSON =
      Pattern.compile("\\{.*\"(coordinates|geometries)\".*", Pattern.DOTALL);
  private static final Pattern WKB = Pattern.compile("(00|01)[0-9A-Fa-f]{16,}");
  private static final Pattern PAIR =
      Pattern.compile("[\\[(]?\\s*-?\\d{1,3}(\\.\\d+)?\\s*,\\s*-?\\d{1,3}(\\.\\d+)?\\s*[\\])]?");

  /** After this many values that are all of one kind of geometry, the others are taken for it. */
  private static final int GEOMETRY_TRIAL = 1000;

  private long filled;
  private long markers;
  private long integers;
  private long points;
  private long commas;
  private long thousands;
  private long booleans;
  private final DayTimes days = new DayTimes();
  private final long[] shapes = new long[Shape.values().length];

  /** How a geometry may be written in one value. */
  enum Shape {
    WKT,
    GEOJSON,
    WKB,
    /** Latitude and longitude, or in brackets longitude and latitude. */
    PAIR
  }

  void add(CsvRow row, int column) {
    if (row.isEmpty(column)) {
      return;
    }
    char[] chars = row.chars();
    int start = row.start(column);
    int end = row.end(column);
    filled++;
    switch (NumberText.of(chars, start, end)) {
      case INTEGER -> integers++;
      case POINT -> points++;
      case COMMA -> {
        commas++;
        thousands += end - start > 4 && chars[end - 4] == ',' ? 1 : 0;
      }
      default -> addOther(row, column, chars[start], end - start);
    }
  }

  private void addOther(CsvRow row, int column, char first, int length) {
    if (length <= LONGEST_MARKER + 1 && !(first >= '0' && first <= '9')) {
      String word = row.text(column).toLowerCase(Locale.ROOT);
      markers += isMarker(word) ? 1 : 0;
      booleans += BOOLEANS.contains(word) ? 1 : 0;
    }
    days.add(row, column);
    if (filled <= GEOMETRY_TRIAL) {
      addShape(row.text(column));
    }
  }

  private void addShape(String value) {
    Shape shape =
        WKT.matcher(value).matches()
            ? Shape.WKT
            : PAIR.matcher(value).matches()
                ? Shape.PAIR
                : WKB.matcher(value).matches()
                    ? Shape.WKB
                    : GEOJSON.matcher(value).matches() ? Shape.GEOJSON : null;
    if (shape != null) {
      shapes[shape.ordinal()]++;
    }
  }

  /** Whether a value is what programs write for a missing number. */
  static boolean isMarker(String value) {
    return value.length() <= LONGEST_MARKER && MARKERS.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Whether most values, as far as they were looked at, are geometries in this form. */
  boolean holds(Shape shape) {
    long tried = Math.min(filled, GEOMETRY_TRIAL);
    return shapes[shape.ordinal()] * 2 > tried;
  }

  /** Whether at least half of the values are numbers, so that the others may be mistakes. */
  boolean isMostlyNumbers() {
    return filled > 0 && (integers + points + commas) * 2 >= filled;
  }

  /**
   * What all values are.
   *
   * @param separator the table's: where it is a comma, {@code "1,234"} may be a thousand or so and
   *     stays text
   */
  ValueKind kind(char separator) {
    long values = filled - markers;
    if (values == 0) {
      return ValueKind.TEXT;
    }
    if (integers == values) {
      return ValueKind.INTEGER;
    }
    if (integers + points == values) {
      return ValueKind.POINT;
    }
    if (integers + commas == values && !(separator == ',' && thousands == commas)) {
      return ValueKind.COMMA;
    }
    if (booleans == filled) {
      return ValueKind.BOOLEAN;
    }
    return days.kind(filled);
  }
}
