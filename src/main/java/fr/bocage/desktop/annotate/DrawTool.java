package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws a line, an arrow or an area click by click, an arrow also by a drag. The stretch to the
 * pointer is shown as it would be.
 */
public final class DrawTool extends VertexTool {
  /** A hand that only clicks may tremble so far. */
  private static final double CLICK_POINTS = 4;

  private final Locale locale;
  private final int fewest;
  private Coordinate pressed;

  /**
   * @param kind {@link AnnotationKind#LINE}, {@link AnnotationKind#ARROW} or {@link
   *     AnnotationKind#AREA}
   * @param snapping what draws the pointer
   * @param locale whose numbers the measure is told in
   * @param done called after a mark was made, to take up the select tool again
   */
  public DrawTool(
      AnnotationKind kind, AnnotationEdits edits, Snapping snapping, Locale locale, Runnable done) {
    super(kind, edits, snapping, done);
    this.locale = locale;
    fewest = kind == AnnotationKind.AREA ? 3 : 2;
  }

  @Override
  boolean mayClose() {
    return kind == AnnotationKind.AREA;
  }

  @Override
  public void pressed(MouseEvent event) {
    pressed = null;
    if (kind == AnnotationKind.ARROW && event.getButton() == MouseButton.PRIMARY && !isBegun()) {
      event.consume();
      pressed = place(event);
    }
  }

  @Override
  public void dragged(MouseEvent event) {
    if (pressed != null) {
      event.consume();
      if (!isBegun()) {
        add(pressed);
      }
      moved(event);
    }
  }

  @Override
  public void released(MouseEvent event) {
    if (pressed == null || !isBegun()) {
      return; // a click, which places the first vertex
    }
    event.consume();
    if (overlay.toView(pressed).distance(event.getX(), event.getY()) > CLICK_POINTS) {
      add(place(event));
      end();
    } else {
      giveUp(); // the click that follows places it again
    }
  }

  @Override
  void show(Coordinate[] line, boolean closed, Coordinate at) {
    boolean area = kind == AnnotationKind.AREA;
    String words =
        line.length < 2
            ? ""
            : MeasureWords.of(edits.inDegrees(shape(line, area && line.length > 2)), locale);
    sketch.show(line, area, words, at, overlay);
  }

  @Override
  boolean ended(Coordinate[] line, boolean closed) {
    if (line.length < fewest) {
      return false;
    }
    edits.add(kind, shape(line, kind == AnnotationKind.AREA), "");
    finish();
    return true;
  }
}
