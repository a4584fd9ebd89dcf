package fr.bocage.format.geotiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes back what was done to samples so that they are packed better: each told as the difference
 * from its neighbour. After TIFF 6.0, section 14, and Adobe's technical note 3 for real numbers.
 */
final class SamplePredictor {
  private static final int DIFFERENCES = 2;
  private static final int REAL_NUMBERS = 3;

  private final int predictor;
  private final int sampleBytes;
  private final int bands;
  private final ByteOrder order;

  /**
   * @param bands how many samples lie between two neighbours of a band
   */
  SamplePredictor(TiffDirectory picture, int bands) throws IOException {
    predictor = (int) picture.integer(TiffTag.PREDICTOR, 1);
    sampleBytes = (int) picture.bitsPerSample() / 8;
    this.bands = bands;
    order = picture.order();
  }

  /** The order that the bytes of samples are in afterwards. */
  ByteOrder orderAfter() {
    return predictor == REAL_NUMBERS ? ByteOrder.BIG_ENDIAN : order;
  }

  /** Takes it back, in place. */
  void undo(byte[] bytes, int rowBytes) {
    if (predictor != DIFFERENCES && predictor != REAL_NUMBERS) {
      return;
    }
    for (int start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
      if (predictor == DIFFERENCES) {
        sum(bytes, start, start + rowBytes);
      } else {
        join(bytes, start, rowBytes);
      }
    }
  }

  private void sum(byte[] bytes, int start, int end) {
    ByteBuffer row = ByteBuffer.wrap(bytes).order(order);
    int step = bands * sampleBytes;
    for (int at = start + step; at + sampleBytes <= end; at += Math.max(1, sampleBytes)) {
      switch (sampleBytes) {
        case 1 -> bytes[at] += bytes[at - step];
        case 2 -> row.putShort(at, (short) (row.getShort(at) + row.getShort(at - step)));
        case 4 -> row.putInt(at, row.getInt(at) + row.getInt(at - step));
        case 8 -> row.putLong(at, row.getLong(at) + row.getLong(at - step));
        default -> {} // samples that do not fill bytes are not told as differences
      }
    }
  }

  /** All first bytes of a row's numbers lie together, then all second ones, as differences. */
  private void join(byte[] bytes, int start, int rowBytes) {
    for (int at = start + bands; at < start + rowBytes; at++) {
      bytes[at] += bytes[at - bands];
    }
    byte[] row = new byte[rowBytes];
    int count = rowBytes / Math.max(1, sampleBytes);
    for (int i = 0; i < count; i++) {
      for (int part = 0; part < sampleBytes; part++) {
        row[i * sampleBytes + part] = bytes[start + part * count + i];
      }
    }
    System.arraycopy(row, 0, bytes, start, rowBytes);
  }
}
