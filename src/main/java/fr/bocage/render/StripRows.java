package fr.bocage.render;

import fr.bocage.geo.Viewport;

/** Which rows may leave ink in which strip of the frame, in the order of the search. Frozen. */
final class StripRows {
  /** In strips: far more than rounding can be off. */
  private static final double MARGIN = 1e-6;

  private final int[] starts;
  private final int[] rows;

  private StripRows(int[] starts, int[] rows) {
    this.starts = starts;
    this.rows = rows;
  }

  /**
   * @param found rows that may leave ink in the frame
   * @param envelopes of all rows, minX, minY, maxX, maxY each
   * @param reachPixels how far outside its envelope a row may leave ink
   */
  static StripRows of(
      int[] found, double[] envelopes, Viewport view, double reachPixels, int stripHeight) {
    int strips = (view.heightPixels() + stripHeight - 1) / stripHeight;
    int[] starts = new int[strips + 1];
    int[] ranges = new int[found.length * 2];
    double perUnit = 1 / (view.resolution() * stripHeight);
    double bottomEdge = view.maxY() + reachPixels * view.resolution();
    double topEdge = view.maxY() - reachPixels * view.resolution();
    for (int i = 0; i < found.length; i++) {
      // Casting rounds towards 0, and so brings what lies above the frame into it as well.
      ranges[i * 2] =
          Math.max(0, (int) ((topEdge - envelopes[found[i] * 4 + 3]) * perUnit - MARGIN));
      ranges[i * 2 + 1] =
          Math.min(
              strips - 1, (int) ((bottomEdge - envelopes[found[i] * 4 + 1]) * perUnit + MARGIN));
      for (int strip = ranges[i * 2]; strip <= ranges[i * 2 + 1]; strip++) {
        starts[strip + 1]++;
      }
    }
    for (int strip = 0; strip < strips; strip++) {
      starts[strip + 1] += starts[strip];
    }
    int[] rows = new int[starts[strips]];
    int[] next = starts.clone();
    for (int i = 0; i < found.length; i++) {
      for (int strip = ranges[i * 2]; strip <= ranges[i * 2 + 1]; strip++) {
        rows[next[strip]++] = found[i];
      }
    }
    return new StripRows(starts, rows);
  }

  /** Index of a strip's first row in {@link #row}; its last is before that of the next strip. */
  int start(int strip) {
    return starts[strip];
  }

  int row(int index) {
    return rows[index];
  }
}
