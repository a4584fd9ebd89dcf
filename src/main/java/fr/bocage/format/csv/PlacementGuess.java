package fr.bocage.format.csv;

import fr.bocage.format.csv.ColumnProfile.Shape;
import fr.bocage.format.geojson.GeoJsonGeometries;
import fr.bocage.format.place.OrdinateNames;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import java.util.List;

/** Finds the columns that hold a table's geometries: by their values, and by their names. */
final class PlacementGuess {
  private final List<String> names;
  private final List<ColumnProfile> profiles;

  PlacementGuess(List<String> names, List<ColumnProfile> profiles) {
    this.names = names;
    this.profiles = profiles;
  }

  /** The likeliest placement: whole geometries before points, two columns before one. */
  Placement find(LayerBuilder layer, FlawTally flaws) {
    int column = columnOf(Shape.WKT);
    if (column >= 0) {
      return WellKnownPlacement.of(column, new WktGeometries(layer.parts(), flaws));
    }
    column = columnOf(Shape.GEOJSON);
    if (column >= 0) {
      return new GeoJsonPlacement(column, new GeoJsonGeometries(layer.parts(), flaws));
    }
    column = columnOf(Shape.WKB);
    if (column >= 0) {
      return WellKnownPlacement.of(column, new WkbGeometries(layer.parts(), flaws));
    }
    int[] xy = new OrdinateNames(names).find(this::isMostlyOrdinates);
    if (xy != null) {
      return new PointPlacement(xy[0], xy[1], layer.parts());
    }
    column = pairColumn();
    return column < 0
        ? Placement.NONE
        : new PairPlacement(
            column, OrdinateNames.beginsWithLongitude(names.get(column)), layer.parts());
  }

  private boolean isMostlyOrdinates(int column) {
    return profiles.get(column).isMostlyOrdinates();
  }

  private int columnOf(Shape shape) {
    for (int column = 0; column < profiles.size(); column++) {
      if (profiles.get(column).holds(shape)) {
        return column;
      }
    }
    return -1;
  }

  /** A column of pairs whose name speaks of a place: other pairs may be anything. */
  private int pairColumn() {
    for (int column = 0; column < profiles.size(); column++) {
      if (profiles.get(column).holds(Shape.PAIR) && OrdinateNames.isPlace(names.get(column))) {
        return column;
      }
    }
    return -1;
  }
}
