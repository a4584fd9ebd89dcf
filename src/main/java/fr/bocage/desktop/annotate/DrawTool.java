package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

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
   */
  public DrawTool(AnnotationKind kind, AnnotationEdits edits, DrawingAids aids) {
    super(kind, edits, aids);
    locale = aids.texts().locale();
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
    Geometry shape = shape(line, kind == AnnotationKind.AREA);
    askTitle(edits.begin(kind, shape), line[line.length - 1]);
    return true;
  }
}
