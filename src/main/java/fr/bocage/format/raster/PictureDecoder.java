package fr.bocage.format.raster;

import fr.bocage.raster.RasterTile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes PNG and JPEG pictures with the JDK's own readers. Others that lie on the class path are
 * left alone: they look for native libraries. Safe on any thread.
 */
public final class PictureDecoder {
  private PictureDecoder() {}

  /** What a picture's first bytes say that it is; null for none of these. */
  public static PictureKind kind(byte[] bytes) {
    if (starts(bytes, 0, 0x89, 'P', 'N', 'G')) {
      return PictureKind.PNG;
    }
    if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
      return PictureKind.JPEG;
    }
    boolean webp = starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P');
    return webp ? PictureKind.WEBP : null;
  }

  private static boolean starts(byte[] bytes, int at, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (bytes.length <= at + i || (bytes[at + i] & 255) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A reader of the picture, to be disposed of.
   *
   * @throws IOException when nothing reads it
   */
  static ImageReader reader(PictureKind kind, ImageInputStream stream) throws IOException {
    if (kind == null || kind == PictureKind.WEBP) {
      throw new IOException(kind == null ? "no picture" : "a WebP picture");
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if ("java.desktop".equals(reader.getClass().getModule().getName())) {
        reader.setInput(stream, true, true);
        return reader;
      }
    }
    throw new IOException("no reader for " + kind);
  }

  /**
   * A tile out of a picture, which is brought to the tile's size where it has another.
   *
   * @param mostSide pixels that the picture may be wide and high; larger ones are not decoded
   * @throws IOException when it is damaged or no picture; decoders also throw unchecked exceptions
   */
  public static RasterTile tile(byte[] bytes, int width, int height, int mostSide)
      throws IOException {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = reader(kind(bytes), stream);
      try {
        if (reader.getWidth(0) > mostSide || reader.getHeight(0) > mostSide) {
          throw new IOException("a tile of " + reader.getWidth(0) + " pixels");
        }
        return tile(reader.read(0), width, height);
      } finally {
        reader.dispose();
      }
    }
  }

  private static RasterTile tile(BufferedImage image, int width, int height) {
    int[] argb = premultiplied(image, 0, image.getHeight());
    if (image.getWidth() == width && image.getHeight() == height) {
      return new RasterTile.Colours(width, height, argb);
    }
    int[] fitted = new int[width * height];
    for (int y = 0; y < height; y++) {
      int from = (int) ((long) y * image.getHeight() / height) * image.getWidth();
      for (int x = 0; x < width; x++) {
        fitted[y * width + x] = argb[from + (int) ((long) x * image.getWidth() / width)];
      }
    }
    return new RasterTile.Colours(width, height, fitted);
  }

  /** Rows of an image as 0xAARRGGBB, premultiplied. */
  static int[] premultiplied(BufferedImage image, int firstRow, int rows) {
    int width = image.getWidth();
    int[] argb = image.getRGB(0, firstRow, width, rows, null, 0, width);
    if (image.getColorModel().hasAlpha()) {
      for (int i = 0; i < argb.length; i++) {
        argb[i] = premultiplied(argb[i]);
      }
    }
    return argb;
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    int red = ((argb >> 16 & 255) * alpha + 127) / 255;
    int green = ((argb >> 8 & 255) * alpha + 127) / 255;
    return alpha << 24 | red << 16 | green << 8 | ((argb & 255) * alpha + 127) / 255;
  }
}
