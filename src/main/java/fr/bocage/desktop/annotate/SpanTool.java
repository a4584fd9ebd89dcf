package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Circles;
import fr.bocage.geo.GeodesicMeasure;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws what two places span: a rectangle from corner to corner (with Shift, a square), or a circle
 * from its centre to its edge. By a drag, or by a click at either place; a right click or Enter
 * ends it where the pointer is.
 */
public final class SpanTool extends SketchTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A hand that only clicks may tremble so far. */
  private static final double CLICK_POINTS = 4;

  private final Locale locale;
  private Coordinate anchor;
  private Coordinate pointer;
  private boolean even;
  private boolean began;

  /**
   * @param kind {@link AnnotationKind#RECTANGLE} or {@link AnnotationKind#CIRCLE}
   * @param locale whose numbers the measure is told in
   * @param done called after a mark was made, to take up the select tool again
   */
  public SpanTool(
      AnnotationKind kind, AnnotationEdits edits, Snapping snapping, Locale locale, Runnable done) {
    super(kind, edits, snapping, done);
    this.locale = locale;
  }

  @Override
  public void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    began = anchor == null;
    if (began) {
      anchor = place(event);
    }
    moved(event);
  }

  @Override
  public void dragged(MouseEvent event) {
    event.consume();
    moved(event);
  }

  @Override
  public void moved(MouseEvent event) {
    pointer = place(event);
    even = event.isShiftDown();
    viewChanged();
  }

  @Override
  public void released(MouseEvent event) {
    event.consume();
    if (anchor != null
        && overlay.toView(anchor).distance(event.getX(), event.getY()) > CLICK_POINTS) {
      moved(event);
      end();
    } else if (!began) {
      giveUp(); // the second click came where the first was
    }
  }

  @Override
  public void clicked(MouseEvent event) {
    event.consume();
    if (event.getButton() == MouseButton.SECONDARY && isBegun()) {
      end();
    }
  }

  @Override
  boolean isBegun() {
    return anchor != null;
  }

  @Override
  void takeBack() {
    forget();
  }

  @Override
  void forget() {
    anchor = null;
  }

  @Override
  public void viewChanged() {
    if (anchor == null || pointer == null || anchor.equals2D(pointer)) {
      sketch.clear(overlay);
    } else if (kind == AnnotationKind.CIRCLE) {
      Coordinate centre = edits.inDegrees(anchor);
      double radius = radiusMetres();
      Geometry outline = edits.onMap(Circles.outline(centre.x, centre.y, radius));
      show(outline, MeasureWords.length(radius, locale));
    } else {
      show(rectangle(), sides());
    }
  }

  private void show(Geometry outline, String words) {
    sketch.show(outline.getCoordinates(), true, words, pointer, overlay);
  }

  private double radiusMetres() {
    return distanceMetres(anchor, pointer);
  }

  private double distanceMetres(Coordinate one, Coordinate other) {
    Coordinate from = edits.inDegrees(one);
    Coordinate to = edits.inDegrees(other);
    return GeodesicMeasure.distanceMetres(from.x, from.y, to.x, to.y);
  }

  private Polygon rectangle() {
    double width = pointer.x - anchor.x;
    double height = pointer.y - anchor.y;
    if (even) {
      double side = Math.max(Math.abs(width), Math.abs(height));
      width = Math.copySign(side, width);
      height = Math.copySign(side, height);
    }
    return FACTORY.createPolygon(
        new Coordinate[] {
          anchor.copy(),
          new Coordinate(anchor.x + width, anchor.y),
          new Coordinate(anchor.x + width, anchor.y + height),
          new Coordinate(anchor.x, anchor.y + height),
          anchor.copy()
        });
  }

  private String sides() {
    Coordinate[] corners = rectangle().getCoordinates();
    return MeasureWords.length(distanceMetres(corners[0], corners[1]), locale)
        + " × "
        + MeasureWords.length(distanceMetres(corners[1], corners[2]), locale);
  }

  @Override
  void end() {
    if (kind == AnnotationKind.CIRCLE && radiusMetres() > 0) {
      Coordinate centre = edits.inDegrees(anchor);
      double radius = radiusMetres();
      giveUp();
      edits.addCircle(centre, radius);
    } else if (kind == AnnotationKind.RECTANGLE && rectangle().getArea() > 0) {
      Polygon shape = rectangle();
      giveUp();
      edits.add(kind, shape, "");
    } else {
      return; // nothing is spanned yet: go on
    }
    finish();
  }
}
