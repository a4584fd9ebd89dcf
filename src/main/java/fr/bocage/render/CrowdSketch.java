package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.style.MarkShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws annotations that are too many to be drawn each, or too small on a map of many: as dots, and
 * a title where there is room.
 */
final class CrowdSketch {
  private static final double RADIUS_PIXELS = 3.5;
  private static final double EDGE_PIXELS = 1;

  /** An annotation that is smaller is hidden by its own dot. */
  static final double SIZE_PIXELS = 2 * RADIUS_PIXELS;

  /** From the dot's middle to the right, where titles begin. */
  static final double TITLE_PIXELS = RADIUS_PIXELS + 3;

  /** Farther from the frame, a dot does not reach into it. */
  private static final double FAR_STEPS = 1e9;

  private static final int PLACES = MarkStamps.STEPS * MarkStamps.STEPS;

  private final SketchBoard board;
  private final MarkStamps stamps;
  private final PixelGrid grid;
  private final Map<String, MarkStamp[]> byColour = new HashMap<>();
  private MarkStamp[] dots = new MarkStamp[1024];
  private int[] columns = new int[1024];
  private int[] rows = new int[1024];
  private int count;

  CrowdSketch(SketchBoard board, MarkStamps stamps) {
    this.board = board;
    this.stamps = stamps;
    grid = board.part.grid();
  }

  /** Where an annotation's dot stands. */
  static Coordinate place(Geometry geometry) {
    return geometry.getDimension() == 0 || geometry.getNumPoints() == 2
        ? geometry.getCoordinate()
        : geometry.getEnvelopeInternal().centre();
  }

  void add(MapAnnotation mark, Coordinate at) {
    double stepsX = grid.stepsX(at.x);
    double stepsY = grid.stepsY(at.y);
    if (Math.abs(stepsX) < FAR_STEPS && Math.abs(stepsY) < FAR_STEPS) {
      add(mark, quarters(stepsX), quarters(stepsY));
    }
    board.titleFrom(mark.title(), board.x(at) + TITLE_PIXELS * board.ratio, board.y(at));
  }

  private static int quarters(double steps) {
    return (int) Math.floor(steps * MarkStamps.STEPS / PixelGrid.STEPS + 0.5);
  }

  private void add(MapAnnotation mark, int x, int y) {
    if (count == dots.length) {
      dots = Arrays.copyOf(dots, count * 2);
      columns = Arrays.copyOf(columns, count * 2);
      rows = Arrays.copyOf(rows, count * 2);
    }
    dots[count] = dot(mark, Math.floorMod(x, MarkStamps.STEPS), Math.floorMod(y, MarkStamps.STEPS));
    columns[count] = Math.floorDiv(x, MarkStamps.STEPS);
    rows[count++] = Math.floorDiv(y, MarkStamps.STEPS);
  }

  private MarkStamp dot(MapAnnotation mark, int placeX, int placeY) {
    MarkStamp[] known =
        byColour.computeIfAbsent(mark.look().colour(), colour -> new MarkStamp[PLACES]);
    int place = placeX + placeY * MarkStamps.STEPS;
    if (known[place] == null) {
      known[place] = stamps.of(tint(mark), size(), placeX, placeY);
    }
    return known[place];
  }

  private int size() {
    return (int) Math.round((2 * RADIUS_PIXELS + EDGE_PIXELS) * board.ratio * MarkStamps.STEPS);
  }

  private Tint.Mark tint(MapAnnotation mark) {
    return new Tint.Mark(
        MarkShape.CIRCLE,
        board.colour(mark.look()),
        board.paper,
        EDGE_PIXELS * board.ratio,
        row -> 0,
        0,
        0);
  }

  /** Puts all dots on the board. */
  void finish() {
    if (count > 0) {
      board.add(
          new CrowdPart(
              Arrays.copyOf(dots, count),
              Arrays.copyOf(columns, count),
              Arrays.copyOf(rows, count)));
    }
  }
}
