package fr.bocage.format.mbtiles;

import java.util.regex.Pattern;

/** The words of a line of HTML, which attributions are often written in. */
final class PlainText {
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");
  private static final int MOST_CHARACTERS = 500;

  private PlainText() {}

  static String of(String html) {
    String text =
        TAG.matcher(html.substring(0, Math.min(html.length(), 10 * MOST_CHARACTERS)))
            .replaceAll("")
            .replace("&copy;", "©")
            .replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
            .replaceAll("\\s+", " ")
            .strip();
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }
}
