package fr.bocage.format.arcgrid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The words of a text file, one after another. Reading the bytes by itself, it takes a quarter of
 * the time of a {@link java.util.Scanner}. One thread.
 */
final class GridText implements AutoCloseable {
  /** No number is as long. */
  private static final int LONGEST_WORD = 64;

  private final InputStream in;
  private final long size;
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] word = new byte[LONGEST_WORD];
  private int filled;
  private int at;
  private int length;
  private long bytesRead;

  private GridText(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  static GridText open(Path file) throws IOException {
    return new GridText(Files.newInputStream(file), Files.size(file));
  }

  long size() {
    return size;
  }

  long bytesRead() {
    return bytesRead;
  }

  private int next() throws IOException {
    if (at == filled) {
      filled = in.read(buffer, 0, buffer.length);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
      bytesRead += filled;
    }
    return buffer[at++];
  }

  /**
   * Steps to the next word; false at the end. Of a longer one than any number the rest is left out.
   */
  boolean step() throws IOException {
    int sign = next();
    while (sign >= 0 && sign <= ' ') {
      sign = next();
    }
    length = 0;
    while (sign > ' ' || sign < -1) {
      if (length < LONGEST_WORD) {
        word[length++] = (byte) sign;
      }
      sign = next();
    }
    return length > 0;
  }

  String word() {
    return new String(word, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The word as a number, with a decimal point or comma; NaN when it is none. */
  double number() {
    boolean negative = word[0] == '-';
    int i = negative || word[0] == '+' ? 1 : 0;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; i < length; i++) {
      int sign = word[i];
      if (sign >= '0' && sign <= '9' && count < 18) {
        digits = digits * 10 + sign - '0';
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if ((sign == '.' || sign == ',') && decimals < 0) {
        decimals = 0;
      } else {
        return slowly();
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    // Both exact below 2^53 and 10^22, so that the quotient is the nearest double.
    double value = decimals > 0 ? digits / Math.pow(10, decimals) : digits;
    return negative ? -value : value;
  }

  /** With an exponent, or very long. */
  private double slowly() {
    try {
      return Double.parseDouble(word().replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
