package fr.bocage.format.geotiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Samples of any width as numbers: 1 to 64 bits, signed or not, and real ones of 16 to 64 bits. Of
 * complex ones it takes the real part. Immutable.
 */
final class SampleNumbers {
  private static final int SIGNED = 2;
  private static final int REAL = 3;
  private static final int COMPLEX_WHOLE = 5;
  private static final int COMPLEX = 6;

  private final int bits;
  private final int format;

  /** Bits that one sample takes. */
  private final int step;

  SampleNumbers(TiffDirectory picture) throws IOException {
    int told = (int) picture.integer(TiffTag.SAMPLE_FORMAT, 1);
    boolean complex = told == COMPLEX || told == COMPLEX_WHOLE;
    step = (int) picture.bitsPerSample();
    bits = complex ? step / 2 : step;
    format = told == COMPLEX ? REAL : told == COMPLEX_WHOLE ? SIGNED : told;
    boolean known = format == REAL ? bits % 8 == 0 && bits >= 16 : bits <= 32 || bits == 64;
    if (bits < 1 || bits > 64 || !known) {
      throw new IOException("samples of " + bits + " bits in format " + told);
    }
  }

  /** Whether they are bytes that mean just that. */
  boolean areBytes() {
    return step == 8 && format != SIGNED && format != REAL;
  }

  /**
   * Reads a row.
   *
   * @param row bytes of which the first sample begins with the first
   * @param first number of the first sample that is wanted
   * @param every how many samples lie from one to the next that is wanted
   */
  void read(ByteBuffer row, int first, int every, float[] target, int at, int count) {
    for (int i = 0; i < count; i++) {
      target[at + i] = number(row, (first + (long) i * every) * step);
    }
  }

  private float number(ByteBuffer row, long bit) {
    int at = (int) (bit / 8);
    if (format == REAL) {
      return real(row, at);
    }
    return switch (bits) {
      case 8 -> format == SIGNED ? row.get(at) : row.get(at) & 0xff;
      case 16 -> format == SIGNED ? row.getShort(at) : row.getShort(at) & 0xffff;
      case 32 -> format == SIGNED ? row.getInt(at) : row.getInt(at) & 0xffffffffL;
      case 64 -> whole(row.getLong(at));
      default -> ofBits(row, bit);
    };
  }

  private float whole(long value) {
    boolean large = format != SIGNED && value < 0;
    return large ? (value >>> 1) * 2f : value;
  }

  private float real(ByteBuffer row, int at) {
    return switch (bits) {
      case 16 -> half(row.getShort(at) & 0xffff);
      case 24 -> twentyFour(row, at);
      case 32 -> row.getFloat(at);
      default -> (float) row.getDouble(at);
    };
  }

  /** IEEE 754 binary16. */
  private static float half(int raw) {
    int exponent = raw >> 10 & 31;
    int fraction = raw & 1023;
    float size =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24f;
          case 31 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb(1 + fraction / 1024f, exponent - 15);
        };
    return raw > 0x7fff ? -size : size;
  }

  /** Adobe's 24 bits: 1 sign, 7 exponent, 16 fraction. */
  private static float twentyFour(ByteBuffer row, int at) {
    boolean big = row.order() == ByteOrder.BIG_ENDIAN;
    int raw =
        (row.get(big ? at : at + 2) & 0xff) << 16
            | (row.get(at + 1) & 0xff) << 8
            | row.get(big ? at + 2 : at) & 0xff;
    int exponent = raw >> 16 & 127;
    float fraction = (raw & 0xffff) / 65536f;
    float size =
        switch (exponent) {
          case 0 -> fraction * 0x1p-62f;
          case 127 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb(1 + fraction, exponent - 63);
        };
    return raw >> 23 == 1 ? -size : size;
  }

  /** Samples that do not fill bytes lie close together, the highest bit first. */
  private float ofBits(ByteBuffer row, long bit) {
    long value = 0;
    for (long i = bit; i < bit + bits; i++) {
      value = value << 1 | row.get((int) (i / 8)) >> (7 - i % 8) & 1;
    }
    boolean negative = format == SIGNED && value >> bits - 1 == 1;
    return negative ? value - (1L << bits) : value;
  }
}
