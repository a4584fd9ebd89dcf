package fr.bocage.format.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A whole picture out of a file, thinned out where it is too large to be held.
 *
 * @param step of how many columns and rows one was kept
 */
public record HeldPicture(HeldPixels pixels, int step) {
  private static final int HEAD_BYTES = 16;

  /** A PNG of one colour has a thousand pixels a byte at most, and some bytes besides. */
  private static final long MOST_PIXELS_A_BYTE = 10_000;

  /**
   * Reads a picture.
   *
   * @throws IOException when it is damaged or no picture; decoders also throw unchecked exceptions
   */
  public static HeldPicture read(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
      ImageReader reader = PictureDecoder.reader(PictureDecoder.kind(head), stream);
      try {
        long all = (long) reader.getWidth(0) * reader.getHeight(0);
        if (all > MOST_PIXELS_A_BYTE * Files.size(file)) {
          throw new IOException("a picture of " + all + " pixels");
        }
        int step = 1;
        while (all / step / step > HeldPixels.MOST_PIXELS / 2) {
          step++; // half, because it is there twice while it is taken over
        }
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        return new HeldPicture(held(reader.read(0, thinned)), step);
      } finally {
        reader.dispose();
      }
    }
  }

  private static HeldPixels held(BufferedImage image) {
    int[][] rows = new int[image.getHeight()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = PictureDecoder.premultiplied(image, row, 1);
    }
    return HeldPixels.colours(image.getWidth(), rows);
  }
}
