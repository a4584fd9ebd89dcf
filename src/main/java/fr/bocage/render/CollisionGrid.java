package fr.bocage.render;

import java.util.ArrayList;
import java.util.List;

/** Boxes that nothing else may cover, found by the cells of a grid. Not for several threads. */
final class CollisionGrid {
  /** About a short label's size. */
  private static final int CELL_PIXELS = 48;

  private final int columns;
  private final int rows;
  private final List<List<Box>> cells = new ArrayList<>();

  CollisionGrid(int widthPixels, int heightPixels) {
    columns = widthPixels / CELL_PIXELS + 1;
    rows = heightPixels / CELL_PIXELS + 1;
    for (int i = 0; i < columns * rows; i++) {
      cells.add(null);
    }
  }

  boolean free(Box box) {
    for (int row = cell(box.top, rows); row <= cell(box.bottom, rows); row++) {
      for (int column = cell(box.left, columns); column <= cell(box.right, columns); column++) {
        List<Box> boxes = cells.get(row * columns + column);
        if (boxes != null && meetsAny(box, boxes)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean meetsAny(Box box, List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      if (box.meets(boxes.get(i))) {
        return true;
      }
    }
    return false;
  }

  void add(Box box) {
    for (int row = cell(box.top, rows); row <= cell(box.bottom, rows); row++) {
      for (int column = cell(box.left, columns); column <= cell(box.right, columns); column++) {
        int i = row * columns + column;
        if (cells.get(i) == null) {
          cells.set(i, new ArrayList<>(4));
        }
        cells.get(i).add(box);
      }
    }
  }

  private static int cell(double pixels, int count) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor(pixels / CELL_PIXELS)));
  }
}
