package fr.bocage.format.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * Leaves out of a text its NULs, and one quote of each line that is known to have one too many. One
 * thread.
 */
final class MendingReader extends FilterReader {
  private final char quote;
  private final Map<Long, Integer> quotesLeftOut;
  private long line = 1;
  private char before;
  private int quotesInLine;
  private long nuls;

  /**
   * @param quotesLeftOut by line, from 1: which of its quotes, from 1
   */
  MendingReader(Reader in, char quote, Map<Long, Integer> quotesLeftOut) {
    super(in);
    this.quote = quote;
    this.quotesLeftOut = quotesLeftOut;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int kept = 0;
    while (kept == 0) {
      int count = super.read(target, offset, length);
      if (count < 0) {
        return -1;
      }
      for (int i = offset; i < offset + count; i++) {
        if (isKept(target[i])) {
          target[offset + kept++] = target[i];
        }
      }
    }
    return kept;
  }

  private boolean isKept(char c) {
    if (c == '\0') {
      nuls++;
      return false;
    }
    if (c == '\n' && before != '\r' || c == '\r') { // as FastCSV counts
      line++;
      quotesInLine = 0;
    }
    before = c;
    if (c == quote) {
      quotesInLine++;
      return quotesLeftOut.isEmpty() || !isLeftOut();
    }
    return true;
  }

  private boolean isLeftOut() {
    Integer which = quotesLeftOut.get(line);
    return which != null && which == quotesInLine;
  }

  /** NULs left out so far. */
  long nuls() {
    return nuls;
  }

  /** Reads on and tells how many quotes a line has, those that are left out among them. */
  int quotesIn(long wanted) throws IOException {
    int found = 0;
    char[] block = new char[1 << 13];
    int count = super.read(block, 0, block.length);
    for (; count > 0 && line <= wanted; count = super.read(block, 0, block.length)) {
      for (int i = 0; i < count && line <= wanted; i++) {
        isKept(block[i]);
        found = line == wanted ? quotesInLine : found;
      }
    }
    return found;
  }
}
