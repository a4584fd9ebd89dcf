package fr.bocage.format;

import java.util.Arrays;
import java.util.Random;

/** Damages files at random, always the same way. One thread. */
final class Damage {
  private static final int[] TEMPTING = {
    0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 24, 255, 65535
  };

  private final Random random = new Random(20261124);

  /** Bits turned, numbers exchanged for tempting ones, a piece moved, the end cut off. */
  byte[] of(byte[] sample) {
    return of(sample, sample.length);
  }

  /**
   * The same, seven times in eight in what the file begins with.
   *
   * @param head bytes of that
   */
  byte[] of(byte[] sample, int head) {
    byte[] bytes = sample.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(random.nextInt(8) > 0 ? Math.min(head, bytes.length) : bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> exchange(bytes, at, TEMPTING[random.nextInt(TEMPTING.length)]);
        case 3 -> move(bytes, at);
        default -> bytes = random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, Math.max(1, at));
      }
    }
    return bytes;
  }

  /** Writes a number of four bytes, the lowest first or last. */
  private void exchange(byte[] bytes, int at, int value) {
    boolean lowestFirst = random.nextBoolean();
    for (int i = 0; i < 4 && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (value >> 8 * (lowestFirst ? i : 3 - i));
    }
  }

  private void move(byte[] bytes, int from) {
    int length = random.nextInt(Math.min(64, bytes.length - from));
    int to = random.nextInt(bytes.length - length);
    System.arraycopy(bytes.clone(), from, bytes, to, length);
  }
}
