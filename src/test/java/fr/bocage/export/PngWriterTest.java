package fr.bocage.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.geo.Viewport;
import fr.bocage.render.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Read back by Java's own decoder, which shares no code with the writer. */
class PngWriterTest {
  @Test
  void keepsEveryPixelOfAnOpaqueFrame() throws IOException {
    int[] pixels = new Random(7).ints(301 * 199).map(rgb -> rgb | 0xff000000).toArray();

    BufferedImage read = read(bytes(frame(301, 199, pixels)));

    assertThat(read.getColorModel().hasAlpha()).isFalse();
    assertThat(read.getRGB(0, 0, 301, 199, null, 0, 301)).isEqualTo(pixels);
  }

  @Test
  void writesStraightAlphaForPremultipliedPixels() throws IOException {
    int[] pixels = {0x80402000, 0x00000000, 0xff123456, 0x01010101};

    BufferedImage read = read(bytes(frame(2, 2, pixels)));

    assertThat(read.getRGB(0, 0, 2, 2, null, 0, 2))
        .containsExactly(0x80804000, 0x00000000, 0xff123456, 0x01ffffff);
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    Frame frame = frame(64, 64, new Random(3).ints(64 * 64).map(p -> p | 0xff000000).toArray());

    assertThat(bytes(frame)).isEqualTo(bytes(frame));
  }

  @Test
  void writesASinglePixel() throws IOException {
    assertThat(read(bytes(frame(1, 1, new int[] {0xff0000ff}))).getRGB(0, 0)).isEqualTo(0xff0000ff);
  }

  private static Frame frame(int width, int height, int[] pixels) {
    return new Frame(new Viewport(0, 0, 1, width, height), pixels);
  }

  private static byte[] bytes(Frame frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PngWriter().write(frame, bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    ImageIO.setUseCache(false);
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
