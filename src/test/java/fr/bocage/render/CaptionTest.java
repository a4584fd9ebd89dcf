package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.geo.Viewport;
import fr.bocage.style.MapTheme;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CaptionTest {
  private static final int SEA = 0xffdbe7ee;

  private final Caption caption = new Caption(1);

  @Test
  void writesInTheLowerRightCornerAndNowhereElse() {
    Frame captioned = caption.over(frame(400, 200), "© les contributeurs", MapTheme.DAY);

    assertThat(captioned.argb()[199 * 400 + 399]).isNotEqualTo(SEA);
    assertThat(darkPixels(captioned)).isGreaterThan(40);
    assertThat(Arrays.stream(captioned.argb(), 0, 400 * 150)).containsOnly(SEA);
    assertThat(captioned.argb()[199 * 400]).isEqualTo(SEA);
  }

  @Test
  void leavesTheFrameThatItIsGivenAlone() {
    Frame frame = frame(400, 200);

    caption.over(frame, "© les contributeurs", MapTheme.DAY);

    assertThat(Arrays.stream(frame.argb())).containsOnly(SEA);
  }

  @Test
  void breaksALongTextIntoLines() {
    String text = "Natural Earth (domaine public) ".repeat(4);

    Frame captioned = caption.over(frame(400, 200), text, MapTheme.DAY);

    int top = 200 - 30; // two lines and more
    assertThat(captioned.argb()[top * 400 + 398]).isNotEqualTo(SEA);
  }

  @Test
  void leavesOutWhatHasNoRoom() {
    Frame small = frame(20, 10);

    assertThat(caption.over(small, "© les contributeurs d’OpenStreetMap", MapTheme.DAY))
        .isSameAs(small);
    assertThat(caption.over(small, " ", MapTheme.DAY)).isSameAs(small);
  }

  private static Frame frame(int width, int height) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, SEA);
    return new Frame(new Viewport(0, 0, 1, width, height), pixels);
  }

  private static long darkPixels(Frame frame) {
    return Arrays.stream(frame.argb()).filter(pixel -> (pixel >> 8 & 0xff) < 0x80).count();
  }
}
