package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.NightMap;
import fr.bocage.map.PlacedAnnotation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Pictures that somebody has looked at. A test that fails leaves what it painted in {@code
 * target/golden}; where the change is meant, look at it and copy it over the resource.
 */
class GoldenTest {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;
  private static final GeometryFactory JTS = new GeometryFactory();

  @Test
  void aMapWithAreasLinesPointsAndNames() throws IOException {
    matches("map.png", document());
  }

  @Test
  void annotationsOfEveryKind() throws IOException {
    MapDocument ground = document();
    List<PlacedAnnotation> annotations =
        List.of(
            placed(AnnotationKind.AREA, JTS.createPoint(at(320, 90)).buffer(55), "Zone", "#5b8c5a"),
            placed(
                AnnotationKind.LINE,
                JTS.createLineString(new Coordinate[] {at(30, 40), at(120, 70), at(230, 60)}),
                "À pied",
                "#00798c"),
            placed(AnnotationKind.PIN, JTS.createPoint(at(110, 190)), "Rendez-vous", "#d1495b"),
            placed(AnnotationKind.TEXT, JTS.createPoint(at(290, 255)), "Marée haute", "#30638e"));
    matches(
        "annotations.png",
        new MapDocument(ground.crs(), ground.layers(), annotations, ground.background()));
  }

  @Test
  void aMapWithAnnotationsAtNight() throws IOException {
    MapDocument ground = document();
    List<PlacedAnnotation> annotations =
        List.of(
            placed(AnnotationKind.AREA, JTS.createPoint(at(320, 90)).buffer(55), "Zone", "#5b8c5a"),
            placed(AnnotationKind.PIN, JTS.createPoint(at(110, 190)), "Rendez-vous", "#d1495b"),
            placed(AnnotationKind.TEXT, JTS.createPoint(at(290, 255)), "Marée haute", "#30638e"));
    MapDocument day =
        new MapDocument(ground.crs(), ground.layers(), annotations, ground.background());
    matches("night.png", new NightMap().of(day));
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(x, y);
  }

  private static PlacedAnnotation placed(
      AnnotationKind kind, Geometry geometry, String title, String colour) {
    return new PlacedAnnotation(MapAnnotation.create(kind, geometry, title, colour, ""), geometry);
  }

  private static MapDocument document() {
    TestMaps areas =
        new TestMaps()
            .polygon("Caux", new double[] {20, 20, 200, 20, 180, 120, 150, 150, 20, 160})
            .polygon("Bray", new double[] {200, 20, 400, 20, 400, 150, 260, 170, 180, 120})
            .polygon(
                "Auge",
                new double[] {20, 160, 150, 150, 180, 120, 260, 170, 250, 280, 20, 280},
                TestMaps.box(60, 200, 40, 40));
    String[] names = {"Caux", "Bray", "Auge"};
    String[] fills = {"#e9e2d0", "#dfe6d5", "#e7dcd8"};
    Rule[] rules = new Rule[fills.length];
    for (int i = 0; i < fills.length; i++) {
      rules[i] =
          TestStyles.rule(TestStyles.polygon(fills[i], "#9b8f80", 1), TestStyles.label("v", 13));
      rules[i].setFilter(
          TestStyles.FILTERS.equals(
              TestStyles.FILTERS.property("v"), TestStyles.literal(names[i])));
    }
    Style river =
        TestStyles.style(
            TestStyles.rule(
                TestStyles.line("#6f9fba", 4, 1),
                TestStyles.line("#ffffff", 1, 0.8, 6, 4),
                TestStyles.label("v", 10)));
    Style towns =
        TestStyles.style(
            TestStyles.rule(
                TestStyles.mark("circle", "#c4512d", "#ffffff", TestStyles.literal(9)),
                TestStyles.label("v", 11)));
    Style signs =
        TestStyles.style(
            TestStyles.rule(TestStyles.mark("star", "#edae49", "#33312c", TestStyles.literal(16))));
    Layer land = TestMaps.layer(areas.table(), TestStyles.style(rules), 1);
    Layer water =
        TestMaps.layer(
            new TestMaps()
                .line("La Rivière", 30, 130, 90, 110, 160, 90, 250, 95, 330, 130, 410, 120)
                .table(),
            river,
            0.9);
    Layer points =
        TestMaps.layer(
            new TestMaps().point("Yvetot", 90, 60).point("Lisieux", 200, 230).table(), towns, 1);
    Layer stars =
        TestMaps.layer(
            new TestMaps().point("", 330, 60).point("", 350, 70).point("", 370, 55).table(),
            signs,
            0.5);
    return TestMaps.map(0xdbe7ee, land, water, points, stars);
  }

  private static void matches(String name, MapDocument map) throws IOException {
    int[] painted = TestMaps.paint(map, WIDTH, HEIGHT);
    try (InputStream golden = GoldenTest.class.getResourceAsStream(name)) {
      int[] expected = golden == null ? new int[0] : pixels(ImageIO.read(golden));
      if (!java.util.Arrays.equals(painted, expected)) {
        write(name, painted);
      }
      assertThat(painted.length).as("a golden picture of the same size").isEqualTo(expected.length);
      int different = 0;
      for (int i = 0; i < painted.length; i++) {
        different += painted[i] == expected[i] ? 0 : 1;
      }
      assertThat(different).as("pixels that differ, see target/golden/" + name).isZero();
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static void write(String name, int[] argb) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, WIDTH, HEIGHT, argb, 0, WIDTH);
    Path folder = Files.createDirectories(Path.of("target", "golden"));
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }
}
