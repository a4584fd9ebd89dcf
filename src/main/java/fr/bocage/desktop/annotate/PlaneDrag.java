package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Whole marks in the hand: moved, or turned and scaled by the frame around them. Shift turns by
 * fifteens of degrees, keeps the proportions, and moves straight.
 */
final class PlaneDrag implements MarkDrag {
  private static final double TURN_STEP_DEGREES = 15;
  private static final double SMALLEST = 0.02;

  private final List<PlacedAnnotation> marks;
  private final Grip grip;
  private final Coordinate start;
  private final ShapeEdits edits;
  private final MapOverlay overlay;
  private final Locale locale;
  private final Envelope extent = new Envelope();
  private PlaneChange change;
  private String words = "";

  /**
   * @param marks that are not locked
   * @param grip what was taken hold of; null for the marks themselves, which are moved then
   * @param start where, in the display CRS
   */
  PlaneDrag(
      List<PlacedAnnotation> marks,
      Grip grip,
      Coordinate start,
      ShapeEdits edits,
      MapOverlay overlay,
      Locale locale) {
    this.marks = marks;
    this.grip = grip;
    this.start = start;
    this.edits = edits;
    this.overlay = overlay;
    this.locale = locale;
    marks.forEach(mark -> extent.expandToInclude(mark.geometry().getEnvelopeInternal()));
  }

  @Override
  public void to(MouseEvent event) {
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    if (grip == null) {
      move(place, event.isShiftDown());
    } else if (grip == Grip.TURN) {
      turn(place, event.isShiftDown());
    } else {
      scale(place, event.isShiftDown() || mustKeepProportions());
    }
  }

  private void move(Coordinate place, boolean straight) {
    double dx = place.x - start.x;
    double dy = place.y - start.y;
    boolean across = Math.abs(dx) > Math.abs(dy);
    change = PlaneChange.moved(straight && !across ? 0 : dx, straight && across ? 0 : dy);
  }

  private void turn(Coordinate place, boolean stepwise) {
    Coordinate middle = extent.centre();
    double degrees = azimuth(middle, place) - azimuth(middle, start);
    if (stepwise) {
      degrees = Math.rint(degrees / TURN_STEP_DEGREES) * TURN_STEP_DEGREES;
    }
    degrees = Math.IEEEremainder(degrees, 360);
    change = PlaneChange.turned(middle, degrees);
    words = number(degrees, 1) + "°";
  }

  /** Clockwise from north, in the plane. */
  private static double azimuth(Coordinate from, Coordinate to) {
    return Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y));
  }

  private void scale(Coordinate place, boolean proportional) {
    Coordinate fixed =
        new Coordinate(
            grip.east > 0 ? extent.getMinX() : extent.getMaxX(),
            grip.north > 0 ? extent.getMinY() : extent.getMaxY());
    double byX = (place.x - fixed.x) / (start.x - fixed.x);
    double byY = (place.y - fixed.y) / (start.y - fixed.y);
    if (proportional) {
      byX = (Math.abs(byX) + Math.abs(byY)) / 2;
      byY = byX;
    }
    byX = Math.max(SMALLEST, byX);
    byY = Math.max(SMALLEST, byY);
    change = PlaneChange.scaled(fixed, byX, byY);
    words = "× " + number(byX, 2) + (proportional ? "" : "   × " + number(byY, 2));
  }

  /** A rectangle that does not lie level would lose its right angles, a circle is round. */
  private boolean mustKeepProportions() {
    return marks.stream()
        .anyMatch(
            mark ->
                mark.annotation().kind() == AnnotationKind.CIRCLE
                    || mark.annotation().kind() == AnnotationKind.RECTANGLE
                        && !mark.geometry().isRectangle());
  }

  private String number(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  @Override
  public List<Geometry> shapes() {
    List<Geometry> shapes = new ArrayList<>();
    if (change != null) {
      marks.forEach(mark -> shapes.add(change.preview(mark.annotation().kind(), mark.geometry())));
    }
    return shapes;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public void end() {
    if (change != null) {
      List<UUID> ids = marks.stream().map(mark -> mark.annotation().id()).toList();
      String name =
          grip == null
              ? "annotation.move"
              : grip == Grip.TURN ? "annotation.turn" : "annotation.scale";
      edits.change(ids, name, change);
    }
  }
}
