package fr.bocage.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType font: letters by code point, read when first needed and then kept. A letter that it
 * lacks is its empty box. Sizes are parts of the em. Safe on any thread.
 */
final class Typeface {
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final int unitsPerEm;
  private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
  private final float ascent;
  private final float descent;

  /** Reads the tables that are needed for any letter; outlines follow one by one. */
  Typeface(InputStream file) throws IOException {
    font = new TTFParser(true).parse(new RandomAccessReadBuffer(file.readAllBytes()));
    characters = font.getUnicodeCmapLookup();
    unitsPerEm = font.getUnitsPerEm();
    Glyph capital = glyph('H');
    Glyph descending = glyph('p');
    ascent = -min(capital.y());
    descent = -min(new float[] {0, -max(descending.y())});
  }

  private static float min(float[] values) {
    float min = 0;
    for (float value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static float max(float[] values) {
    float max = 0;
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  /** Height of capitals above the baseline. */
  float ascent() {
    return ascent;
  }

  /** How far letters reach below the baseline. */
  float descent() {
    return descent;
  }

  Glyph glyph(int codePoint) {
    Glyph glyph = glyphs.get(codePoint);
    if (glyph == null) {
      glyph = read(codePoint);
      glyphs.put(codePoint, glyph);
    }
    return glyph;
  }

  private synchronized Glyph read(int codePoint) {
    try {
      int id = characters.getGlyphId(codePoint);
      GlyphData data = font.getGlyph().getGlyph(id);
      return new GlyphOutline(unitsPerEm)
          .glyph(data.getPath().getPathIterator(null), font.getAdvanceWidth(id));
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program itself is broken", e);
    }
  }
}
