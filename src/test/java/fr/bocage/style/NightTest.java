package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours and styles of the dark theme. */
class NightTest {
  private static final Path STYLES = Path.of("samples", "styles");

  /** Contrast as WCAG 2 measures it, 1 … 21. */
  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double share = (rgb >> 16 - 8 * i & 0xff) / 255.0;
      sum +=
          weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static List<Integer> grounds() {
    List<String> all = new ArrayList<>(Palette.AREAS);
    all.addAll(List.of(Palette.SEA, Palette.LAND, "#ffffff", "#fdf6e3", "#f4d9d0"));
    return all.stream().map(hex -> MapTheme.NIGHT.ground(Colours.parse(hex, 0))).toList();
  }

  @Test
  void anyLetteringCanBeReadOnAnyGround() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int letters = MapTheme.NIGHT.letter(random.nextInt(0x1000000));
      for (int ground : grounds()) {
        assertThat(contrast(letters, ground))
            .as("#%06x on #%06x", letters, ground)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void lightGroundsBecomeDarkOnesAndKeepTheirOrder() {
    int white = MapTheme.NIGHT.ground(0xffffff);
    int grey = MapTheme.NIGHT.ground(0x999999);
    int black = MapTheme.NIGHT.ground(0x000000);
    assertThat(luminance(white)).isLessThan(0.03);
    assertThat(luminance(grey)).isBetween(luminance(white), luminance(black));
  }

  @Test
  void linesStandOutFromTheGround() {
    for (String line : Palette.LINES) {
      int night = MapTheme.NIGHT.line(Colours.parse(line, 0));
      grounds().forEach(ground -> assertThat(contrast(night, ground)).isGreaterThan(3));
    }
    assertThat(contrast(MapTheme.NIGHT.line(0x000000), MapTheme.NIGHT.ground(0xffffff)))
        .isGreaterThan(10);
  }

  @Test
  void vividColoursKeepTheirHue() {
    for (int rgb : new int[] {0xd7191c, 0x2c7bb6, 0x1a9641, 0x7b3294}) {
      double hue = OkLch.of(rgb).hue();
      assertThat(OkLch.of(MapTheme.NIGHT.line(rgb)).hue()).isCloseTo(hue, within(0.1));
      assertThat(OkLch.of(MapTheme.NIGHT.ground(rgb)).hue()).isCloseTo(hue, within(0.1));
    }
  }

  @Test
  void coloursSurviveTheWayToLightnessAndBack() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      int rgb = random.nextInt(0x1000000);
      assertThat(OkLch.of(rgb).rgb()).isEqualTo(rgb);
    }
  }

  @Test
  void dayLeavesColoursAsTheyAre() {
    assertThat(MapTheme.DAY.ground(0x123456)).isEqualTo(0x123456);
    assertThat(MapTheme.DAY.line(0x123456)).isEqualTo(0x123456);
    assertThat(MapTheme.DAY.letter(0x123456)).isEqualTo(0x123456);
  }

  static Stream<Path> sampleStyles() throws IOException {
    try (Stream<Path> files = Files.list(STYLES)) {
      return files.sorted().toList().stream();
    }
  }

  /** Everything else about a style stays: filters, scales, widths, sizes, options. */
  @ParameterizedTest
  @MethodSource("sampleStyles")
  void onlyTheColoursOfAStyleChange(Path file) throws Exception {
    Style day = Sld.read(Files.readString(file));
    String before = Sld.write(day);
    Style night = new NightStyles().of(day);
    String colour = "#[0-9a-f]{6}";
    assertThat(Sld.write(night).replaceAll(colour, "#")).isEqualTo(before.replaceAll(colour, "#"));
    assertThat(Sld.write(night)).isNotEqualTo(before);
    assertThat(Sld.write(day)).as("the style by day").isEqualTo(before);
  }

  @Test
  void theSameStyleGivesTheSameCopy() throws Exception {
    Style day = Sld.read(Files.readString(STYLES.resolve("terre.sld")));
    NightStyles styles = new NightStyles();
    assertThat(styles.of(day)).isSameAs(styles.of(day));
  }

  @Test
  void lightLetteringOnADarkHaloStaysAsItIs() throws Exception {
    String sld = Files.readString(STYLES.resolve("communes.sld"));
    String dark = sld.replace(Palette.INK, "#ffffff").replace(Palette.HALO, "#101010");
    String night = Sld.write(new NightStyles().of(Sld.read(dark)));
    assertThat(night).contains("#ffffff").contains("#101010");
  }
}
