package fr.bocage.format.javascript;

import fr.bocage.format.text.TextFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the value of a script stands in its file, in an encoding that extends ASCII.
 *
 * @param script the whole file
 * @param start its first byte, an opening bracket
 * @param end one past its last byte
 */
record ScriptValue(TextFile script, long start, long end) {
  /** Within so many bytes a script says that it is one, and its value what it is. */
  static final int HEAD_BYTES = 4096;

  private static final String BLANK = "(?:\\s|/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*+\\n|;)*+";
  private static final String DIRECTIVE = "(?:[\"']use strict[\"']" + BLANK + ")?+";
  private static final String NAME =
      "[A-Za-z_$][\\w$]*+(?:\\.[\\w$]++|\\[\\s*+[\"'][^\"'\\n]*+[\"']\\s*+\\])*+";
  private static final String ASSIGNMENT =
      "(?:export\\s++)?+(?:(?:var|let|const)\\s++)?+" + NAME + "\\s*+=\\s*+";
  private static final String CALL = "(?:" + NAME + "\\s*+&&\\s*+)?" + NAME + "\\(\\s*+";
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:ï»¿)?+" // UTF-8's mark, byte by byte
              + BLANK
              + DIRECTIVE
              + "(?:export\\s++default\\s++|"
              + ASSIGNMENT
              + "|"
              + CALL
              + ")(?=[\\[{])");

  /**
   * Where the value begins in a script's first bytes; -1 where they are no script's, or where the
   * value does not stand right at its beginning.
   */
  static int start(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    Matcher beginning = BEGINNING.matcher(text);
    return beginning.lookingAt() ? beginning.end() : -1;
  }

  /** The value of a script that was recognised; of any other the whole. */
  static ScriptValue in(TextFile script) throws IOException {
    byte[] head;
    try (InputStream in = script.openBytes()) {
      head = in.readNBytes(HEAD_BYTES);
    }
    int start = Math.max(0, start(head));
    return new ScriptValue(script, start, end(script));
  }

  private static long end(TextFile script) throws IOException {
    long end = 0;
    long at = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = script.openBytes()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          at++;
          end = buffer[i] == '}' || buffer[i] == ']' ? at : end;
        }
      }
    }
    return end == 0 ? at : end;
  }

  /** The value's bytes. */
  InputStream open() throws IOException {
    InputStream in = script.openBytes();
    in.skipNBytes(start);
    return new Bounded(in, end - start);
  }

  /** A stream that ends after so many bytes. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int value = left > 0 ? in.read() : -1;
      left--;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(target, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
