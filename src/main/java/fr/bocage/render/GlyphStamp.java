package fr.bocage.render;

/**
 * What a level letter, with or without its halo, adds to a {@link Coverage}: kept, because adding
 * it again is twenty times faster than going round its outline. Immutable: the array is for
 * reading.
 *
 * @param left first column, from the pixel in which the letter begins
 * @param top first row, from the baseline
 * @param width columns of {@code sums}
 * @param sums the coverage's own sums, row by row
 */
record GlyphStamp(int left, int top, int width, int[] sums) {
  int height() {
    return sums.length / width;
  }
}
