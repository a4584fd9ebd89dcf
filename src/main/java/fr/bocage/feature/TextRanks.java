package fr.bocage.feature;

import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Ranks of texts in the order of a dictionary. A text that comes again is looked at once; what
 * texts are compared by is made once, on all cores.
 */
final class TextRanks {
  private static final int MISSING = -1;
  private static final int BLOCK = 1 << 12;

  private TextRanks() {}

  /** The rank of each row's text; {@link Integer#MAX_VALUE} where there is none. */
  static int[] of(int[] rows, AttributeColumn column, Locale locale, Jobs jobs, Progress progress) {
    int[] entryOfRow = new int[rows.length];
    String[] entries = entries(rows, column, entryOfRow, progress);
    int[] rankOfEntry = ranks(entries, locale, jobs, progress);
    int[] ranks = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ranks[i] = entryOfRow[i] == MISSING ? Integer.MAX_VALUE : rankOfEntry[entryOfRow[i]];
    }
    return ranks;
  }

  /** The distinct texts; tells which of them each row has. */
  private static String[] entries(
      int[] rows, AttributeColumn column, int[] entryOfRow, Progress progress) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      if (i % BLOCK == 0) {
        progress.check();
        progress.report(i, 2L * rows.length);
      }
      String text = column.text(rows[i]);
      if (text == null) {
        entryOfRow[i] = MISSING;
      } else {
        Integer known = seen.putIfAbsent(text, seen.size());
        entryOfRow[i] = known == null ? seen.size() - 1 : known;
      }
    }
    String[] entries = new String[seen.size()];
    seen.forEach((text, entry) -> entries[entry] = text);
    return entries;
  }

  private static int[] ranks(String[] entries, Locale locale, Jobs jobs, Progress progress) {
    String[] keys = new String[entries.length];
    jobs.parallel(
        (entries.length + BLOCK - 1) / BLOCK,
        block -> {
          progress.check();
          progress.report((long) entries.length + (long) block * BLOCK, 2L * entries.length);
          int end = Math.min(entries.length, (block + 1) * BLOCK);
          for (int i = block * BLOCK; i < end; i++) {
            keys[i] = TextOrder.key(entries[i]);
          }
        });
    TextOrder text = new TextOrder(locale);
    Integer[] order = new Integer[entries.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> text.compare(keys[a], entries[a], keys[b], entries[b]));
    progress.check();
    int[] ranks = new int[entries.length];
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i;
    }
    return ranks;
  }
}
