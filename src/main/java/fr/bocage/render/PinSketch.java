package fr.bocage.render;

import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.style.LabelFont;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Draws pins: a drop with its symbol or number, its shadow, and the title beside. */
final class PinSketch {
  /** From the tip to the right, where titles begin. */
  static final double TITLE_PIXELS = PinShape.RADIUS + 4;

  /** From the tip to the middle of a title below or above. */
  static final double BELOW_PIXELS = 12;

  static final double ABOVE_PIXELS = PinShape.CENTRE_UP + PinShape.RADIUS + 9;

  private static final LabelFont NUMBER = new LabelFont("DejaVu Sans Condensed", 10.5, true, false);

  /** Of lightness, 0 … 255: nearer than that, nothing can be read. */
  private static final double LEAST_CONTRAST = 65;

  private final SketchBoard board;

  PinSketch(SketchBoard board) {
    this.board = board;
  }

  void draw(MapAnnotation pin, Coordinate at) {
    double ratio = board.ratio;
    double x = board.x(at);
    double y = board.y(at);
    double centre = y - PinShape.CENTRE_UP * ratio;
    body(x, y, board.colour(pin.look()));
    if (pin.look().number() > 0) {
      number(pin.look(), x, centre);
    } else {
      board.add(
          new Shape(
              PinSymbols.rings(pin.look().symbol(), x, centre, ratio),
              contrast(board.colour(pin.look())),
              0,
              null));
    }
    title(board.withUntold(pin.title()), x, y);
  }

  private void title(String words, double x, double y) {
    double ratio = board.ratio;
    double centre = y - PinShape.CENTRE_UP * ratio;
    switch (board.titleSide()) {
      case RIGHT -> board.titleFrom(words, x + TITLE_PIXELS * ratio, centre);
      case LEFT -> board.titleTo(words, x - TITLE_PIXELS * ratio, centre);
      case BELOW -> board.title(words, x, y + BELOW_PIXELS * ratio);
      case ABOVE -> board.title(words, x, y - ABOVE_PIXELS * ratio);
    }
  }

  /** The drop without anything in its head. */
  void body(double x, double y, int argb) {
    double ratio = board.ratio;
    double radius = PinShape.RADIUS * ratio;
    Pen edge = Pen.solid(1.5 * ratio, Pen.Cap.BUTT, Pen.Join.ROUND);
    board.add(Shape.filled(PinShape.ellipse(x, y, 6 * ratio, 2.5 * ratio), SketchBoard.SHADOW));
    board.add(new Shape(List.of(PinShape.outline(x, y, ratio)), argb, board.paper, edge));
    board.obstacle(x, y - PinShape.CENTRE_UP * ratio - radius, x, y, radius);
  }

  private void number(Look look, double x, double centre) {
    Lettering digits = board.lettering(String.valueOf(look.number()), NUMBER);
    double room = (2 * PinShape.RADIUS - 3) * board.ratio;
    if (digits.width() > room) {
      double size = NUMBER.sizePixels() * room / digits.width();
      digits = board.lettering(String.valueOf(look.number()), sized(size));
    }
    double left = x - digits.width() / 2;
    board.add(
        board.letters(digits, left, centre + digits.ascent() / 2, contrast(board.colour(look))));
  }

  private static LabelFont sized(double pixels) {
    return new LabelFont(NUMBER.family(), pixels, true, false);
  }

  /** What can be read on a colour: paper on most, ink on those that are too near to it. */
  private int contrast(int argb) {
    double apart = Math.abs(SketchBoard.luma(argb) - SketchBoard.luma(board.paper));
    return apart < LEAST_CONTRAST ? board.ink : board.paper;
  }
}
