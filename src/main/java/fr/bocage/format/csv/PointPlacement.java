package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import fr.bocage.format.place.DegreesText;
import fr.bocage.format.text.NumberText;
import fr.bocage.format.text.PartWriter;
import fr.bocage.format.text.ValueProfile;

/** Points of two columns: easting and northing, or longitude and latitude. One thread. */
final class PointPlacement implements Placement {
  private final int xColumn;
  private final int yColumn;
  private final PartWriter parts;

  PointPlacement(int xColumn, int yColumn, PartWriter parts) {
    this.xColumn = xColumn;
    this.yColumn = yColumn;
    this.parts = parts;
  }

  @Override
  public GeometryType write(CsvRow row) {
    double x = ordinate(row.text(xColumn));
    double y = ordinate(row.text(yColumn));
    if (Double.isFinite(x) && Double.isFinite(y)) {
      parts.point(x, y);
      return GeometryType.POINT;
    }
    return isMissing(row, xColumn) || isMissing(row, yColumn) ? GeometryType.NULL : null;
  }

  private static double ordinate(String text) {
    double number = NumberText.value(text);
    return Double.isNaN(number) ? DegreesText.value(text) : number;
  }

  private static boolean isMissing(CsvRow row, int column) {
    return row.isEmpty(column) || ValueProfile.isMarker(row.text(column));
  }
}
