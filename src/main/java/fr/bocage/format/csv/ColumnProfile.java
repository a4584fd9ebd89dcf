package fr.bocage.format.csv;

import fr.bocage.format.place.DegreesText;
import fr.bocage.format.place.PairText;
import fr.bocage.format.text.NumberText;
import fr.bocage.format.text.ValueKind;
import fr.bocage.format.text.ValueProfile;
import java.util.regex.Pattern;

/** What the values of one column look like, counted over all rows. One thread. */
final class ColumnProfile {
  private static final Pattern WKT =
      Pattern.compile(
          "(SRID=\\d{1,6};)?\\s*((MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE)"
              + "|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|POLYHEDRALSURFACE"
              + "|TIN|TRIANGLE)\\s*(Z|M|ZM)?\\s*(\\(|EMPTY).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern GEOJSON =
      Pattern.compile("\\{.*\"(coordinates|geometries)\".*", Pattern.DOTALL);
  private static final Pattern WKB = Pattern.compile("(\\\\x|0x)?(00|01)[0-9A-Fa-f]{16,}");

  /** After this many values that are all of one kind of geometry, the others are taken for it. */
  private static final int GEOMETRY_TRIAL = 1000;

  private final ValueProfile values = new ValueProfile();
  private long degrees;
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
    NumberText number = values.add(row.chars(), row.start(column), row.end(column));
    if (number == NumberText.NONE && values.filled() <= GEOMETRY_TRIAL) {
      String text = row.text(column);
      degrees += Double.isNaN(DegreesText.value(text)) ? 0 : 1;
      addShape(text);
    }
  }

  private void addShape(String value) {
    Shape shape =
        WKT.matcher(value).matches()
            ? Shape.WKT
            : PairText.of(value) != null
                ? Shape.PAIR
                : WKB.matcher(value).matches()
                    ? Shape.WKB
                    : GEOJSON.matcher(value).matches() ? Shape.GEOJSON : null;
    if (shape != null) {
      shapes[shape.ordinal()]++;
    }
  }

  /** Whether most values, as far as they were looked at, are geometries in this form. */
  boolean holds(Shape shape) {
    long tried = Math.min(values.filled(), GEOMETRY_TRIAL);
    return shapes[shape.ordinal()] * 2 > tried;
  }

  /** Whether at least half of the values may be ordinates, so that the others may be mistakes. */
  boolean isMostlyOrdinates() {
    return values.isMostlyNumbers()
        || degrees > 0 && degrees * 2 >= Math.min(values.filled(), GEOMETRY_TRIAL);
  }

  /** What the values are otherwise. */
  ValueProfile values() {
    return values;
  }

  /** What all values are. */
  ValueKind kind(char separator) {
    return values.kind(separator == ',');
  }
}
