package fr.bocage.format.geotiff;

import java.awt.Rectangle;
import java.io.EOFException;
import java.io.IOException;

/** Where a picture's strips or tiles lie in its file. */
final class TiffBlocks {
  private final TiffLevel level;
  private final long[] offsets;
  private final long[] lengths;

  private TiffBlocks(TiffLevel level, long[] offsets, long[] lengths) {
    this.level = level;
    this.offsets = offsets;
    this.lengths = lengths;
  }

  static TiffBlocks of(TiffLevel level) throws IOException {
    return new TiffBlocks(level, level.directory().blockOffsets(), level.directory().blockBytes());
  }

  /**
   * Whether any of the blocks that a rectangle touches was written: sparse files leave some out.
   *
   * @throws EOFException when one of them does not lie in the file
   */
  boolean areThere(Rectangle place) throws IOException {
    TiffDirectory picture = level.directory();
    int width = picture.blockWidth();
    int height = picture.blockHeight();
    int across = (int) ((picture.width() + (long) width - 1) / width);
    int down = (int) ((picture.height() + (long) height - 1) / height);
    int planes = picture.isPlanar() ? picture.bands() : 1;
    boolean there = false;
    for (int plane = 0; plane < planes; plane++) {
      for (int row = place.y / height; row <= (place.y + place.height - 1) / height; row++) {
        for (int column = place.x / width;
            column <= (place.x + place.width - 1) / width;
            column++) {
          int block = (plane * down + row) * across + column;
          check(offsets[block], lengths[block]);
          there |= lengths[block] > 0;
        }
      }
    }
    return there;
  }

  private void check(long offset, long length) throws IOException {
    long size = level.bytes().size();
    if (offset < 0 || length < 0 || offset > size || length > size - offset) {
      throw new EOFException("a block beyond the end of the file");
    }
  }
}
