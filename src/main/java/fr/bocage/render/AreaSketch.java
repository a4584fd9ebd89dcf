package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Draws areas, rectangles and circles: a wash of the colour within a border of it. */
final class AreaSketch {
  private static final int WASH = 0x2e000000; // 18 percent

  private final SketchBoard board;

  AreaSketch(SketchBoard board) {
    this.board = board;
  }

  /** How wide its lines are drawn, at a ratio of 1. */
  static double width(MapAnnotation mark) {
    double chosen = mark.look().widthPixels();
    return chosen > 0 ? chosen : Math.max(1, mark.kind().usualWidthPixels());
  }

  void draw(MapAnnotation mark, Geometry geometry) {
    double width = width(mark) * board.ratio;
    int colour = board.colour(mark.look());
    List<Shape.Ring> rings = board.rings(geometry);
    int wash = colour & 0xffffff | WASH;
    board.add(new Shape(rings, wash, board.halo(), Pen.round(width + 2 * board.ratio)));
    board.add(Shape.stroked(rings, colour, Pen.round(width)));
    if (board.titled()) {
      Point inside = geometry.getInteriorPoint();
      if (!inside.isEmpty()) {
        board.title(mark.title(), board.x(inside.getCoordinate()), board.y(inside.getCoordinate()));
      }
    }
  }
}
