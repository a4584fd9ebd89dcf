package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import org.locationtech.jts.geom.Envelope;

/**
 * What a default style needs to know of a table.
 *
 * @param areas whether it has any
 * @param lines whether it has any
 * @param points whether it has any
 */
record TableProfile(boolean areas, boolean lines, boolean points) {
  /** Rows looked at: enough to be sure, few enough to take no time. */
  private static final int SAMPLE_ROWS = 100_000;

  /** Labels are worth showing once features lie this far apart on average, by trial. */
  private static final double LABEL_SPACING_PIXELS = 60;

  static TableProfile of(FeatureTable table) {
    GeometryColumn geometry = table.geometry();
    boolean[] seen = new boolean[PartRole.values().length];
    int step = step(geometry.partCount());
    for (int part = 0; part < geometry.partCount(); part += step) {
      seen[geometry.role(part).ordinal()] = true;
    }
    return new TableProfile(
        seen[PartRole.SHELL.ordinal()] || seen[PartRole.HOLE.ordinal()],
        seen[PartRole.LINE.ordinal()],
        seen[PartRole.POINT.ordinal()]);
  }

  private static int step(int count) {
    return Math.max(1, count / SAMPLE_ROWS);
  }

  boolean mixed() {
    return (areas ? 1 : 0) + (lines ? 1 : 0) + (points ? 1 : 0) != 1;
  }

  /** The largest number in a column, 0 if there is none above it. */
  static double largest(AttributeColumn column, int rowCount) {
    double largest = 0;
    for (int row = 0; row < rowCount; row += step(rowCount)) {
      largest = Math.max(largest, column.number(row) > 0 ? column.number(row) : 0);
    }
    return largest;
  }

  /** The scale denominator from which on labels would clutter; infinite for a few features. */
  static double labelScale(FeatureTable table) {
    Envelope extent = table.geometry().extent();
    if (table.rowCount() <= 12 || extent.isNull() || !(extent.getArea() > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double metresPerUnit = table.crs() == null ? 1 : table.crs().metresPerUnit();
    double spacingMetres = Math.sqrt(extent.getArea() / table.rowCount()) * metresPerUnit;
    double denominator = spacingMetres / LABEL_SPACING_PIXELS / Viewport.PIXEL_METRES;
    double step = Math.pow(10, Math.floor(Math.log10(denominator)) - 1);
    return Math.max(1000, Math.round(denominator / step) * step);
  }
}
