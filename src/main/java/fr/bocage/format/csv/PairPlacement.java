package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import fr.bocage.format.text.NumberText;
import fr.bocage.format.text.PartWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points of one column with both ordinates: {@code 49.49, 0.11} is latitude and longitude (as
 * Opendatasoft's portals write {@code geo_point_2d}), {@code [0.11, 49.49]} is longitude and
 * latitude (as the French schemas of public data write {@code coordonneesXY}). One thread.
 */
final class PairPlacement implements Placement {
  private static final Pattern PAIR =
      Pattern.compile("([\\[(]?)\\s*(-?[\\d.]{1,30})\\s*[,;]\\s*(-?[\\d.]{1,30})\\s*[\\])]?");

  private final int column;
  private final boolean longitudeFirst;
  private final PartWriter parts;

  /**
   * @param longitudeFirst whether also a pair without square brackets begins with the longitude
   */
  PairPlacement(int column, boolean longitudeFirst, PartWriter parts) {
    this.column = column;
    this.longitudeFirst = longitudeFirst;
    this.parts = parts;
  }

  @Override
  public GeometryType write(CsvRow row) {
    if (row.isEmpty(column)) {
      return GeometryType.NULL;
    }
    Matcher pair = PAIR.matcher(row.text(column));
    if (!pair.matches()) {
      return null;
    }
    double first = NumberText.value(pair.group(2));
    double second = NumberText.value(pair.group(3));
    if (!Double.isFinite(first) || !Double.isFinite(second)) {
      return null;
    }
    if (longitudeFirst || pair.group(1).equals("[")) {
      parts.point(first, second);
    } else {
      parts.point(second, first);
    }
    return GeometryType.POINT;
  }
}
