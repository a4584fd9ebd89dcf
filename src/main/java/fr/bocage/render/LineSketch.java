package fr.bocage.render;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Draws lines, arrows, what was drawn in one go, and the traces of a text marker. */
final class LineSketch {
  private static final double CASING_PIXELS = 1;

  /** A text marker's ink is much lighter than its cap. */
  private static final double MARKER_STRENGTH = 0.6;

  /** By night a marker glows: darkening what is dark would not be seen. */
  private static final int NIGHT_OPACITY = 0x66000000;

  private final SketchBoard board;

  LineSketch(SketchBoard board) {
    this.board = board;
  }

  void draw(MapAnnotation mark, Geometry geometry) {
    List<Shape.Ring> lines = board.rings(geometry);
    double width = AreaSketch.width(mark) * board.ratio;
    int colour = board.colour(mark.look());
    List<Shape.Ring> heads = new ArrayList<>();
    List<Shape.Ring> shafts = lines;
    if (mark.kind() == AnnotationKind.ARROW) {
      shafts = lines.stream().map(line -> ArrowShape.shaft(line, width, board.ratio)).toList();
      lines.forEach(line -> ArrowShape.head(line, width, board.ratio).ifPresent(heads::add));
    }
    double casing = 2 * CASING_PIXELS * board.ratio;
    board.add(Shape.stroked(shafts, board.paper, Pen.round(width + casing)));
    if (!heads.isEmpty()) {
      board.add(Shape.stroked(heads, board.paper, Pen.round(casing)));
      board.add(new Shape(heads, colour, 0, null));
    }
    board.add(Shape.stroked(shafts, colour, Pen.round(width)));
    lines.forEach(board::obstacle);
    if (!lines.isEmpty()) {
      title(lines.get(0), mark.title(), width);
    }
  }

  /** A trace of a text marker, along a line or over an area. */
  void highlight(MapAnnotation mark, Geometry geometry) {
    List<Shape.Ring> rings = board.rings(geometry);
    boolean day = board.byDay();
    int colour = board.colour(mark.look());
    int ink = day ? diluted(colour) : colour & 0xffffff | NIGHT_OPACITY;
    if (geometry.getDimension() == 2) {
      board.add(new Shape(rings, ink, 0, null, day));
    } else {
      double width = AreaSketch.width(mark) * board.ratio;
      Pen pen = Pen.solid(width, Pen.Cap.BUTT, Pen.Join.ROUND);
      board.add(new Shape(rings, 0, ink, pen, day));
    }
    if (!rings.isEmpty()) {
      title(rings.get(0), mark.title(), AreaSketch.width(mark) * board.ratio);
    }
  }

  private static int diluted(int argb) {
    int diluted = 0xff000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = argb >> shift & 255;
      diluted |= (int) Math.round(255 + (channel - 255) * MARKER_STRENGTH) << shift;
    }
    return diluted;
  }

  /** A title runs along its line, a little above, where that is straight enough, else level. */
  private void title(Shape.Ring ring, String words, double widthPixels) {
    Polyline line = new Polyline();
    ring.load(line);
    if (!board.titled() || line.size == 0) {
      return;
    }
    LinePath path = new LinePath(line);
    double middle = path.length() / 2;
    Lettering text = board.lettering(words, SketchBoard.TITLE);
    double above = widthPixels / 2 + 3.5 * board.ratio + text.ascent() / 2;
    double left = path.x(middle) - text.width() / 2;
    LabelLine whole = new LabelLine(path, List.of(new double[] {0, path.length()}));
    List<List<Double>> choices =
        board.mayBend() ? whole.places(path.length() + 1, text.width()) : List.of();
    for (List<Double> places : choices) {
      for (double place : places) {
        PlacedLabel label = LineLettering.along(path, text, board.colours(board.ink), place, above);
        if (label != null
            && label.box().inside(board.part.widthPixels(), board.part.heightPixels())) {
          board.add(label);
          return;
        }
      }
    }
    double baseline = path.y(middle) - above + text.ascent() / 2;
    board.add(PlacedLabel.level(text, board.colours(board.ink), left, baseline));
  }
}
