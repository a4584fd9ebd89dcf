package fr.bocage.export;

/**
 * Turns rows of pixels into PNG's filtered rows. Of the filters None, Sub and Up the one is taken
 * whose bytes, read as signed, have the smallest sum of magnitudes: the PNG specification's own
 * advice (12.8). Average and Paeth win little on maps and cost more.
 */
final class PngRows {
  private static final int SUB = 1;
  private static final int UP = 2;

  private final int width;
  private final int channels;
  private byte[] row;
  private byte[] rowAbove;
  private final byte[][] candidates;

  /**
   * @param width pixels a row
   * @param channels 3 for RGB, 4 with alpha
   */
  PngRows(int width, int channels) {
    this.width = width;
    this.channels = channels;
    this.row = new byte[width * channels];
    this.rowAbove = new byte[width * channels];
    this.candidates = new byte[3][1 + width * channels];
    candidates[SUB][0] = SUB;
    candidates[UP][0] = UP;
  }

  /**
   * The filter's number and the filtered bytes of row {@code y}; rows must come in order.
   *
   * @param argb premultiplied pixels of the whole picture
   * @return an array that the next call uses again
   */
  byte[] filter(int[] argb, int y) {
    byte[] above = row;
    row = rowAbove;
    rowAbove = above;
    unpack(argb, y * width);
    long[] cost = new long[3];
    for (int i = 0; i < row.length; i++) {
      int left = i < channels ? 0 : row[i - channels];
      cost[0] += Math.abs(candidates[0][i + 1] = row[i]);
      cost[SUB] += Math.abs(candidates[SUB][i + 1] = (byte) (row[i] - left));
      cost[UP] += Math.abs(candidates[UP][i + 1] = (byte) (row[i] - rowAbove[i]));
    }
    int best = cost[SUB] <= cost[UP] ? SUB : UP;
    return candidates[cost[0] < cost[best] ? 0 : best];
  }

  private void unpack(int[] argb, int first) {
    int i = 0;
    for (int x = 0; x < width; x++) {
      int pixel = argb[first + x];
      int alpha = pixel >>> 24;
      row[i++] = straight(pixel >> 16 & 0xff, alpha);
      row[i++] = straight(pixel >> 8 & 0xff, alpha);
      row[i++] = straight(pixel & 0xff, alpha);
      if (channels == 4) {
        row[i++] = (byte) alpha;
      }
    }
  }

  /** A channel as it was before it was multiplied by alpha. */
  private static byte straight(int premultiplied, int alpha) {
    if (alpha == 0xff || alpha == 0) {
      return (byte) premultiplied;
    }
    return (byte) Math.min(0xff, (premultiplied * 0xff + alpha / 2) / alpha);
  }
}
