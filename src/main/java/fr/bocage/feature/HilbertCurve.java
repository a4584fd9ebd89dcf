package fr.bocage.feature;

/**
 * Position along a Hilbert curve of order 16, which keeps what is near in the plane near in a list.
 *
 * <p>Bit-parallel algorithm published by rawrunprotected ("2D Hilbert curves in O(1)", public
 * domain), the same that flatbush uses: no loop over the 16 levels.
 */
final class HilbertCurve {
  /** The curve's square has 2^16 cells on each side. */
  static final int ORDER = 16;

  private HilbertCurve() {}

  /**
   * @param x column, 0 … 65535
   * @param y row, 0 … 65535
   * @return position, 0 … 2^32 - 1
   */
  static long position(int x, int y) {
    int a = x ^ y;
    int b = 0xFFFF ^ a;
    int c = 0xFFFF ^ (x | y);
    int d = x & (y ^ 0xFFFF);

    int s = a | (b >> 1);
    int t = (a >> 1) ^ a;
    int u = ((c >> 1) ^ (b & (d >> 1))) ^ c;
    int v = ((a & (c >> 1)) ^ (d >> 1)) ^ d;

    for (int shift = 2; shift <= 8; shift <<= 1) {
      a = s;
      b = t;
      c = u;
      d = v;
      if (shift < 8) {
        s = (a & (a >> shift)) ^ (b & (b >> shift));
        t = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift));
        u ^= (a & (c >> shift)) ^ (b & (d >> shift));
        v ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift));
      } else {
        u ^= (a & (c >> shift)) ^ (b & (d >> shift));
        v ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift));
      }
    }

    a = u ^ (u >> 1);
    b = v ^ (v >> 1);
    int i0 = x ^ y;
    int i1 = b | (0xFFFF ^ (i0 | a));
    return (spread(i1) << 1) | spread(i0);
  }

  /** Puts a zero before each of the lower 16 bits. */
  private static long spread(int value) {
    long bits = value & 0xFFFFL;
    bits = (bits | (bits << 8)) & 0x00FF00FFL;
    bits = (bits | (bits << 4)) & 0x0F0F0F0FL;
    bits = (bits | (bits << 2)) & 0x33333333L;
    return (bits | (bits << 1)) & 0x55555555L;
  }
}
