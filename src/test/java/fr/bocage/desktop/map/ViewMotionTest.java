package fr.bocage.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.geo.Viewport;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ViewMotionTest {
  private static final Viewport HERE = new Viewport(500_000, 6_900_000, 100, 1000, 600);

  @Test
  void keepsThePlaceUnderThePointerAllTheWay() {
    Viewport closer = HERE.zoomedAt(120, 450, 10);
    for (double share = 0; share <= 1; share += 0.1) {
      Viewport between = ViewMotion.between(HERE, closer, share);
      assertThat(between.toX(120)).isCloseTo(HERE.toX(120), within(1e-3));
      assertThat(between.toY(450)).isCloseTo(HERE.toY(450), within(1e-3));
    }
  }

  @Test
  void movesEvenlyWhereItDoesNotZoom() {
    Viewport half = ViewMotion.between(HERE, HERE.panned(-100, 0), 0.5);
    assertThat(half.centerX()).isCloseTo(505_000, within(1e-6));
  }

  @Test
  void scaleBarIsARoundLengthThatFits() {
    assertThat(ScaleBar.roundLength(128)).isEqualTo(100);
    assertThat(ScaleBar.roundLength(74_000)).isEqualTo(50_000);
    assertThat(ScaleBar.words(50_000, Locale.FRENCH)).isEqualTo("50\u00a0km");
    assertThat(ScaleBar.words(20, Locale.ENGLISH)).isEqualTo("20\u00a0m");
  }
}
