package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws pins that are too many to stand side by side: as dots, all of one colour and one band of
 * rows as one shape, and a title where there is room.
 */
final class CrowdSketch {
  private static final double RADIUS_PIXELS = 3.5;
  private static final double EDGE_PIXELS = 1;
  private static final int BAND_ROWS = 64;
  private static final int CORNERS = 12;

  private final SketchBoard board;
  private final Map<Integer, Map<Integer, List<Shape.Ring>>> dots = new TreeMap<>();
  private final Map<Integer, List<Shape.Ring>> edges = new TreeMap<>();

  CrowdSketch(SketchBoard board) {
    this.board = board;
  }

  void add(MapAnnotation pin, Coordinate at) {
    double x = board.x(at);
    double y = board.y(at);
    int band = (int) Math.floor(y / BAND_ROWS);
    double radius = RADIUS_PIXELS * board.ratio;
    edges
        .computeIfAbsent(band, key -> new ArrayList<>())
        .add(disc(x, y, radius + EDGE_PIXELS * board.ratio));
    dots.computeIfAbsent(band, key -> new TreeMap<>())
        .computeIfAbsent(board.colour(pin.look()), key -> new ArrayList<>())
        .add(disc(x, y, radius));
    board.titleFrom(pin.title(), x + radius + 3 * board.ratio, y);
  }

  /** Puts all dots on the board. */
  void finish() {
    edges.values().forEach(rings -> board.add(new Shape(rings, board.paper, 0, null)));
    dots.values()
        .forEach(
            colours ->
                colours.forEach((colour, rings) -> board.add(new Shape(rings, colour, 0, null))));
  }

  private static Shape.Ring disc(double x, double y, double radius) {
    double[] xs = new double[CORNERS];
    double[] ys = new double[CORNERS];
    for (int i = 0; i < CORNERS; i++) {
      xs[i] = x + radius * SIN[i];
      ys[i] = y + radius * SIN[(i + CORNERS / 4) % CORNERS];
    }
    return new Shape.Ring(xs, ys, true);
  }

  private static final double[] SIN = sines();

  private static double[] sines() {
    double[] sines = new double[CORNERS];
    for (int i = 0; i < CORNERS; i++) {
      sines[i] = StrictMath.sin(2 * Math.PI * i / CORNERS);
    }
    return sines;
  }
}
