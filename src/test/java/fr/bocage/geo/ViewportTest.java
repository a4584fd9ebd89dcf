package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class ViewportTest {
  private static final Offset<Double> EXACT = within(1e-6);

  private final Viewport view = new Viewport(490_000, 6_930_000, 50, 1600, 1000);

  @Test
  void putsTheFirstPixelAtTheUpperLeft() {
    assertThat(view.minX()).isEqualTo(450_000);
    assertThat(view.maxY()).isEqualTo(6_955_000);
    assertThat(view.toPixelX(450_000)).isZero();
    assertThat(view.toPixelY(6_955_000)).isZero();
    assertThat(view.toPixelX(490_000)).isEqualTo(800);
    assertThat(view.toPixelY(6_930_000)).isEqualTo(500);
  }

  @Test
  void letsPixelRowsGrowSouthwards() {
    assertThat(view.toPixelY(6_930_000 - 50)).isEqualTo(501);
    assertThat(view.toY(501)).isEqualTo(6_930_000 - 50);
  }

  @Test
  void showsTheExtentOfItsPixels() {
    assertThat(view.extent()).isEqualTo(new Envelope(450_000, 530_000, 6_905_000, 6_955_000));
  }

  @Test
  void findsItsWayFromPixelsToPlacesAndBack() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      double pixelX = random.nextDouble() * 1600;
      double pixelY = random.nextDouble() * 1000;
      assertThat(view.toPixelX(view.toX(pixelX))).isCloseTo(pixelX, EXACT);
      assertThat(view.toPixelY(view.toY(pixelY))).isCloseTo(pixelY, EXACT);
    }
  }

  @Test
  void keepsThePlaceUnderThePointerWhenZooming() {
    for (double resolution : new double[] {0.1, 25, 49.9, 50, 800}) {
      Viewport zoomed = view.zoomedAt(200, 900, resolution);
      assertThat(zoomed.resolution()).isEqualTo(resolution);
      assertThat(zoomed.toX(200)).isCloseTo(view.toX(200), EXACT);
      assertThat(zoomed.toY(900)).isCloseTo(view.toY(900), EXACT);
    }
  }

  @Test
  void comesBackAfterZoomingInAndOutAtTheSamePixel() {
    Viewport back = view.zoomedAt(3, 7, 12.5).zoomedAt(3, 7, 50);
    assertThat(back.centerX()).isCloseTo(view.centerX(), EXACT);
    assertThat(back.centerY()).isCloseTo(view.centerY(), EXACT);
  }

  @Test
  void movesThePlaceUnderThePointerAlongWhenPanning() {
    Viewport panned = view.panned(30, -20);
    assertThat(panned.toPixelX(view.toX(100))).isCloseTo(130, EXACT);
    assertThat(panned.toPixelY(view.toY(100))).isCloseTo(80, EXACT);
    assertThat(panned.resolution()).isEqualTo(50);
  }

  @Test
  void fitsAnExtentWithItsMarginWhicheverSideIsTight() {
    for (Envelope extent :
        new Envelope[] {new Envelope(0, 4000, 0, 100), new Envelope(-7, 3, 500, 9000)}) {
      Viewport fitted = Viewport.fitting(extent, 800, 600, 20);
      assertThat(fitted.extent().contains(extent)).isTrue();
      double left = fitted.toPixelX(extent.getMinX());
      double top = fitted.toPixelY(extent.getMaxY());
      assertThat(Math.min(left, top)).isCloseTo(20, EXACT);
      assertThat(fitted.toPixelX(extent.getMaxX())).isCloseTo(800 - left, EXACT);
    }
  }

  @Test
  void fitsASinglePointInTheMiddle() {
    Viewport fitted = Viewport.fitting(new Envelope(5, 5, 7, 7), 800, 600, 20);
    assertThat(fitted.toPixelX(5)).isEqualTo(400);
    assertThat(fitted.toPixelY(7)).isEqualTo(300);
  }

  @Test
  void fitsEvenAFrameSmallerThanItsMargins() {
    Viewport fitted = Viewport.fitting(new Envelope(0, 10, 0, 10), 8, 6, 20);
    assertThat(fitted.extent().contains(new Envelope(0, 10, 0, 10))).isTrue();
  }

  @Test
  void keepsCentreAndResolutionWhenResized() {
    assertThat(view.resized(80, 50)).isEqualTo(new Viewport(490_000, 6_930_000, 50, 80, 50));
  }

  @Test
  void countsScaleByOgcsPixel() {
    assertThat(view.scaleDenominator(1)).isCloseTo(178_571.43, within(0.01));
    double degrees = 1 / 111_319.490793;
    assertThat(new Viewport(0, 0, degrees, 1, 1).scaleDenominator(111_319.490793))
        .isCloseTo(3571.43, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAResolutionThatShowsNothing(double resolution) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Viewport(0, 0, resolution, 10, 10))
        .withMessageContaining("expected a resolution above 0");
  }

  @Test
  void refusesAFrameWithoutPixels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Viewport(0, 0, 1, 0, 10))
        .withMessageContaining("0x10");
  }
}
