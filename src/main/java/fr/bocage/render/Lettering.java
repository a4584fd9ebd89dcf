package fr.bocage.render;

import java.text.Normalizer;

/**
 * A line of text laid out in letters, not yet placed. Accents are composed first, so that each
 * letter is one of the font's own. Immutable.
 */
final class Lettering {
  private final Typeface face;
  private final double sizePixels;
  private final Glyph[] glyphs;
  private final double[] starts;

  /**
   * @param sizePixels of the em, in the frame
   * @param spacingPixels added between letters
   */
  Lettering(Typeface face, String text, double sizePixels, double spacingPixels) {
    this.face = face;
    this.sizePixels = sizePixels;
    int[] codePoints = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    glyphs = new Glyph[codePoints.length];
    starts = new double[codePoints.length + 1];
    for (int i = 0; i < glyphs.length; i++) {
      int letter = Character.isISOControl(codePoints[i]) ? ' ' : codePoints[i];
      glyphs[i] = face.glyph(letter);
      double spacing = i + 1 < glyphs.length ? spacingPixels : 0;
      starts[i + 1] = starts[i] + glyphs[i].advance() * sizePixels + spacing;
    }
  }

  int length() {
    return glyphs.length;
  }

  Glyph glyph(int i) {
    return glyphs[i];
  }

  /** Where a letter begins; the last entry, one past the letters, is the width. */
  double start(int i) {
    return starts[i];
  }

  double width() {
    return starts[glyphs.length];
  }

  double sizePixels() {
    return sizePixels;
  }

  /** Height of capitals above the baseline. */
  double ascent() {
    return face.ascent() * sizePixels;
  }

  double descent() {
    return face.descent() * sizePixels;
  }
}
