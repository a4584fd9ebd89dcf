package fr.bocage.desktop.search;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.TextFolding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The folded names of some consecutive rows in one array of bytes; a name that comes again in them
 * is kept, and looked at, once. Immutable, safe on any thread.
 */
final class NameBlock {
  private static final int MISSING = -1;

  private final int firstRow;
  private final byte[] names;
  private final int[] starts;
  private final int[] entryOfRow;

  private NameBlock(int firstRow, byte[] names, int[] starts, int[] entryOfRow) {
    this.firstRow = firstRow;
    this.names = names;
    this.starts = starts;
    this.entryOfRow = entryOfRow;
  }

  static NameBlock of(AttributeColumn column, int firstRow, int endRow) {
    Map<String, Integer> seen = new HashMap<>();
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    int[] starts = new int[endRow - firstRow + 1];
    int[] entryOfRow = new int[endRow - firstRow];
    for (int i = 0; i < entryOfRow.length; i++) {
      String name = column.text(firstRow + i);
      Integer entry = name == null ? Integer.valueOf(MISSING) : seen.get(name);
      if (entry == null) {
        entry = seen.size();
        seen.put(name, entry);
        names.writeBytes(TextFolding.words(name).getBytes(StandardCharsets.UTF_8));
        starts[entry + 1] = names.size();
      }
      entryOfRow[i] = entry;
    }
    return new NameBlock(
        firstRow, names.toByteArray(), Arrays.copyOf(starts, seen.size() + 1), entryOfRow);
  }

  /**
   * Finds the rows whose name matches.
   *
   * @param found gets each row, together with how well it matches
   */
  void search(NamePattern pattern, Found found) {
    byte[] matches = new byte[starts.length - 1];
    boolean any = false;
    for (int entry = 0; entry < matches.length; entry++) {
      int start = starts[entry];
      int end = starts[entry + 1];
      matches[entry] = (byte) (start == end ? NamePattern.NONE : pattern.match(names, start, end));
      any |= matches[entry] < NamePattern.NONE;
    }
    for (int i = 0; any && i < entryOfRow.length; i++) {
      int entry = entryOfRow[i];
      if (entry != MISSING && matches[entry] < NamePattern.NONE) {
        found.row(firstRow + i, matches[entry]);
      }
    }
  }

  /** Gets rows that match. */
  interface Found {
    void row(int row, int match);
  }
}
