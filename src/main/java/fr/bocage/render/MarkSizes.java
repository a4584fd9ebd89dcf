package fr.bocage.render;

import fr.bocage.style.SizeByRow;

/**
 * The sizes of a symbol, worked out once for all rows: an expression over attributes would be asked
 * anew in every frame. Frozen: safe on any thread.
 *
 * @param byRow in pixels of the style; one for all where they do not differ
 * @param largest no row has a larger one; 0 without rows
 */
record MarkSizes(float[] byRow, double largest) {
  static MarkSizes of(SizeByRow size, int rowCount) {
    float[] sizes = new float[size.constant() ? Math.min(1, rowCount) : rowCount];
    double largest = 0;
    for (int row = 0; row < sizes.length; row++) {
      sizes[row] = (float) size.pixels(row);
      largest = Math.max(largest, sizes[row]);
    }
    return new MarkSizes(sizes, largest);
  }

  double pixels(int row) {
    return byRow[byRow.length == 1 ? 0 : row];
  }
}
