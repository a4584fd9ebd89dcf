package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import fr.bocage.format.geojson.GeoJsonGeometries;

/** Geometries of one column in GeoJSON. One thread. */
final class GeoJsonPlacement implements Placement {
  private final int column;
  private final GeoJsonGeometries geometries;

  GeoJsonPlacement(int column, GeoJsonGeometries geometries) {
    this.column = column;
    this.geometries = geometries;
  }

  @Override
  public GeometryType write(CsvRow row) {
    return row.isEmpty(column) ? GeometryType.NULL : geometries.write(row.text(column));
  }

  @Override
  public int ownColumn() {
    return column;
  }
}
