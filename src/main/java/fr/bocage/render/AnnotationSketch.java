package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What the annotations of a frame, or of a part of it, look like: crowds, above them single shapes
 * in painting order, and the titles above all. Annotations out of sight cost no more than a look at
 * their box. Finished, it is only read, by any thread.
 */
final class AnnotationSketch {
  /** What a part touches. */
  private record Rows(SketchPart part, double top, double bottom) {}

  private final SketchBoard board;
  private final int size;
  private final List<Rows> parts = new ArrayList<>();

  private AnnotationSketch(SketchBoard board, int size) {
    this.board = board;
    this.size = size;
    for (SketchPart part : board.parts()) {
      Box box = part.box();
      if (box.right >= 0 && box.left <= board.part.widthPixels()) {
        parts.add(new Rows(part, box.top, box.bottom));
      }
    }
  }

  /**
   * Sketches what shows in a frame or a part of it.
   *
   * @param pixelRatio pixels of the frame for one pixel of a style
   * @param withCrowds whether to sketch those in crowds whose title is not written; without them,
   *     what labels keep clear of is the same, and the shapes are not to be painted
   */
  static AnnotationSketch of(
      MarkPlan plan,
      MapTheme theme,
      Typefaces typefaces,
      Stamps stamps,
      FramePart part,
      double pixelRatio,
      boolean withCrowds) {
    SketchBoard board = new SketchBoard(typefaces, part, pixelRatio, theme);
    int[] seen = plan.seen(part.extent());
    new Drawing(board, plan, stamps).draw(seen, withCrowds);
    return new AnnotationSketch(board, seen.length);
  }

  /** Pictures that all frames share. */
  record Stamps(Thumbnails thumbnails, MarkStamps marks) {}

  /** Puts each annotation on the board as its kind wants it. */
  private static final class Drawing {
    private final SketchBoard board;
    private final MarkPlan plan;
    private final PinSketch pins;
    private final LineSketch lines;
    private final AreaSketch areas;
    private final TextSketch texts;
    private final PhotoSketch photos;
    private final CrowdSketch crowd;

    Drawing(SketchBoard board, MarkPlan plan, Stamps stamps) {
      this.board = board;
      this.plan = plan;
      pins = new PinSketch(board);
      lines = new LineSketch(board);
      areas = new AreaSketch(board);
      texts = new TextSketch(board);
      photos = new PhotoSketch(board, stamps.thumbnails(), pins);
      crowd = new CrowdSketch(board, stamps.marks());
    }

    void draw(int[] seen, boolean withCrowds) {
      for (int i : seen) {
        MarkPlan.Drawn drawn = plan.drawn(i);
        if (withCrowds || drawn == MarkPlan.Drawn.SINGLE || plan.titled(i)) {
          board.begin(plan, i);
          draw(plan.mark(i).painted(), plan.mark(i).geometry(), drawn);
        }
      }
      crowd.finish();
    }

    private void draw(MapAnnotation mark, Geometry geometry, MarkPlan.Drawn drawn) {
      if (drawn == MarkPlan.Drawn.DOT) {
        crowd.add(mark, CrowdSketch.place(geometry));
        return;
      }
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
  void paint(Brushes brushes, MarkCanvas canvas) {
    int firstRow = brushes.coverage().firstRow();
    int endRow = brushes.coverage().endRow();
    for (Rows rows : parts) {
      if (rows.bottom >= firstRow && rows.top <= endRow) {
        rows.part.paint(brushes, canvas);
      }
    }
  }

  List<PlacedLabel> labels() {
    return board.labels();
  }

  /** What labels of the layers keep clear of: titles, pins and lines. */
  List<Box> obstacles() {
    return board.obstacles();
  }

  /** Whether some of it darkens what lies below. */
  boolean shinesThrough() {
    return board.shinesThrough();
  }

  /** How many annotations it shows. */
  int size() {
    return size;
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
