package fr.bocage.render;

/**
 * Where titles of annotations stand. A few are all written, for what people marked is what the map
 * is about; of many, those that would cover another one are left out. One frame, one thread.
 */
final class TitlePlaces {
  private final CollisionGrid grid;

  /**
   * @param grid what is taken; null where all titles are to be written
   */
  TitlePlaces(CollisionGrid grid) {
    this.grid = grid;
  }

  /** Whether a title may stand there; it then does. */
  boolean take(double left, double middle, double width, double height) {
    if (grid == null) {
      return true;
    }
    Box box = new Box();
    box.include(left, middle - height * 0.6);
    box.include(left + width, middle + height * 0.6);
    if (!grid.free(box)) {
      return false;
    }
    grid.add(box);
    return true;
  }
}
