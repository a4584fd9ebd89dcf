package fr.bocage.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import fr.bocage.format.text.LayerBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one row, without the blanks around them, in one array of characters; used again for
 * each row. One thread.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private char[] chars = new char[256];
  private int[] ends = new int[16];
  private int count;
  private int length;
  private long line;
  private boolean isCut;
  private int quotedCount;

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    count = 0;
    length = 0;
    isCut = false;
    quotedCount = 0;
  }

  @Override
  protected void handleField(int index, char[] source, int offset, int size, boolean quoted) {
    if (count == LayerBuilder.MOST_FIELDS) {
      isCut = true;
      return;
    }
    int from = offset;
    int to = offset + size;
    while (from < to && isBlank(source[from])) {
      from++;
    }
    while (to > from && isBlank(source[to - 1])) {
      to--;
    }
    if (length + to - from > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + to - from, chars.length * 2));
    }
    System.arraycopy(source, from, chars, length, to - from);
    length += to - from;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = length;
    quotedCount += quoted ? 1 : 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }

  /** How many values the row has. */
  int count() {
    return count;
  }

  /** Whether each value of the row stands in quotes. */
  boolean isQuoted() {
    return count > 0 && quotedCount == count;
  }

  /** Whether no value of the row says anything. */
  boolean isBlank() {
    return length == 0;
  }

  /** Whether the row has more values than are kept. */
  boolean isCut() {
    return isCut;
  }

  /** The line that the row begins on, from 1. */
  long line() {
    return line;
  }

  /** The characters of all values side by side. */
  char[] chars() {
    return chars;
  }

  /** Where a value begins in {@link #chars}. */
  int start(int column) {
    return column == 0 ? 0 : ends[column - 1];
  }

  /** One past where a value ends in {@link #chars}; its start when it has no characters. */
  int end(int column) {
    return ends[column];
  }

  /** How many values say something. */
  int filledCount() {
    int filled = 0;
    for (int column = 0; column < count; column++) {
      filled += isEmpty(column) ? 0 : 1;
    }
    return filled;
  }

  boolean isEmpty(int column) {
    return column >= count || start(column) == end(column);
  }

  /** A value; empty where the row is too short. */
  String text(int column) {
    return isEmpty(column) ? "" : new String(chars, start(column), end(column) - start(column));
  }

  /** The row as it is now. */
  CsvRow copy() {
    CsvRow copy = new CsvRow();
    copy.chars = Arrays.copyOf(chars, Math.max(1, length));
    copy.ends = Arrays.copyOf(ends, Math.max(1, count));
    copy.count = count;
    copy.length = length;
    copy.line = line;
    copy.quotedCount = quotedCount;
    return copy;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>(count);
    for (int column = 0; column < count; column++) {
      texts.add(text(column));
    }
    return texts;
  }
}
