package fr.bocage.style;

/** Colours as styles write them. */
final class Colours {
  private Colours() {}

  /** A colour {@code #rrggbb} or {@code #rgb} as 0xRRGGBB; the other one when it is neither. */
  static int parse(String text, int otherwise) {
    if (text == null || !text.matches("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")) {
      return otherwise;
    }
    String digits = text.startsWith("#") ? text.substring(1) : text;
    int rgb = Integer.parseInt(digits, 16);
    if (digits.length() == 6) {
      return rgb;
    }
    return (rgb >> 8) * 0x110000 | (rgb >> 4 & 0xF) * 0x1100 | (rgb & 0xF) * 0x11;
  }
}
