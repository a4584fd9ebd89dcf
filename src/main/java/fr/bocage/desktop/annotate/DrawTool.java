package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.geo.GeodesicMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Draws a line or an area click by click. A double click, a right click or Enter ends it, Backspace
 * takes the last vertex back, Esc gives it up; the stretch to the pointer is shown as it would be.
 */
public final class DrawTool extends SketchTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Locale locale;
  private final List<Coordinate> vertices = new ArrayList<>();
  private Coordinate pointer;

  /**
   * @param kind {@link AnnotationKind#LINE}, {@link AnnotationKind#ARROW} or {@link
   *     AnnotationKind#AREA}
   * @param locale whose numbers the measure is told in
   * @param done called after a mark was made, to take up the select tool again
   */
  public DrawTool(AnnotationKind kind, AnnotationEdits edits, Locale locale, Runnable done) {
    super(kind, edits, done);
    this.locale = locale;
  }

  @Override
  public void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY && !vertices.isEmpty()) {
      event.consume();
      end();
    } else if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      if (event.getClickCount() > 1) {
        end(); // the first click of the two has placed the last vertex
      } else {
        vertices.add(overlay.toMap(event.getX(), event.getY()));
        viewChanged();
      }
    }
  }

  @Override
  public void moved(MouseEvent event) {
    pointer = overlay.toMap(event.getX(), event.getY());
    viewChanged();
  }

  @Override
  boolean isBegun() {
    return !vertices.isEmpty();
  }

  @Override
  void takeBack() {
    vertices.remove(vertices.size() - 1);
  }

  @Override
  void forget() {
    vertices.clear();
  }

  @Override
  public void viewChanged() {
    List<Coordinate> shown = new ArrayList<>(vertices);
    if (pointer != null && !vertices.isEmpty()) {
      shown.add(pointer);
    }
    Coordinate[] line = shown.toArray(Coordinate[]::new);
    sketch.show(line, kind == AnnotationKind.AREA, measure(line), pointer, overlay);
  }

  private String measure(Coordinate[] line) {
    if (line.length < 2) {
      return "";
    }
    return kind == AnnotationKind.AREA && line.length > 2
        ? MeasureWords.area(
            GeodesicMeasure.areaSquareMetres(edits.inDegrees(polygon(line))), locale)
        : MeasureWords.length(
            GeodesicMeasure.lengthMetres(edits.inDegrees(FACTORY.createLineString(line))), locale);
  }

  @Override
  void end() {
    Coordinate[] kept = CoordinateArrays.removeRepeatedPoints(vertices.toArray(Coordinate[]::new));
    if (kept.length < (kind == AnnotationKind.AREA ? 3 : 2)) {
      return; // not yet a line or an area: go on drawing
    }
    Geometry geometry =
        kind == AnnotationKind.AREA ? polygon(kept) : FACTORY.createLineString(kept);
    giveUp();
    edits.add(kind, geometry, "");
    finish();
  }

  private static Geometry polygon(Coordinate[] corners) {
    Coordinate[] ring = Arrays.copyOf(corners, corners.length + 1);
    ring[corners.length] = corners[0].copy();
    return FACTORY.createPolygon(ring);
  }
}
