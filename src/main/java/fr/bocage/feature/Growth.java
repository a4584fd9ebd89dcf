package fr.bocage.feature;

/** How arrays grow while their final length is not known. */
final class Growth {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Growth() {}

  /** The next length of a full array: half as much again. */
  static int of(int length) {
    return atLeast(length, (long) length + 1);
  }

  /**
   * The next length of an array that must hold {@code needed} elements.
   *
   * @throws OutOfMemoryError when no array is that long, as the JDK's own collections do
   */
  static int atLeast(int length, long needed) {
    if (needed > LARGEST) {
      throw new OutOfMemoryError("expected at most " + LARGEST + " elements, got " + needed);
    }
    return (int) Math.min(LARGEST, Math.max(needed, (long) length + (length >> 1) + 12));
  }
}
