package fr.bocage.render;

/**
 * One letter's outline, flattened, in parts of the em; x to the right, y down from the baseline.
 * Contours enclose a positive area for {@link Coverage}. Immutable: the arrays are for reading.
 *
 * @param advance how far the next letter stands
 * @param x of all contours' vertices
 * @param y of all contours' vertices
 * @param ends one past the last vertex of each contour
 */
record Glyph(float advance, float[] x, float[] y, int[] ends) {
  boolean blank() {
    return ends.length == 0;
  }
}
