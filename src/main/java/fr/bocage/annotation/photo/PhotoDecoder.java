package fr.bocage.annotation.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * JPEGs of any size into small ones. Of a large picture only some of the pixels are kept while it
 * is decoded, so that memory is bounded whatever its size; a picture that claims more pixels than
 * its bytes can hold is not decoded at all.
 */
final class PhotoDecoder {
  /** Of all cameras' pictures; decoding takes seconds. */
  private static final long MOST_PIXELS = 700_000_000;

  /** The decoder holds all of a progressive picture: at most 6 bytes a pixel. */
  private static final long MOST_PROGRESSIVE_PIXELS = 60_000_000;

  /** A picture of one colour, packed as well as JPEG allows it, comes near to it. */
  private static final long MOST_PIXELS_PER_BYTE = 512;

  /** Twice the thumbnail: enough pixels to average. */
  private static final int SPARE = 2;

  private static final float QUALITY = 0.85f;

  private boolean whole = true;

  /** Whether the last picture's data reached to its end. */
  boolean whole() {
    return whole;
  }

  /**
   * A picture with its longer side no longer than that, not yet turned upright; empty when it
   * cannot or may not be decoded.
   *
   * @param sequential whether the file says that it is not progressive
   */
  Optional<Pixels> decode(Path file, int longestPixels, boolean sequential) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (ImageInputStream bytes = new FileImageInputStream(file.toFile())) {
      reader.setInput(bytes, true, true);
      reader.addIIOReadWarningListener((source, warning) -> whole = false);
      if (!isPlausible(reader, Files.size(file), sequential)) {
        return Optional.empty();
      }
      ImageReadParam some = reader.getDefaultReadParam();
      int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
      int step = Math.max(1, longest / (SPARE * longestPixels));
      some.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(Pixels.of(reader.read(0, some)).fitting(longestPixels));
    } catch (IOException | RuntimeException e) { // the decoder throws both at damaged pictures
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static boolean isPlausible(ImageReader reader, long bytes, boolean sequential)
      throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    return pixels <= bytes * MOST_PIXELS_PER_BYTE
        && pixels <= (sequential ? MOST_PIXELS : MOST_PROGRESSIVE_PIXELS);
  }

  /** The bytes of a JPEG with those pixels. */
  static byte[] encode(Pixels pixels) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      BufferedImage image = pixels.image();
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return jpeg.toByteArray();
  }
}
