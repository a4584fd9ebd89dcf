package fr.bocage.render;

/** What a {@link Coverage} is painted with. */
interface Ink {
  /**
   * Pixels of one row that are all covered alike.
   *
   * @param row row of the frame
   * @param from first pixel
   * @param to one past the last pixel
   * @param coverage 0 … {@link Coverage#FULL}
   */
  void even(int row, int from, int to, int coverage);

  /**
   * Pixels of one row.
   *
   * @param coverage by column, 0 … {@link Coverage#FULL}; only those in question mean anything
   */
  void uneven(int row, int from, int to, int[] coverage);
}
