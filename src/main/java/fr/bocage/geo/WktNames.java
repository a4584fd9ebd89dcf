package fr.bocage.geo;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they compare across the spellings of WKT. */
final class WktNames {
  private WktNames() {}

  /**
   * Lower case, letters and digits only, accents taken off: {@code D_RGF_1993} is drgf1993. A plus
   * is spelt out, because CH1903+ is not CH1903.
   */
  static String normalised(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        letters.append(c);
      } else if (c == '+') {
        letters.append("plus");
      }
    }
    return letters.toString();
  }
}
