package fr.bocage.render;

/**
 * A symbol's picture: premultiplied pixels. Immutable: the array is for reading.
 *
 * @param left first column, from the pixel that the symbol's point lies in
 * @param top first row, likewise
 * @param width columns
 * @param argb row by row
 */
record MarkStamp(int left, int top, int width, int[] argb) {
  int height() {
    return argb.length / width;
  }
}
