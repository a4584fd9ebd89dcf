package fr.bocage.render;

/** What a {@link Coverage} is painted with. */
interface Ink {
  /**
   * Pixels of one row that are all covered alike.
   *
   * @param row row of the frame
   * @param from first pixel
   * @param to one past the last pixel
   * @param coverage 0 … 1
   */
  void even(int row, int from, int to, float coverage);

  /**
   * Pixels of one row.
   *
   * @param coverage by column of the frame, 0 … 1; only those in question mean anything
   */
  void uneven(int row, int from, int to, float[] coverage);
}
