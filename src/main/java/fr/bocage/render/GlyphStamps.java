package fr.bocage.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stamps of letters that frames have used, each at the quarter of a pixel that it begins at.
 * Safe on any thread.
 */
final class GlyphStamps {
  /** Places inside of a pixel where a letter may begin: finer ones, no eye tells apart. */
  static final int PLACES = 4;

  /** Some 20 MB; a map has some hundred letters in a few sizes. */
  private static final int MOST = 16_384;

  /** Larger letters are few. */
  static final double LARGEST_PIXELS = 48;

  private record Key(Glyph glyph, double sizePixels, double haloPixels, int place) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && glyph == that.glyph
          && sizePixels == that.sizePixels
          && haloPixels == that.haloPixels
          && place == that.place;
    }

    @Override
    public int hashCode() {
      return (System.identityHashCode(glyph) * 31 + Double.hashCode(sizePixels)) * 31
          + Double.hashCode(haloPixels) * PLACES
          + place;
    }
  }

  private final Map<Key, GlyphStamp> stamps = new ConcurrentHashMap<>();

  /**
   * The stamp of a letter.
   *
   * @param haloPixels how far a halo goes round it; 0 for none
   * @param place where it begins in its pixel, in quarters
   */
  GlyphStamp of(Glyph glyph, double sizePixels, double haloPixels, int place) {
    Key key = new Key(glyph, sizePixels, haloPixels, place);
    GlyphStamp stamp = stamps.get(key);
    if (stamp == null) {
      if (stamps.size() >= MOST) {
        stamps.clear();
      }
      stamp = make(glyph, sizePixels, haloPixels, place / (double) PLACES);
      stamps.put(key, stamp);
    }
    return stamp;
  }

  private static GlyphStamp make(Glyph glyph, double size, double halo, double beginning) {
    double margin = halo + 1;
    Box box = new Box();
    for (int v = 0; v < glyph.x().length; v++) {
      box.include(beginning + glyph.x()[v] * size, glyph.y()[v] * size);
    }
    int left = (int) Math.floor(box.left - margin);
    int top = (int) Math.floor(box.top - margin);
    int width = (int) Math.ceil(box.right + margin) - left + 1;
    int height = (int) Math.ceil(box.bottom + margin) - top + 1;
    Coverage coverage = new Coverage();
    coverage.begin(width, 0, height);
    GlyphContours contours = new GlyphContours(coverage, new Stroker(coverage));
    contours.add(glyph, beginning - left, -top, size, 0, halo > 0 ? Pen.round(2 * halo) : null);
    return new GlyphStamp(left, top, width, coverage.takeSums());
  }
}
