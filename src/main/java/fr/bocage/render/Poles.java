package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where areas are named: found when first needed, then kept. Safe on any thread. */
final class Poles {
  private final GeometryColumn geometry;
  private final Map<Integer, double[]> byRow = new ConcurrentHashMap<>();

  Poles(GeometryColumn geometry) {
    this.geometry = geometry;
  }

  /** x and y in CRS units for a row that has a polygon; for reading only. */
  double[] of(int row) {
    return byRow.computeIfAbsent(row, r -> PoleOfInaccessibility.of(geometry, r));
  }
}
