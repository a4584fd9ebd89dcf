package fr.bocage.render;

/**
 * Where titles of annotations stand. A few are all written, for what people marked is what the map
 * is about; of many, those that would cover another one are left out. One frame, one thread.
 */
final class TitlePlaces {
  /**
   * Of a title's height, around its middle: as close as lines of a book, nobody could read them.
   */
  private static final double ROOM = 1.5;

  private final CollisionGrid grid;

  /**
   * @param grid what is taken; null where all titles are to be written
   */
  TitlePlaces(CollisionGrid grid) {
    this.grid = grid;
  }

  /** Whether there are so many titles that some are left out. */
  boolean areScarce() {
    return grid != null;
  }

  /** Whether a title may stand there; it then does. */
  boolean take(double left, double middle, double width, double height) {
    if (grid == null) {
      return true;
    }
    Box box = new Box();
    box.include(left - height * ROOM, middle - height * ROOM);
    box.include(left + width + height * ROOM, middle + height * ROOM);
    if (!grid.free(box)) {
      return false;
    }
    grid.add(box);
    return true;
  }
}
