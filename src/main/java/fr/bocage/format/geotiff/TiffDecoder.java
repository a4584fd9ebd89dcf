package fr.bocage.format.geotiff;

import java.awt.Rectangle;
import java.awt.image.BandedSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferFloat;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Decodes rectangles of a picture, block by block: into bytes where samples are bytes, else into
 * real numbers. Immutable.
 */
final class TiffDecoder {
  private final TiffDirectory picture;
  private final SampleNumbers numbers;
  private final boolean bytes;

  TiffDecoder(TiffDirectory picture) throws IOException {
    this.picture = picture;
    numbers = new SampleNumbers(picture);
    bytes = numbers.areBytes();
  }

  /** The samples of all bands in a rectangle; null where no block was written. */
  Raster decode(Rectangle place) throws IOException {
    TiffBlocks blocks = picture.blocks();
    if (!blocks.areThere(place)) {
      return null;
    }
    WritableRaster target =
        Raster.createWritableRaster(
            new BandedSampleModel(
                bytes ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_FLOAT,
                place.width,
                place.height,
                picture.bands()),
            null);
    int planes = picture.isPlanar() ? picture.bands() : 1;
    for (int plane = 0; plane < planes; plane++) {
      for (Rectangle block : blocks.touching(place)) {
        decode(block, plane, place, target);
      }
    }
    return target;
  }

  private void decode(Rectangle block, int plane, Rectangle place, WritableRaster target)
      throws IOException {
    Rectangle part = block.intersection(place);
    if (BlockBytes.areBytes(picture)) {
      decodeBytes(block, part, plane, place, target);
      return;
    }
    byte[] packed = picture.blocks().read(block, plane);
    if (packed.length == 0) {
      return;
    }
    Raster pixels = BlockTiff.pixels(picture, packed, block.width, block.height);
    int bands = Math.min(pixels.getNumBands(), target.getNumBands() - plane);
    boolean turned = isTakenForInks(pixels.getNumBands());
    for (int band = 0; band < bands; band++) {
      int x = part.x - block.x;
      int y = part.y - block.y;
      float[] row = null;
      for (int i = 0; i < part.height; i++) {
        row = pixels.getSamples(x, y + i, part.width, 1, band, row);
        if (turned) {
          turn(row);
        }
        target.setSamples(part.x - place.x, part.y - place.y + i, part.width, 1, plane + band, row);
      }
    }
  }

  /** Four bands of JPEG come from the decoder as if they were inks: from light to dark. */
  private boolean isTakenForInks(int bands) throws IOException {
    return bands == 4
        && picture.compression() == TiffDirectory.JPEG
        && picture.photometric() != TiffDirectory.CMYK;
  }

  private static void turn(float[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = 255 - row[i];
    }
  }

  private void decodeBytes(
      Rectangle block, Rectangle part, int plane, Rectangle place, WritableRaster target)
      throws IOException {
    int together = picture.isPlanar() ? 1 : picture.bands();
    int rowBytes = (int) ((block.width * together * picture.bitsPerSample() + 7) / 8);
    boolean rowsApart = picture.compression() == TiffDirectory.UNCOMPRESSED;
    int firstRow = rowsApart ? part.y - block.y : 0;
    int rows = rowsApart ? part.height : block.height;
    byte[] packed =
        rowsApart
            ? picture.blocks().read(block, plane, (long) firstRow * rowBytes, rows * rowBytes)
            : picture.blocks().read(block, plane);
    if (packed.length == 0) {
      return; // was not written, and stands for zeros
    }
    byte[] unpacked = BlockBytes.unpacked(picture, packed, rowBytes, rows);
    SamplePredictor predictor = new SamplePredictor(picture, together);
    predictor.undo(unpacked, rowBytes);
    for (int y = 0; y < part.height; y++) {
      int start = (part.y - block.y - firstRow + y) * rowBytes;
      ByteBuffer row = ByteBuffer.wrap(unpacked, start, rowBytes).slice();
      copyRow(row.order(predictor.orderAfter()), part, block.x, place, y, plane, target);
    }
  }

  private void copyRow(
      ByteBuffer row,
      Rectangle part,
      int blockX,
      Rectangle place,
      int y,
      int plane,
      WritableRaster target)
      throws IOException {
    int together = picture.isPlanar() ? 1 : target.getNumBands();
    int at = (part.y - place.y + y) * place.width + part.x - place.x;
    for (int band = 0; band < together; band++) {
      int first = (part.x - blockX) * together + band;
      if (bytes) {
        byte[] bank = ((DataBufferByte) target.getDataBuffer()).getData(plane + band);
        for (int i = 0; i < part.width; i++) {
          bank[at + i] = row.get(first + i * together);
        }
      } else {
        float[] bank = ((DataBufferFloat) target.getDataBuffer()).getData(plane + band);
        numbers.read(row, first, together, bank, at, part.width);
      }
    }
  }
}
