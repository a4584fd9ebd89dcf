package fr.bocage.format.geotiff;

import java.awt.Rectangle;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Where a picture's strips or tiles lie in the picture and in its file. Immutable. */
final class TiffBlocks {
  private final TiffDirectory picture;
  private final TiffBytes bytes;
  private final long[] offsets;
  private final long[] lengths;
  private final int across;
  private final int down;

  TiffBlocks(TiffDirectory picture, TiffBytes bytes, long[] offsets, long[] lengths) {
    this.picture = picture;
    this.bytes = bytes;
    this.offsets = offsets;
    this.lengths = lengths;
    across = (int) ((picture.width() + (long) picture.blockWidth() - 1) / picture.blockWidth());
    down = (int) ((picture.height() + (long) picture.blockHeight() - 1) / picture.blockHeight());
  }

  /** The blocks of a plane that a rectangle touches; the last strip may be lower than others. */
  List<Rectangle> touching(Rectangle place) {
    int width = picture.blockWidth();
    int height = picture.blockHeight();
    List<Rectangle> blocks = new ArrayList<>();
    for (int row = place.y / height; row <= (place.y + place.height - 1) / height; row++) {
      int rows = picture.isTiled() ? height : Math.min(height, picture.height() - row * height);
      for (int column = place.x / width; column <= (place.x + place.width - 1) / width; column++) {
        blocks.add(new Rectangle(column * width, row * height, width, rows));
      }
    }
    return blocks;
  }

  /**
   * Whether any of the blocks that a rectangle touches was written: sparse files leave some out.
   *
   * @throws EOFException when one of them does not lie in the file
   */
  boolean areThere(Rectangle place) throws IOException {
    int planes = picture.isPlanar() ? picture.bands() : 1;
    boolean there = false;
    for (int plane = 0; plane < planes; plane++) {
      for (Rectangle block : touching(place)) {
        int number = number(block, plane);
        check(offsets[number], lengths[number]);
        there |= lengths[number] > 0;
      }
    }
    return there;
  }

  /** How many blocks are said to lie where the file has no bytes. */
  long beyondTheEnd() {
    long count = 0;
    for (int i = 0; i < Math.min(offsets.length, lengths.length); i++) {
      count += isInFile(offsets[i], lengths[i]) ? 0 : 1;
    }
    return count;
  }

  /** The bytes of a block as they lie in the file; none where it was not written. */
  byte[] read(Rectangle block, int plane) throws IOException {
    return read(block, plane, 0, Integer.MAX_VALUE);
  }

  /**
   * Some bytes of a block.
   *
   * @param most what there is of them is read
   */
  byte[] read(Rectangle block, int plane, long from, int most) throws IOException {
    int number = number(block, plane);
    check(offsets[number], lengths[number]);
    if (lengths[number] == 0) {
      return new byte[0];
    }
    int length = (int) Math.min(most, lengths[number] - from);
    if (length <= 0) {
      throw new EOFException("a block that is too short");
    }
    byte[] read = new byte[length];
    bytes.read(offsets[number] + from, length, ByteOrder.BIG_ENDIAN).get(read);
    return read;
  }

  private int number(Rectangle block, int plane) {
    int row = block.y / picture.blockHeight();
    return (plane * down + row) * across + block.x / picture.blockWidth();
  }

  private void check(long offset, long length) throws IOException {
    if (!isInFile(offset, length)) {
      throw new EOFException("a block beyond the end of the file");
    }
  }

  private boolean isInFile(long offset, long length) {
    return offset >= 0 && length >= 0 && length <= bytes.size() - offset;
  }
}
