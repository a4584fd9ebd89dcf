package fr.bocage.format.kml;

/** Texts as XML 1.0 can hold them. One thread. */
final class XmlText {
  private static final char REPLACEMENT = '\ufffd';

  private long replaced;

  /** The text, with a sign in the place of each character that XML does not allow. */
  String allowed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        replaced++;
        return replace(text);
      }
    }
    return text;
  }

  /** Texts so far in which something had to be replaced. */
  long replaced() {
    return replaced;
  }

  private static String replace(String text) {
    StringBuilder allowed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        allowed.setCharAt(i, REPLACEMENT);
      }
    }
    return allowed.toString();
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < '\ufffe';
  }
}
