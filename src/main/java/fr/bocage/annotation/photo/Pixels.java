package fr.bocage.annotation.photo;

import java.awt.image.BufferedImage;

/**
 * An opaque picture. The array is for reading.
 *
 * @param argb row by row, fully opaque
 * @param width in pixels
 * @param height in pixels
 */
public record Pixels(int[] argb, int width, int height) {
  private static final int OPAQUE = 0xff000000;

  /** The pixels of an image. */
  public static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new Pixels(image.getRGB(0, 0, width, height, null, 0, width), width, height);
  }

  /** The picture with its longer side that long; it is not made larger than it is. */
  public Pixels fitting(int longestPixels) {
    double scale = Math.min(1, longestPixels / (double) Math.max(width, height));
    int newWidth = (int) Math.max(1, Math.round(width * scale));
    int newHeight = (int) Math.max(1, Math.round(height * scale));
    int[] scaled = new int[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        scaled[y * newWidth + x] = average(x, y, newWidth, newHeight);
      }
    }
    return new Pixels(scaled, newWidth, newHeight);
  }

  /** The average of the pixels that one pixel of a smaller picture stands for. */
  private int average(int x, int y, int newWidth, int newHeight) {
    int left = x * width / newWidth;
    int right = Math.max(left + 1, (x + 1) * width / newWidth);
    int top = y * height / newHeight;
    int bottom = Math.max(top + 1, (y + 1) * height / newHeight);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int pixel = argb[row * width + column];
        red += pixel >> 16 & 255;
        green += pixel >> 8 & 255;
        blue += pixel & 255;
      }
    }
    long count = (long) (right - left) * (bottom - top);
    return OPAQUE | (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
  }

  /**
   * The picture the right way up.
   *
   * @param orientation how the camera was held, 1 … 8 as EXIF has it (CIPA DC-008, tag 274); all
   *     else leaves the picture as it is
   */
  Pixels upright(int orientation) {
    return switch (orientation) {
      case 2 -> mirrored();
      case 3 -> turned().turned();
      case 4 -> mirrored().turned().turned();
      case 5 -> turned().mirrored();
      case 6 -> turned();
      case 7 -> mirrored().turned();
      case 8 -> turned().turned().turned();
      default -> this;
    };
  }

  /** Left and right exchanged. */
  private Pixels mirrored() {
    int[] mirrored = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      int row = i / width;
      mirrored[i] = argb[row * width + width - 1 - (i - row * width)];
    }
    return new Pixels(mirrored, width, height);
  }

  /** A quarter clockwise. */
  private Pixels turned() {
    int[] turned = new int[argb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + height - 1 - y] = argb[y * width + x];
      }
    }
    return new Pixels(turned, height, width);
  }

  /** The picture as an image that can be written. */
  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }
}
