package fr.bocage.format.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding that a file's first bytes tell: by its byte order mark, else by where the NULs stand
 * around its first, always ASCII, characters (RFC 4627, section 3).
 *
 * @param charset how its characters are encoded
 * @param markLength bytes of the byte order mark
 */
public record TextEncoding(Charset charset, int markLength) {
  /** Bytes of the file's start that tell its encoding. */
  public static final int HEAD_BYTES = 4;

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /**
   * @param head the file's first bytes, {@link #HEAD_BYTES} where it has as many
   */
  public static TextEncoding of(byte[] head) {
    int first = at(head, 0);
    int second = at(head, 1);
    boolean nulsFollow = at(head, 2) == 0 && at(head, 3) == 0;
    if (first == 0xEF && second == 0xBB && at(head, 2) == 0xBF) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (first == 0xFF && second == 0xFE) {
      return nulsFollow
          ? new TextEncoding(UTF_32LE, 4)
          : new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xFE && second == 0xFF) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (first == 0 && second == 0 && at(head, 2) == 0xFE && at(head, 3) == 0xFF) {
      return new TextEncoding(UTF_32BE, 4);
    }
    return new TextEncoding(withoutMark(head), 0);
  }

  private static Charset withoutMark(byte[] head) {
    int first = at(head, 0);
    int second = at(head, 1);
    if (isCharacter(first) && second == 0) {
      boolean isWide = at(head, 2) == 0 && at(head, 3) == 0;
      return isWide ? UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (first == 0 && isCharacter(second)) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0 && second == 0 && at(head, 2) == 0 && at(head, 3) > 0) {
      return UTF_32BE;
    }
    return StandardCharsets.UTF_8;
  }

  /**
   * Whether it is one that text may begin with, as the control characters of binary files are not.
   */
  private static boolean isCharacter(int code) {
    return code >= ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0x1E;
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xFF : -1;
  }

  /** The text of a file's first bytes. */
  public static String text(byte[] head) {
    TextEncoding encoding = of(head);
    int mark = encoding.markLength;
    return new String(head, mark, head.length - mark, encoding.charset);
  }
}
