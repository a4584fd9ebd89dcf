package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Circles;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Placement;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * What a whole shape goes through in the plane of the map: it is moved, turned or scaled. Circles
 * stay circles on the ground, texts turn without growing, what stands at a place only moves.
 *
 * @param plane of display CRS coordinates
 * @param turnDegrees clockwise
 * @param scale by which lengths grow, on the average of both axes
 */
record PlaneChange(AffineTransformation plane, double turnDegrees, double scale) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  static PlaneChange moved(double dx, double dy) {
    return new PlaneChange(AffineTransformation.translationInstance(dx, dy), 0, 1);
  }

  static PlaneChange turned(Coordinate about, double clockwiseDegrees) {
    double angle = -Math.toRadians(clockwiseDegrees);
    return new PlaneChange(
        AffineTransformation.rotationInstance(angle, about.x, about.y), clockwiseDegrees, 1);
  }

  static PlaneChange scaled(Coordinate about, double byX, double byY) {
    return new PlaneChange(
        AffineTransformation.scaleInstance(byX, byY, about.x, about.y),
        0,
        Math.sqrt(Math.abs(byX * byY)));
  }

  /**
   * A mark as it is after the change.
   *
   * @param edits the way between the map and longitude and latitude
   */
  MapAnnotation of(MapAnnotation mark, AnnotationEdits edits) {
    return switch (mark.kind()) {
      case CIRCLE -> circle(mark, edits);
      case TEXT ->
          mark.withPlacement(
              new Placement(
                  elsewhere(mark.geometry(), edits),
                  0,
                  Math.IEEEremainder(mark.placement().rotationDegrees() + turnDegrees, 360)));
      default -> mark.withGeometry(elsewhere(mark.geometry(), edits));
    };
  }

  private Geometry elsewhere(Geometry degrees, AnnotationEdits edits) {
    return edits.inDegrees(plane.transform(edits.onMap(degrees)));
  }

  /**
   * Its centre goes through the plane; its radius is one on the ground, which only scaling tells.
   */
  private MapAnnotation circle(MapAnnotation mark, AnnotationEdits edits) {
    Geometry centre = FACTORY.createPoint(Circles.centre(mark.geometry()));
    Coordinate to = elsewhere(centre, edits).getCoordinate();
    double radius = mark.placement().radiusMetres() * scale;
    return mark.withPlacement(new Placement(Circles.outline(to.x, to.y, radius), radius, 0));
  }

  /** A shape of the map as it is after the change, near enough to be shown while dragging. */
  Geometry preview(AnnotationKind kind, Geometry shape) {
    if (kind != AnnotationKind.CIRCLE) {
      return plane.transform(shape);
    }
    Coordinate centre = shape.getEnvelopeInternal().centre();
    Coordinate to = plane.transform(centre, new Coordinate());
    return AffineTransformation.scaleInstance(scale, scale, centre.x, centre.y)
        .translate(to.x - centre.x, to.y - centre.y)
        .transform(shape);
  }
}
