package fr.bocage.format.geojson;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding that a JSON file's first bytes tell: by its byte order mark, else by where the NULs
 * stand around its first, always ASCII, character (RFC 4627, section 3).
 *
 * @param charset how its characters are encoded
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
  static final int HEAD_BYTES = 3;

  static TextEncoding of(byte[] head) {
    int first = at(head, 0);
    int second = at(head, 1);
    if (first == 0xEF && second == 0xBB && at(head, 2) == 0xBF) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (first == 0xFF && second == 0xFE) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xFE && second == 0xFF) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (first > 0 && second == 0) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (first == 0 && second > 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(StandardCharsets.UTF_8, 0);
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xFF : -1;
  }

  /** The text of a file's first bytes. */
  static String text(byte[] head) {
    TextEncoding encoding = of(head);
    int mark = encoding.markLength;
    return new String(head, mark, head.length - mark, encoding.charset);
  }
}
