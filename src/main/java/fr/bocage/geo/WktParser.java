package fr.bocage.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the syntax that all dialects of WKT share (OGC 01-009 and 18-010, ESRI): nested keywords
 * with brackets or parentheses. It judges no meaning: brackets that the text's end leaves open are
 * closed there, for what is before may be all that is needed. Texts come from strangers' files, so
 * length and nesting are bounded.
 */
final class WktParser {
  private static final int MAX_LENGTH = 100_000;
  private static final int MAX_NESTING = 32;

  private final String text;
  private int position;
  private boolean cut;

  private WktParser(String text) {
    this.text = text;
  }

  /**
   * The first node of the text; ESRI's vertical CRS after a comma is allowed and left out. Empty
   * when the text is no WKT.
   */
  static Optional<WktNode> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      WktParser parser = new WktParser(text);
      WktNode root = parser.node(0);
      while (parser.skipComma()) {
        parser.node(0);
      }
      parser.expectEnd();
      return parser.cut && root.nodes().isEmpty() ? Optional.empty() : Optional.of(root);
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  private WktNode node(int depth) throws SyntaxException {
    String keyword = word();
    char close = opened();
    if (close == 0) {
      throw new SyntaxException();
    }
    return content(keyword, close, depth);
  }

  private WktNode content(String keyword, char close, int depth) throws SyntaxException {
    if (depth >= MAX_NESTING) {
      throw new SyntaxException();
    }
    List<String> values = new ArrayList<>();
    List<WktNode> nodes = new ArrayList<>();
    do {
      if (peek() == '"') {
        values.add(quoted());
        continue;
      }
      String word = word();
      char nestedClose = opened();
      if (nestedClose == 0) {
        values.add(word);
      } else {
        nodes.add(content(word, nestedClose, depth + 1));
      }
    } while (skipComma());
    if (peek() == close) {
      position++;
    } else if (position < text.length()) {
      throw new SyntaxException();
    } else {
      cut = true;
    }
    return new WktNode(keyword.toUpperCase(Locale.ROOT), List.copyOf(values), List.copyOf(nodes));
  }

  /** Steps over an opening bracket and says what closes it; 0 when there is none. */
  private char opened() {
    char c = peek();
    if (c != '[' && c != '(') {
      return 0;
    }
    position++;
    return c == '[' ? ']' : ')';
  }

  private boolean skipComma() {
    if (peek() != ',') {
      return false;
    }
    position++;
    return true;
  }

  private String word() throws SyntaxException {
    peek();
    int start = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw new SyntaxException();
    }
    return text.substring(start, position);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+' || c == ':';
  }

  /** A quoted text; a doubled quote inside stands for one. */
  private String quoted() throws SyntaxException {
    StringBuilder value = new StringBuilder();
    for (int i = position + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"') {
        value.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        value.append('"');
        i++;
      } else {
        position = i + 1;
        return value.toString();
      }
    }
    throw new SyntaxException();
  }

  /** The next character that is no blank, without stepping over it; 0 at the end. */
  private char peek() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  /** Files pad with NUL, and start with a byte order mark. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == 0 || c == '\uFEFF';
  }

  private void expectEnd() throws SyntaxException {
    peek();
    if (position < text.length()) {
      throw new SyntaxException();
    }
  }

  /** The text is no WKT; carries nothing, since nobody is told where. */
  private static final class SyntaxException extends Exception {
    private SyntaxException() {
      super(null, null, false, false);
    }
  }
}
