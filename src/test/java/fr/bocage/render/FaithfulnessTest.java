package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.Random;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against plain Java2D, which samples its coverage and is itself a few levels of 255 off along a
 * slanted edge. Found: a mean of 0.02 for fills and 0.02 to 0.08 for strokes, a 99.9 percentile of
 * 2 to 8. Single pixels at sharp corners of strokes 9 pixels wide differ by up to 133.
 */
class FaithfulnessTest {
  private static final int SIZE = 300;
  private static final Viewport VIEW = TestMaps.view(SIZE, SIZE);

  /** A ring around a point whose corners lie at random distances. */
  private static double[] star(Random random, double x, double y, double radius, int corners) {
    double[] ring = new double[corners * 2];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double r = radius * (0.5 + random.nextDouble() / 2);
      ring[i * 2] = x + r * Math.cos(angle);
      ring[i * 2 + 1] = y + r * Math.sin(angle);
    }
    return ring;
  }

  /** Mean and 99.9-percentile of the largest channel difference. */
  private static double[] errors(int[] fast, int[] exact) {
    int[] sorted = new int[fast.length];
    double sum = 0;
    for (int i = 0; i < fast.length; i++) {
      sorted[i] = TestMaps.difference(fast[i], exact[i]);
      sum += sorted[i];
    }
    Arrays.sort(sorted);
    return new double[] {sum / fast.length, sorted[(int) (fast.length * 0.999)]};
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void fillsPolygonsWithHolesAndIslandsAsJava2dDoes(long seed) {
    Random random = new Random(seed);
    TestMaps scene = new TestMaps();
    for (int i = 0; i < 25; i++) {
      double x = 60 * (i % 5) + 30;
      double y = 60 * (i / 5) + 30;
      scene.part(PartRole.SHELL, star(random, x, y, 29, 3 + random.nextInt(40)));
      scene.part(PartRole.HOLE, star(random, x, y, 12, 3 + random.nextInt(10)));
      scene.part(PartRole.SHELL, star(random, x, y, 5, 3 + random.nextInt(10)));
      scene.end(GeometryType.MULTI_POLYGON, "");
    }
    FeatureTable table = scene.table();
    int[] fast =
        TestMaps.paint(
            TestMaps.map(
                0xffffff, TestMaps.layer(table, TestStyles.area("#204060", null, 0, null), 1)),
            SIZE,
            SIZE);
    ReferencePainter reference = new ReferencePainter(VIEW, 0xffffff);
    reference.fill(table.geometry(), 0xff204060);

    double[] errors = errors(fast, reference.argb());

    assertThat(errors[0]).as("mean").isLessThan(0.1);
    assertThat(errors[1]).as("99.9 percentile").isLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mitre", "round", "bevel"})
  void strokesLinesAsJava2dDoes(String join) {
    for (double width : new double[] {0.5, 1, 2.5, 9}) {
      Random random = new Random(7);
      TestMaps scene = new TestMaps();
      for (int i = 0; i < 16; i++) {
        double[] xy = new double[10];
        for (int k = 0; k < 5; k++) { // corners far enough apart to lie outside each other's width
          xy[k * 2] = 75 * (i % 4) + 8 + 15 * k;
          xy[k * 2 + 1] = 75 * (i / 4) + 15 + random.nextInt(45);
        }
        scene.line("", xy);
      }
      FeatureTable table = scene.table();

      double[] errors = strokeErrors(table, width, join);

      assertThat(errors[0]).as("mean at width " + width).isLessThan(0.1);
      assertThat(errors[1]).as("99.9 percentile at width " + width).isLessThan(10);
    }
  }

  private static double[] strokeErrors(FeatureTable table, double width, String join) {
    Stroke stroke =
        TestStyles.STYLES.createStroke(
            TestStyles.literal("#301010"), TestStyles.literal(width), TestStyles.literal(1));
    stroke.setLineJoin(TestStyles.literal(join));
    stroke.setLineCap(TestStyles.literal(join.equals("round") ? "round" : "butt"));
    LineSymbolizer symbolizer = TestStyles.STYLES.createLineSymbolizer(stroke, null);
    int[] fast =
        TestMaps.paint(
            TestMaps.map(
                0xffffff, TestMaps.layer(table, TestStyles.style(TestStyles.rule(symbolizer)), 1)),
            SIZE,
            SIZE);
    int javaJoin =
        switch (join) {
          case "round" -> BasicStroke.JOIN_ROUND;
          case "bevel" -> BasicStroke.JOIN_BEVEL;
          default -> BasicStroke.JOIN_MITER;
        };
    int javaCap = join.equals("round") ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    ReferencePainter reference = new ReferencePainter(VIEW, 0xffffff);
    reference.stroke(
        table.geometry(), 0xff301010, new BasicStroke((float) width, javaCap, javaJoin, 10));
    return errors(fast, reference.argb());
  }

  @Test
  void strokesRingsAsJava2dDoes() {
    Random random = new Random(11);
    TestMaps scene = new TestMaps();
    for (int i = 0; i < 25; i++) {
      scene.polygon("", star(random, 60 * (i % 5) + 30, 60 * (i / 5) + 30, 26, 5));
    }
    FeatureTable table = scene.table();
    int[] fast =
        TestMaps.paint(
            TestMaps.map(
                0xffffff, TestMaps.layer(table, TestStyles.area(null, "#301010", 2, null), 1)),
            SIZE,
            SIZE);
    ReferencePainter reference = new ReferencePainter(VIEW, 0xffffff);
    reference.stroke(
        table.geometry(),
        0xff301010,
        new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10));

    double[] errors = errors(fast, reference.argb());

    assertThat(errors[0]).as("mean").isLessThan(0.1);
    assertThat(errors[1]).as("99.9 percentile").isLessThan(10);
  }

  @Test
  void subPixelAreasKeepTheirInkInEachBlock() {
    Random random = new Random(5);
    TestMaps scene = new TestMaps();
    double[] exact = new double[(SIZE / 16 + 1) * (SIZE / 16 + 1)];
    for (int by = 0; by < 18; by++) {
      for (int bx = 0; bx < 18; bx++) {
        for (int i = 0; i < 60; i++) {
          double side = 0.1 + random.nextDouble() * 0.8;
          double other = 0.1 + random.nextDouble() * 0.8;
          // one a pixel at most, and inside its block
          double x = bx * 16 + 1 + i % 8 * 1.75;
          double y = SIZE - by * 16 - 15 + i / 8 * 1.75;
          scene.polygon("", TestMaps.box(x, y, side, other));
          exact[by * 19 + bx] += side * other;
        }
      }
    }
    FeatureTable table = scene.table();
    int[] fast =
        TestMaps.paint(
            TestMaps.map(0, TestMaps.layer(table, TestStyles.area("#ffffff", null, 0, null), 1)),
            SIZE,
            SIZE);
    for (int by = 0; by < 18; by++) {
      for (int bx = 0; bx < 18; bx++) {
        double ink = 0;
        for (int i = 0; i < 256; i++) {
          ink += (fast[(by * 16 + i / 16) * SIZE + bx * 16 + i % 16] & 0xff) / 255.0;
        }
        assertThat(ink / exact[by * 19 + bx]).isBetween(0.98, 1.02);
      }
    }
  }

  @Test
  void hairlinesKeepTheirInk() {
    GeometryColumn geometry = new TestMaps().line("", 10, 20.3, 250, 160.7).table().geometry();
    FeatureTable table = new FeatureTable("", null, geometry, java.util.List.of());
    for (double width : new double[] {0.1, 0.3, 1, 2}) {
      LineSymbolizer line =
          TestStyles.STYLES.createLineSymbolizer(
              TestStyles.STYLES.createStroke(
                  TestStyles.literal("#ffffff"), TestStyles.literal(width)),
              null);
      int[] fast =
          TestMaps.paint(
              TestMaps.map(0, TestMaps.layer(table, TestStyles.style(TestStyles.rule(line)), 1)),
              SIZE,
              SIZE);
      double ink = 0;
      for (int pixel : fast) {
        ink += (pixel & 0xff) / 255.0;
      }
      assertThat(ink / (width * Math.hypot(240, 140.4))).isBetween(0.97, 1.03);
    }
  }
}
