package fr.bocage.render;

import fr.bocage.annotation.Photo;
import fr.bocage.annotation.photo.Pixels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Photos as small opaque pictures, each worked out once. A photo's bytes may be a stranger's: what
 * is no picture, or one far larger than a thumbnail, gives none. Safe on any thread.
 */
public final class Thumbnails {
  /** Twice the sides of any thumbnail that Bocage makes, so that it takes little memory. */
  private static final int MAX_SIDE = 2048;

  /** At 56 pixels this is 4 MB; a class of 30 has about so many in view. */
  private static final int MAX_KEPT = 400;

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
  public synchronized Optional<Pixels> of(Photo photo, int longestPixels) {
    return kept.computeIfAbsent(
        new Wanted(photo.key(), longestPixels), wanted -> scaled(photo, longestPixels));
  }

  private static Optional<Pixels> scaled(Photo photo, int longestPixels) {
    try (ImageInputStream bytes =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(photo.jpeg()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(bytes, true, true);
        if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
          return Optional.empty();
        }
        return Optional.of(Pixels.of(reader.read(0)).fitting(longestPixels));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // the decoder throws both at damaged pictures
      return Optional.empty();
    }
  }
}
