package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.style.LabelFont;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Draws words: texts on the map itself, and callouts in their boxes. */
final class TextSketch {
  static final LabelFont TEXT = new LabelFont("DejaVu Sans", 14, true, false);

  /** The caret that stands for a text without words, at a pixel ratio of 1. */
  private static final double CARET_HALF_HEIGHT = 8;

  private static final double CARET_HALF_WIDTH = 3;

  private final SketchBoard board;

  TextSketch(SketchBoard board) {
    this.board = board;
  }

  /**
   * Letters with their middle at the place, turned if that is wanted; a caret where there are none:
   * what was never written, or kept while it was being written, can be found and taken up again.
   */
  void text(MapAnnotation mark, Coordinate at) {
    if (mark.title().isBlank()) {
      caret(board.x(at), board.y(at), board.colour(mark.look()));
      return;
    }
    if (!board.titled()) {
      return;
    }
    double x = board.x(at);
    double y = board.y(at);
    Lettering text = board.lettering(mark.title(), TEXT);
    PlacedLabel.LabelColours colours = board.colours(board.letterColour(mark.look()));
    double degrees = mark.placement().rotationDegrees() % 360;
    if (degrees == 0) {
      board.add(PlacedLabel.level(text, colours, x - text.width() / 2, y + text.ascent() / 2));
      return;
    }
    double cos = StrictMath.cos(Math.toRadians(degrees));
    double sin = StrictMath.sin(Math.toRadians(degrees));
    double along = -text.width() / 2;
    double below = text.ascent() / 2;
    board.add(
        PlacedLabel.sloping(
            text, colours, x + along * cos - below * sin, y + along * sin + below * cos, cos, sin));
  }

  private void caret(double x, double y, int colour) {
    double ratio = board.ratio;
    double high = CARET_HALF_HEIGHT * ratio;
    double wide = CARET_HALF_WIDTH * ratio;
    List<Shape.Ring> bars =
        List.of(
            bar(x, y - high, x, y + high),
            bar(x - wide, y - high, x + wide, y - high),
            bar(x - wide, y + high, x + wide, y + high));
    board.add(Shape.stroked(bars, board.halo(), Pen.round(4 * ratio)));
    board.add(Shape.stroked(bars, colour, Pen.round(1.5 * ratio)));
    board.obstacle(x - wide, y - high, x + wide, y + high, ratio);
  }

  private static Shape.Ring bar(double x0, double y0, double x1, double y1) {
    return new Shape.Ring(new double[] {x0, x1}, new double[] {y0, y1}, false);
  }

  /** A box with the words, and a line from it to what it is about. */
  void callout(MapAnnotation mark, Geometry line) {
    double ratio = board.ratio;
    Coordinate[] ends = line.getCoordinates();
    double x = board.x(ends[0]);
    double y = board.y(ends[0]);
    double boxX = SketchBoard.whole(board.x(ends[ends.length - 1]));
    double boxY = SketchBoard.whole(board.y(ends[ends.length - 1]));
    int colour = board.colour(mark.look());
    double width = AreaSketch.width(mark) * ratio;
    Shape.Ring leader = new Shape.Ring(new double[] {x, boxX}, new double[] {y, boxY}, false);
    board.add(Shape.stroked(List.of(leader), board.paper, Pen.round(width + 2 * ratio)));
    board.add(Shape.stroked(List.of(leader), colour, Pen.round(width)));
    board.add(
        new Shape(
            List.of(PinShape.ellipse(x, y, 3.5 * ratio, 3.5 * ratio)),
            colour,
            board.paper,
            Pen.round(ratio)));
    board.obstacle(leader);
    box(CalloutText.lines(mark), boxX, boxY, colour, width);
  }

  private void box(List<String> words, double x, double y, int colour, double border) {
    double ratio = board.ratio;
    List<Lettering> lines =
        words.stream().map(line -> board.lettering(line, SketchBoard.TITLE)).toList();
    double textWidth = lines.stream().mapToDouble(Lettering::width).max().orElse(0);
    double halfWidth = textWidth / 2 + CalloutText.PADDING_X * ratio;
    double halfHeight = CalloutText.halfHeight(lines.size()) * ratio;
    double corner = 5 * ratio;
    board.add(
        Shape.filled(
            RoundedBox.around(x, y + 1.5 * ratio, halfWidth + ratio, halfHeight + ratio, corner),
            0x28000000));
    board.add(
        new Shape(
            List.of(RoundedBox.around(x, y, halfWidth, halfHeight, corner)),
            board.paper,
            colour,
            Pen.round(border)));
    for (int i = 0; i < lines.size(); i++) {
      double middle = y + (i - (lines.size() - 1) / 2.0) * CalloutText.LINE_PIXELS * ratio;
      Lettering line = lines.get(i);
      board.add(
          board.letters(
              line,
              SketchBoard.whole(x - line.width() / 2),
              SketchBoard.whole(middle + line.ascent() / 2),
              board.ink));
    }
    board.obstacle(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, 2 * ratio);
  }
}
