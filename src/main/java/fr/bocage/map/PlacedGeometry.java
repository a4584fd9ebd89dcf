package fr.bocage.map;

import fr.bocage.geo.Reprojection;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Carries whole geometries, vertex by vertex, to another CRS. Safe on any thread. */
public final class PlacedGeometry {
  private final Reprojection reprojection;

  public PlacedGeometry(Reprojection reprojection) {
    this.reprojection = reprojection;
  }

  /** A copy elsewhere; vertices without a place there are NaN. */
  public Geometry place(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.apply(new Filter(reprojection));
    copy.geometryChanged();
    return copy;
  }

  private record Filter(Reprojection reprojection) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      double[] xy = {sequence.getX(i), sequence.getY(i)};
      reprojection.apply(xy, 0, 1);
      sequence.setOrdinate(i, 0, xy[0]);
      sequence.setOrdinate(i, 1, xy[1]);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
