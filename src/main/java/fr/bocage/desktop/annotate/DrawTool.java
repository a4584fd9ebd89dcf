package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws a line, an arrow or an area click by click, an arrow also by a drag. The stretch to the
 * pointer is shown as it would be.
 */
public final class DrawTool extends VertexTool {
  private final Locale locale;
  private final int fewest;

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
  boolean isDrawnByDrag() {
    return kind == AnnotationKind.ARROW;
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
