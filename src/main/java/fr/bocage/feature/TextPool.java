package fr.bocage.feature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Strings in one array of UTF-8 bytes; a string that comes again is kept once. Strings are called
 * by slot, in the order in which they were added. One thread builds it; after {@link #freeze} it is
 * safe on any thread.
 */
final class TextPool {
  /** Distinct strings that are looked up; later ones are kept without looking for their like. */
  private static final int MOST_LOOKED_UP = 1 << 16;

  /**
   * After this many strings, a field whose values hardly ever come again is no longer looked up.
   */
  private static final int TRIAL = 1 << 12;

  private byte[] bytes = new byte[16];
  private int[] starts = new int[4]; // one entry more than there are entries
  private int entries;
  private int[] entryOfSlot = new int[4];
  private int slots;
  private Map<String, Integer> seen = new HashMap<>();

  /** Adds the string of the next slot. Lone surrogates, which UTF-8 cannot say, become '?'. */
  void add(String text) {
    if (slots == entryOfSlot.length) {
      entryOfSlot = Arrays.copyOf(entryOfSlot, Growth.of(slots));
    }
    entryOfSlot[slots++] = entryOf(text);
  }

  private int entryOf(String text) {
    if (seen == null) {
      return append(text);
    }
    Integer known = seen.get(text);
    if (known != null) {
      return known;
    }
    int entry = append(text);
    if (slots >= TRIAL && slots < 2 * TRIAL && entries > slots / 2) {
      seen = null;
    } else if (seen.size() < MOST_LOOKED_UP) {
      seen.put(text, entry);
    }
    return entry;
  }

  private int append(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int end = starts[entries];
    if ((long) end + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Growth.atLeast(bytes.length, (long) end + encoded.length));
    }
    System.arraycopy(encoded, 0, bytes, end, encoded.length);
    if (entries + 2 > starts.length) {
      starts = Arrays.copyOf(starts, Growth.of(starts.length));
    }
    starts[++entries] = end + encoded.length;
    return entries - 1;
  }

  String text(int slot) {
    return entry(entryOfSlot == null ? slot : entryOfSlot[slot]);
  }

  /** Number of strings kept, each standing in at least one slot. */
  int entryCount() {
    return entries;
  }

  /** One of the strings kept. */
  String entry(int entry) {
    return new String(
        bytes, starts[entry], starts[entry + 1] - starts[entry], StandardCharsets.UTF_8);
  }

  /** Gives back what only building needs. */
  TextPool freeze() {
    seen = null;
    bytes = Arrays.copyOf(bytes, starts[entries]);
    starts = Arrays.copyOf(starts, entries + 1);
    // Entries are made in the order of slots, so with as many of both each slot has its own.
    entryOfSlot = entries == slots ? null : Arrays.copyOf(entryOfSlot, slots);
    return this;
  }
}
