package fr.bocage.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Pixels of frames that nobody looks at any more, for the next frames. A frame of a window is 6 to
 * 30 MB; when each had new ones, a drag at 60 frames a second made Java's collector stop the window
 * for 45 ms every 0.7 s. Safe on any thread.
 */
final class FrameBuffers {
  /** A frame in the works needs its layers' pixels and, with labels, those that are shown. */
  private static final int MOST_SPARE = 2;

  private final Deque<int[]> spare = new ArrayDeque<>();

  /** What the renderer keeps for itself, and whether whoever was shown it has given it back. */
  private final Map<int[], Boolean> kept = new IdentityHashMap<>();

  /** An array of that length, with anything in it. */
  synchronized int[] take(int length) {
    for (int[] one : spare) {
      if (one.length == length) {
        spare.remove(one); // by identity, as arrays have no other equality
        return one;
      }
    }
    return new int[length];
  }

  /** Takes an array that nobody will read again, but for the renderer where it keeps it. */
  synchronized void give(int[] pixels) {
    if (kept.replace(pixels, true) == null && !spare.contains(pixels)) {
      spare.addFirst(pixels);
      if (spare.size() > MOST_SPARE) {
        spare.removeLast();
      }
    }
  }

  /** The renderer goes on reading an array; until {@link #drop} it is not given away. */
  synchronized void keep(int[] pixels) {
    kept.put(pixels, false);
  }

  /**
   * The renderer is done with an array that it kept.
   *
   * @param shown whether others got to see it, who have to give it back first
   */
  synchronized void drop(int[] pixels, boolean shown) {
    boolean given = kept.remove(pixels);
    if (given || !shown) {
      give(pixels);
    }
  }
}
