package fr.bocage.render;

/**
 * How many things lie in each cell of an endless grid: open addressing by linear probing. Not for
 * several threads.
 */
final class CellCounts {
  private static final long SPREAD = 0x9e3779b97f4a7c15L; // 2^64 by the golden ratio (Knuth)

  private long[] keys;
  private int[] counts;
  private int used;

  /**
   * @param expected about how many cells will hold something
   */
  CellCounts(int expected) {
    int size = Integer.highestOneBit(Math.max(16, expected)) * 4;
    keys = new long[size];
    counts = new int[size];
  }

  /** Counts one more in a cell. */
  void add(int column, int row) {
    int i = find(key(column, row));
    if (counts[i] == 0) {
      keys[i] = key(column, row);
      used++;
    }
    counts[i]++;
    if (used > keys.length / 2) {
      grow();
    }
  }

  /** How many lie in a cell and the eight around it. */
  int around(int column, int row) {
    int sum = 0;
    for (int i = -1; i <= 1; i++) {
      for (int k = -1; k <= 1; k++) {
        sum += counts[find(key(column + i, row + k))];
      }
    }
    return sum;
  }

  private static long key(int column, int row) {
    return (long) column << 32 | row & 0xffffffffL;
  }

  /** The place of a key, or the empty one where it would go. */
  private int find(long key) {
    int mask = keys.length - 1;
    int i = (int) (key * SPREAD >>> 40) & mask;
    while (counts[i] != 0 && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int to = find(oldKeys[i]);
        keys[to] = oldKeys[i];
        counts[to] = oldCounts[i];
      }
    }
  }
}
