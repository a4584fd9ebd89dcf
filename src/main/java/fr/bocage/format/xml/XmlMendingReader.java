package fr.bocage.format.xml;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Mends what people's hands often get wrong in XML: a {@code &} that begins none of XML's own
 * entities becomes {@code &amp;}, and characters that XML forbids become blanks. What stands in
 * CDATA is left as it is but for those. One thread.
 */
final class XmlMendingReader extends Reader {
  private static final String CDATA = "<![CDATA[";
  private static final int LONGEST_ENTITY = 12;

  private final PushbackReader in;
  private String pending = "";
  private int pendingAt;
  private int cdataMatched;
  private boolean isInCdata;
  private char before;
  private char beforeThat;

  XmlMendingReader(Reader in) {
    this.in = new PushbackReader(in, LONGEST_ENTITY + 1);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = pendingAt < pending.length() ? pending.charAt(pendingAt++) : next();
      if (c < 0) {
        break;
      }
      target[offset + count++] = (char) c;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int next() throws IOException {
    int c = in.read();
    if (c < 0) {
      return c;
    }
    followCdata((char) c);
    if (c == '&' && !isInCdata && !isEntity()) {
      pending = "amp;";
      pendingAt = 0;
    }
    boolean isForbidden = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xFFFE;
    return isForbidden ? ' ' : c;
  }

  private void followCdata(char c) {
    if (isInCdata) {
      isInCdata = !(c == '>' && before == ']' && beforeThat == ']');
      beforeThat = before;
      before = c;
      return;
    }
    cdataMatched = c == CDATA.charAt(cdataMatched) ? cdataMatched + 1 : c == '<' ? 1 : 0;
    if (cdataMatched == CDATA.length()) {
      isInCdata = true;
      cdataMatched = 0;
      before = 0;
      beforeThat = 0;
    }
  }

  /** Whether what follows an ampersand makes an entity of it; it is still to be read after that. */
  private boolean isEntity() throws IOException {
    char[] ahead = new char[LONGEST_ENTITY];
    int length = 0;
    int c = in.read();
    while (c >= 0 && c != ';' && length < LONGEST_ENTITY && isNameCharacter(c)) {
      ahead[length++] = (char) c;
      c = in.read();
    }
    if (c >= 0) {
      in.unread(c);
    }
    in.unread(ahead, 0, length);
    return c == ';' && isName(new String(ahead, 0, length));
  }

  private static boolean isNameCharacter(int c) {
    return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isName(String name) {
    return name.matches("amp|lt|gt|quot|apos|#[1-9][0-9]{1,6}|#x[0-9a-fA-F]{2,6}");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
