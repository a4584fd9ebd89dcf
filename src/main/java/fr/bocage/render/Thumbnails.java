package fr.bocage.render;

import fr.bocage.annotation.Photo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Photos as small opaque pictures, each worked out once. A photo's bytes may be a stranger's: what
 * is no picture, or one far larger than a thumbnail, gives none. Safe on any thread.
 */
final class Thumbnails {
  /** Twice the sides of any thumbnail that Bocage makes, so that it takes little memory. */
  private static final int MAX_SIDE = 2048;

  /** At 56 pixels this is 4 MB; a class of 30 has about so many in view. */
  private static final int MAX_KEPT = 400;

  /** Opaque pixels, row by row, for reading only. */
  record Pixels(int[] argb, int width, int height) {}

  private record Wanted(String photo, int longestPixels) {}

  private final Map<Wanted, Optional<Pixels>> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Optional<Pixels>> eldest) {
          return size() > MAX_KEPT;
        }
      };

  /** The photo with its longer side that long; it is not made larger than it is. */
  synchronized Optional<Pixels> of(Photo photo, int longestPixels) {
    return kept.computeIfAbsent(
        new Wanted(photo.key(), longestPixels), wanted -> scaled(photo, longestPixels));
  }

  private static Optional<Pixels> scaled(Photo photo, int longestPixels) {
    try (ImageInputStream bytes =
        ImageIO.createImageInputStream(new ByteArrayInputStream(photo.jpeg()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
      if (bytes == null || !readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(bytes, true, true);
        if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
          return Optional.empty();
        }
        return Optional.of(scaled(reader.read(0), longestPixels));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // the decoder throws both at damaged pictures
      return Optional.empty();
    }
  }

  private static Pixels scaled(BufferedImage image, int longestPixels) {
    double longest = Math.max(image.getWidth(), image.getHeight());
    double scale = Math.min(1, longestPixels / longest);
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    int[] source =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] =
            average(source, image.getWidth(), image.getHeight(), x, y, width, height);
      }
    }
    return new Pixels(argb, width, height);
  }

  /** The average of the source's pixels that one pixel of the picture stands for. */
  private static int average(
      int[] source, int sourceWidth, int sourceHeight, int x, int y, int width, int height) {
    int left = x * sourceWidth / width;
    int right = Math.max(left + 1, (x + 1) * sourceWidth / width);
    int top = y * sourceHeight / height;
    int bottom = Math.max(top + 1, (y + 1) * sourceHeight / height);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int pixel = source[row * sourceWidth + column];
        red += pixel >> 16 & 255;
        green += pixel >> 8 & 255;
        blue += pixel & 255;
      }
    }
    long count = (long) (right - left) * (bottom - top);
    return 0xff000000
        | (int) (red / count) << 16
        | (int) (green / count) << 8
        | (int) (blue / count);
  }
}
