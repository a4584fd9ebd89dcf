package fr.bocage.format.raster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a stored tile is, without decoding it. */
public final class PictureSize {
  /** What tiles mostly are, and what one that cannot be read counts as. */
  public static final int USUAL = 256;

  private static final int MOST = 2048;

  private PictureSize() {}

  /** The width of a picture, which is the side of a square tile. */
  public static int side(byte[] bytes) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = PictureDecoder.reader(PictureDecoder.kind(bytes), stream);
      try {
        int width = reader.getWidth(0);
        return width >= 1 && width <= MOST ? width : USUAL;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // the decoder throws both at damaged pictures
      return USUAL;
    }
  }
}
