package fr.bocage.format.geojson;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts a sequence of JSON texts into its records: after each record separator where there is one
 * (RFC 8142), else after each line. Blank records are passed over. One thread.
 */
final class RecordSplitter {
  static final char RECORD_SEPARATOR = 0x1E;

  private final Reader in;
  private final char separator;
  private char[] chars = new char[1 << 16];
  private int start;
  private int end; // one past the record
  private int filled;
  private long line = 1;
  private long nextLine = 1;

  /**
   * @param separator the record separator or a line feed
   */
  RecordSplitter(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** Goes to the next record that is not blank; false when there is none. */
  boolean next() throws IOException {
    boolean found;
    do {
      found = advance();
    } while (found && isBlank());
    return found;
  }

  private boolean advance() throws IOException {
    line = nextLine;
    start = Math.min(end + (filled > 0 ? 1 : 0), filled);
    end = start;
    while (true) {
      for (; end < filled; end++) {
        nextLine += chars[end] == '\n' ? 1 : 0;
        if (chars[end] == separator) {
          return true;
        }
      }
      if (!fill()) {
        return end > start;
      }
    }
  }

  /** Makes room, keeping what the current record has so far, and reads on. */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(chars, start, chars, 0, filled - start);
      filled -= start;
      end -= start;
      start = 0;
    } else if (filled == chars.length) {
      chars = Arrays.copyOf(chars, Math.multiplyExact(chars.length, 2));
    }
    int count = in.read(chars, filled, chars.length - filled);
    filled += Math.max(0, count);
    return count > 0;
  }

  private boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (chars[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The array that holds the record; changes with {@link #next}. */
  char[] chars() {
    return chars;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  /** The line that the record begins on, from 1. */
  long line() {
    return line;
  }
}
