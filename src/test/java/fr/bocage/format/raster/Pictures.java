package fr.bocage.format.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Pictures {
  private Pictures() {}

  /** A PNG of one colour. */
  public static byte[] png(int side, int argb) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < side * side; i++) {
      image.setRGB(i % side, i / side, argb);
    }
    return bytes(image, "png");
  }

  /** A PNG whose blue counts columns and whose green counts rows. */
  public static byte[] counting(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, i / width << 8 | i % width);
    }
    return bytes(image, "png");
  }

  /** A JPEG of many colours. */
  public static byte[] jpeg(int side) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < side * side; i++) {
      image.setRGB(i % side, i / side, i * 0x30201);
    }
    return bytes(image, "jpg");
  }

  private static byte[] bytes(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
