package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import fr.bocage.format.place.PairText;
import fr.bocage.format.text.PartWriter;

/**
 * Points of one column with both ordinates: {@code 49.49, 0.11} is latitude and longitude (as
 * Opendatasoft's portals write {@code geo_point_2d}), {@code [0.11, 49.49]} is longitude and
 * latitude (as the French schemas of public data write {@code coordonneesXY}). One thread.
 */
final class PairPlacement implements Placement {
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
    PairText pair = PairText.of(row.text(column));
    if (pair == null) {
      return null;
    }
    if (isLongitudeFirst(pair)) {
      parts.point(pair.first(), pair.second());
    } else {
      parts.point(pair.second(), pair.first());
    }
    return GeometryType.POINT;
  }

  private boolean isLongitudeFirst(PairText pair) {
    return switch (pair.order()) {
      case LONGITUDE_FIRST -> true;
      case LATITUDE_FIRST -> false;
      case UNTOLD -> longitudeFirst;
    };
  }
}
