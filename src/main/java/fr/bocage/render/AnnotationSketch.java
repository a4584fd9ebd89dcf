package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What the annotations of a frame look like: shapes in painting order, and their titles above all
 * of them. Annotations out of sight cost no more than a look at their box. One frame; finished, it
 * is only read, by any thread.
 */
final class AnnotationSketch {
  /** More than that in one frame are a crowd: they would cover each other and the map. */
  private static final int CROWD = 800;

  /** More titles than that in one frame would cover each other. */
  private static final int MANY_TITLES = 150;

  /** How far an annotation may reach beyond its geometry, without its title. */
  private static final double REACH_PIXELS = 90;

  /** Titles are longer only by mistake. */
  private static final int LONGEST_TITLE = 80;

  /** What a part touches. */
  private record Rows(SketchPart part, double top, double bottom) {}

  private final SketchBoard board;
  private final List<Rows> parts = new ArrayList<>();
  private final List<Box> obstacles;

  private AnnotationSketch(SketchBoard board) {
    this.board = board;
    for (SketchPart part : board.parts()) {
      Box box = part.box();
      if (box.right >= 0 && box.left <= board.view.widthPixels()) {
        parts.add(new Rows(part, box.top, box.bottom));
      }
    }
    obstacles = board.obstacles();
  }

  /**
   * Sketches the document's annotations.
   *
   * @param pixelRatio pixels of the frame for one pixel of a style
   */
  static AnnotationSketch of(
      MapDocument document,
      Typefaces typefaces,
      Thumbnails thumbnails,
      MarkStamps stamps,
      Viewport view,
      double pixelRatio) {
    List<PlacedAnnotation> seen = seen(document.annotations(), view, pixelRatio);
    long titles = seen.stream().filter(one -> !one.annotation().title().isBlank()).count();
    CollisionGrid grid =
        titles > MANY_TITLES ? new CollisionGrid(view.widthPixels(), view.heightPixels()) : null;
    SketchBoard board =
        new SketchBoard(typefaces, view, pixelRatio, document.theme(), new TitlePlaces(grid));
    new Drawing(board, thumbnails, stamps, seen).draw();
    return new AnnotationSketch(board);
  }

  private static List<PlacedAnnotation> seen(
      List<PlacedAnnotation> annotations, Viewport view, double ratio) {
    Envelope frame = view.extent();
    double letter = SketchBoard.TITLE.sizePixels() * ratio * view.resolution();
    double reach = REACH_PIXELS * ratio * view.resolution();
    List<PlacedAnnotation> seen = new ArrayList<>();
    for (PlacedAnnotation placed : annotations) {
      Envelope box = placed.geometry().getEnvelopeInternal();
      int letters = Math.min(LONGEST_TITLE, placed.painted().title().length());
      box.expandBy(reach + letters * letter);
      if (frame.intersects(box)) {
        seen.add(placed);
      }
    }
    return seen;
  }

  /** Puts each annotation on the board as its kind wants it. */
  private static final class Drawing {
    private final List<PlacedAnnotation> annotations;
    private final PinSketch pins;
    private final LineSketch lines;
    private final AreaSketch areas;
    private final TextSketch texts;
    private final PhotoSketch photos;
    private final CrowdSketch crowd;
    private final boolean crowded;

    Drawing(
        SketchBoard board,
        Thumbnails thumbnails,
        MarkStamps stamps,
        List<PlacedAnnotation> annotations) {
      this.annotations = annotations;
      pins = new PinSketch(board);
      lines = new LineSketch(board);
      areas = new AreaSketch(board);
      texts = new TextSketch(board);
      photos = new PhotoSketch(board, thumbnails, pins);
      crowd = new CrowdSketch(board, stamps);
      crowded = annotations.size() > CROWD;
    }

    void draw() {
      for (PlacedAnnotation placed : annotations) {
        Geometry geometry = placed.geometry();
        if (!geometry.isEmpty()) {
          Coordinate dot = crowded ? dot(placed.painted(), geometry) : null;
          if (dot == null) {
            draw(placed.painted(), geometry);
          } else {
            crowd.add(placed.painted(), dot);
          }
        }
      }
      crowd.finish();
    }

    /** Where one of many has its dot; null when it is drawn as it is. */
    private Coordinate dot(MapAnnotation mark, Geometry geometry) {
      return switch (mark.kind()) {
        case PIN, PHOTO -> geometry.getCoordinate();
        case TEXT -> null;
        case CALLOUT -> texts.calloutFits(mark, geometry) ? null : geometry.getCoordinate();
        default -> {
          Envelope box = geometry.getEnvelopeInternal();
          yield crowd.hides(box.getWidth(), box.getHeight()) ? box.centre() : null;
        }
      };
    }

    private void draw(MapAnnotation mark, Geometry geometry) {
      switch (mark.kind()) {
        case PIN -> pins.draw(mark, geometry.getCoordinate());
        case TEXT -> texts.text(mark, geometry.getCoordinate());
        case CALLOUT -> texts.callout(mark, geometry);
        case LINE, ARROW, FREEHAND -> lines.draw(mark, geometry);
        case HIGHLIGHT -> lines.highlight(mark, geometry);
        case AREA, RECTANGLE, CIRCLE -> areas.draw(mark, geometry);
        case PHOTO -> photos.draw(mark, geometry.getCoordinate());
      }
    }
  }

  /** Paints the shapes that lie in a strip. */
  void paint(Brushes brushes, Canvas frame) {
    int firstRow = brushes.coverage().firstRow();
    int endRow = brushes.coverage().endRow();
    for (Rows rows : parts) {
      if (rows.bottom >= firstRow && rows.top <= endRow) {
        rows.part.paint(brushes, frame);
      }
    }
  }

  List<PlacedLabel> labels() {
    return board.labels();
  }

  /** What labels of the layers keep clear of: titles, pins and lines. */
  List<Box> obstacles() {
    return obstacles;
  }

  boolean isEmpty() {
    return parts.isEmpty() && labels().isEmpty();
  }

  /** About where a text annotation's letters are, without reading a font. */
  static Box textBox(String title, double centreX, double centreY) {
    double size = TextSketch.TEXT.sizePixels();
    double halfWidth = Math.max(1, title.strip().length()) * size * 0.34;
    Box box = new Box();
    box.include(centreX - halfWidth, centreY - size * 0.55);
    box.include(centreX + halfWidth, centreY + size * 0.55);
    return box;
  }
}
