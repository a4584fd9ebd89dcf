package fr.bocage.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where titles of annotations stand, on a plane without edges: of many, those that would cover
 * another one are left out. Not for several threads.
 */
final class TitlePlaces {
  /**
   * Of a title's height, around its middle: as close as lines of a book, nobody could read them.
   */
  private static final double ROOM = 1.5;

  private static final double CELL_PIXELS = 128;

  private final double ratio;
  private final Map<Long, List<Box>> cells = new HashMap<>();

  /**
   * @param ratio pixels of the frame for one of a style
   */
  TitlePlaces(double ratio) {
    this.ratio = ratio;
  }

  /** A title that stands there in any case. */
  void add(Box title) {
    put(withRoom(title));
  }

  /** Whether a title may stand there; it then does. */
  boolean take(Box title) {
    Box box = withRoom(title);
    for (int row = cell(box.top); row <= cell(box.bottom); row++) {
      for (int column = cell(box.left); column <= cell(box.right); column++) {
        List<Box> taken = cells.get(key(column, row));
        if (taken != null && taken.stream().anyMatch(box::meets)) {
          return false;
        }
      }
    }
    put(box);
    return true;
  }

  private void put(Box box) {
    for (int row = cell(box.top); row <= cell(box.bottom); row++) {
      for (int column = cell(box.left); column <= cell(box.right); column++) {
        cells.computeIfAbsent(key(column, row), any -> new ArrayList<>(4)).add(box);
      }
    }
  }

  private Box withRoom(Box title) {
    double room = SketchBoard.TITLE.sizePixels() * ratio * ROOM;
    double middle = (title.top + title.bottom) / 2;
    Box box = new Box();
    box.include(title.left - room, middle - room);
    box.include(title.right + room, middle + room);
    return box;
  }

  private int cell(double pixels) {
    return (int) Math.floor(pixels / (CELL_PIXELS * ratio));
  }

  private static long key(int column, int row) {
    return (long) column << 32 | row & 0xffffffffL;
  }
}
