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
   */
  public SpanTool(AnnotationKind kind, AnnotationEdits edits, DrawingAids aids) {
    super(kind, edits, aids);
    locale = aids.texts().locale();
  }

  @Override
  void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    began = anchor == null;
    if (began) {
      anchor = place(event);
    }
    move(event);
  }

  @Override
  void drag(MouseEvent event) {
    event.consume();
    move(event);
  }

  @Override
  void move(MouseEvent event) {
    pointer = place(event);
    even = event.isShiftDown();
    viewChanged();
  }

  @Override
  void release(MouseEvent event) {
    event.consume();
    if (anchor != null
        && overlay.toView(anchor).distance(event.getX(), event.getY()) > CLICK_POINTS) {
      move(event);
      end();
    } else if (!began) {
      giveUp(); // the second click came where the first was
    }
  }

  @Override
  void click(MouseEvent event) {
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
  void show() {
    if (anchor == null || pointer == null || anchor.equals2D(pointer)) {
      sketch.clear(overlay);
    } else if (kind == AnnotationKind.CIRCLE) {
      show(circle(), MeasureWords.length(radiusMetres(), locale));
    } else {
      show(rectangle(), sides());
    }
  }

  private void show(Geometry outline, String words) {
    sketch.show(outline.getCoordinates(), true, words, pointer, overlay);
  }

  private Geometry circle() {
    Coordinate centre = edits.inDegrees(anchor);
    return edits.onMap(Circles.outline(centre.x, centre.y, radiusMetres()));
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
    Coordinate beside = pointer;
    if (kind == AnnotationKind.CIRCLE && radiusMetres() > 0) {
      Coordinate centre = edits.inDegrees(anchor);
      double radius = radiusMetres();
      forget();
      askTitle(edits.beginCircle(centre, radius), beside);
    } else if (kind == AnnotationKind.RECTANGLE && rectangle().getArea() > 0) {
      Polygon shape = rectangle();
      forget();
      askTitle(edits.begin(kind, shape), beside);
    }
  }
}
