package fr.bocage.format.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Pictures {
  /** The one colour of {@link #webp}. */
  public static final int WEBP_COLOUR = 0xffc86432;

  private Pictures() {}

  /** A lossless WebP of eight by eight pixels. */
  public static byte[] webp() {
    return Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvB8ABAAdQsiJXpv+BiOh/AAA=");
  }

  /**
   * A lossy WebP of 64 by 64 pixels, as libwebp wrote it: red grows to the right, green upwards.
   */
  public static byte[] lossyWebp() {
    return Base64.getDecoder()
        .decode(
            "UklGRrIAAABXRUJQVlA4IKYAAABwBQCdASpAAEAAPrVYpE4uJS+jIgsx8BaJQBf8gwlqKGgJSPNncZPX//g1cP//"
                + "3vj//8MAAPxaW9MPP90cGzph//i0OyPeyUa8HiW8q/l1xFf5gFU49yLdkex7+DibxeGezZ1ZbRYjG1JWUHHt"
                + "vMgCdu28yoneY3KQgByKasttvRYa+ZJ0iFDxKxLcywdIiHJ8gCYRwWiqecffvYI0Xzak5MlgAAAA");
  }

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
