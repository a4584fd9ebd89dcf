package fr.bocage.format.xml;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends how a document begins: what stands before its first {@code <} is left out, as scripts leave
 * blanks and their warnings there, and so is each attribute that the root has twice.
 */
final class XmlProlog {
  private static final int LONGEST = 1 << 13;
  private static final Pattern ROOT = Pattern.compile("<[A-Za-z][^<>]*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([\\w:.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private XmlProlog() {}

  /** The same text, its beginning mended. */
  static Reader mended(Reader text) throws IOException {
    char[] head = new char[LONGEST];
    int length = 0;
    for (int count = 0; count >= 0 && length < LONGEST; ) {
      count = text.read(head, length, LONGEST - length);
      length += Math.max(0, count);
    }
    String prolog = mended(new String(head, 0, length));
    PushbackReader whole = new PushbackReader(text, LONGEST);
    whole.unread(prolog.toCharArray());
    return whole;
  }

  private static String mended(String prolog) {
    String document = prolog.substring(Math.max(0, prolog.indexOf('<')));
    Matcher root = ROOT.matcher(document);
    if (!root.find()) {
      return document;
    }
    Set<String> seen = new HashSet<>();
    String mended =
        ATTRIBUTE
            .matcher(root.group())
            .replaceAll(
                attribute ->
                    seen.add(attribute.group(1))
                        ? Matcher.quoteReplacement(attribute.group())
                        : "");
    return document.substring(0, root.start()) + mended + document.substring(root.end());
  }
}
