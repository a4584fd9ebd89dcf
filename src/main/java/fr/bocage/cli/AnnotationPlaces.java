package fr.bocage.cli;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Carries annotations from longitude and latitude to the display CRS. */
final class AnnotationPlaces {
  private final CrsCatalogue catalogue;

  AnnotationPlaces(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The annotations where they lie; none where the display CRS cannot be understood. */
  List<PlacedAnnotation> placed(List<MapAnnotation> annotations, Crs display) {
    return catalogue
        .reprojection(catalogue.wgs84(), display)
        .map(
            reprojection ->
                annotations.stream()
                    .map(mark -> new PlacedAnnotation(mark, moved(mark.geometry(), reprojection)))
                    .toList())
        .orElse(List.of());
  }

  private static Geometry moved(Geometry geometry, Reprojection reprojection) {
    Geometry copy = geometry.copy();
    copy.apply(new Move(reprojection));
    return copy;
  }

  /** Moves each coordinate of a geometry. */
  private record Move(Reprojection reprojection) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      double[] xy = {sequence.getX(i), sequence.getY(i)};
      reprojection.apply(xy, 0, 1);
      sequence.setOrdinate(i, CoordinateSequence.X, xy[0]);
      sequence.setOrdinate(i, CoordinateSequence.Y, xy[1]);
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
