package fr.bocage.format.doctor;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.geo.Crs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Where Normandy, France and land are. Safe on any thread. */
public final class KnownGround {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** With its waters and the Channel Islands; longitude and latitude. */
  private static final Envelope NORMANDY = new Envelope(-2.8, 2.05, 48.1, 50.3);

  private final Supplier<Optional<FeatureTable>> source;
  private MultiPolygon land;
  private PointOnGeometryLocator landLocator;
  private PointOnGeometryLocator france;

  /**
   * @param land polygons of land, longitude and latitude, asked for when first needed; beyond their
   *     extent nothing is known, nor without them
   */
  public KnownGround(Supplier<Optional<FeatureTable>> land) {
    source = land;
  }

  /** Without knowing where land is. */
  public static KnownGround withoutLand() {
    return new KnownGround(Optional::empty);
  }

  private static MultiPolygon polygons(FeatureTable land) {
    List<Polygon> polygons = new ArrayList<>();
    for (int row = 0; row < land.rowCount(); row++) {
      collect(JtsGeometries.read(land.geometry(), row), polygons);
    }
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static void collect(Geometry geometry, List<Polygon> polygons) {
    if (geometry instanceof Polygon polygon) {
      polygons.add(polygon);
    } else if (geometry instanceof GeometryCollection collection) {
      for (int i = 0; i < collection.getNumGeometries(); i++) {
        collect(collection.getGeometryN(i), polygons);
      }
    }
  }

  /** What is known of land, longitude and latitude; may be empty. */
  public synchronized MultiPolygon land() {
    if (land == null) {
      land = source.get().map(KnownGround::polygons).orElseGet(FACTORY::createMultiPolygon);
      landLocator = land.isEmpty() ? null : new IndexedPointInAreaLocator(land);
    }
    return land;
  }

  /** Made when first needed: most data lies in Normandy, which is quicker to say. */
  private synchronized boolean isFrance(Coordinate point) {
    if (france == null) {
      france = new IndexedPointInAreaLocator(FranceOutline.withCoast());
    }
    return france.locate(point) != Location.EXTERIOR;
  }

  /** Counts where points fall. */
  CrsTrial judge(Crs crs, boolean axesSwapped, double[] degrees) {
    int points = degrees.length / 2;
    int normandy = 0;
    int inFrance = 0;
    int charted = 0;
    int dry = 0;
    Envelope chart = land().getEnvelopeInternal();
    for (int i = 0; i < points; i++) {
      Coordinate point = new Coordinate(degrees[2 * i], degrees[2 * i + 1]);
      if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
        continue;
      }
      boolean isNormandy = NORMANDY.contains(point);
      normandy += isNormandy ? 1 : 0;
      inFrance += isNormandy || isFrance(point) ? 1 : 0;
      if (landLocator != null && chart.contains(point)) {
        charted++;
        dry += landLocator.locate(point) != Location.EXTERIOR ? 1 : 0;
      }
    }
    double all = Math.max(1, points);
    double onLand = charted > 0 ? dry / all : inFrance / all;
    return new CrsTrial(crs, axesSwapped, degrees, normandy / all, inFrance / all, onLand);
  }
}
