package fr.bocage.style;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML; characters that XML cannot hold are left out. One thread. */
final class XmlText {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  XmlText open(String name, String... attributes) {
    tag(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  XmlText close() {
    String name = open.pop();
    indent().append("</").append(name).append(">\n");
    return this;
  }

  /** An element with text in it. */
  XmlText leaf(String name, String text, String... attributes) {
    tag(name, attributes).append('>');
    escape(text);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element with nothing in it. */
  XmlText empty(String name) {
    tag(name).append("/>\n");
    return this;
  }

  private StringBuilder tag(String name, String... attributes) {
    indent().append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    return out;
  }

  private StringBuilder indent() {
    return out.append("  ".repeat(open.size()));
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
                default -> {
                  boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
                  if (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
