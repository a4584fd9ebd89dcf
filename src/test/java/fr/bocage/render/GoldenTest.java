package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import fr.bocage.annotation.PinSymbol;
import fr.bocage.annotation.Placement;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.NightMap;
import fr.bocage.map.PlacedAnnotation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
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

  @Test
  void marksOfEveryKindInEveryLook() throws IOException {
    MapDocument ground = document();
    List<PlacedAnnotation> marks = new ArrayList<>();
    PinSymbol[] symbols = PinSymbol.values();
    for (int i = 0; i < symbols.length; i++) {
      String colour = i % 2 == 0 ? "#00798c" : "#f2d77a";
      marks.add(pin(20 + 22 * i, 255, Look.of(AnnotationKind.PIN, colour).withSymbol(symbols[i])));
    }
    for (int i = 0; i < 4; i++) {
      int number = (int) Math.pow(10, i) * 7;
      Look look = Look.of(AnnotationKind.PIN, "#d1495b").withNumber(number);
      marks.add(pin(250 + 24 * i, 255, look));
    }
    marks.add(placed(AnnotationKind.HIGHLIGHT, line(60, 205, 130, 215, 215, 208), "", "#edae49"));
    marks.add(placed(AnnotationKind.HIGHLIGHT, box(30, 30, 120, 75), "", "#5b8c5a"));
    marks.add(placed(AnnotationKind.ARROW, line(40, 120, 110, 160, 190, 150), "Vent", "#30638e"));
    marks.add(placed(AnnotationKind.ARROW, line(300, 200, 320, 180), "", "#3d3d3d"));
    MapAnnotation thick =
        placed(AnnotationKind.ARROW, line(0, 0, 1, 1), "", "#d1495b").annotation();
    marks.add(
        new PlacedAnnotation(
            thick.withLook(thick.look().withWidth(8)), line(250, 60, 290, 30, 340, 40)));
    marks.add(
        placed(
            AnnotationKind.FREEHAND, line(200, 120, 212, 132, 225, 118, 238, 131), "", "#d1495b"));
    marks.add(placed(AnnotationKind.RECTANGLE, box(360, 40, 410, 80), "Lot 3", "#30638e"));
    marks.add(
        placed(
            AnnotationKind.CIRCLE,
            JTS.createPoint(at(375, 130)).buffer(28, 30),
            "1 km",
            "#edae49"));
    marks.add(
        placed(
            AnnotationKind.CALLOUT,
            line(200, 75, 150, 45),
            "Ici, la digue a cédé pendant la tempête de 1984",
            "#d1495b"));
    MapAnnotation turned =
        placed(AnnotationKind.TEXT, JTS.createPoint(at(0, 0)), "La Manche", "#30638e").annotation();
    marks.add(
        new PlacedAnnotation(
            turned.withPlacement(new Placement(turned.geometry(), 0, -30)),
            JTS.createPoint(at(360, 225))));
    MapAnnotation photo =
        placed(AnnotationKind.PHOTO, JTS.createPoint(at(0, 0)), "Phare", "#3d3d3d").annotation();
    marks.add(new PlacedAnnotation(photo, JTS.createPoint(at(30, 165))));
    marks.add(
        new PlacedAnnotation(photo.withPhoto(new Photo(jpeg(), "")), JTS.createPoint(at(285, 95))));
    matches(
        "marks.png", new MapDocument(ground.crs(), ground.layers(), marks, ground.background()));
  }

  private static PlacedAnnotation pin(double x, double y, Look look) {
    Geometry place = JTS.createPoint(at(x, y));
    MapAnnotation made = MapAnnotation.create(AnnotationKind.PIN, place, "", "#000000", "");
    return new PlacedAnnotation(made.withLook(look), place);
  }

  private static Geometry line(double... xy) {
    Coordinate[] places = new Coordinate[xy.length / 2];
    for (int i = 0; i < places.length; i++) {
      places[i] = at(xy[2 * i], xy[2 * i + 1]);
    }
    return JTS.createLineString(places);
  }

  private static Geometry box(double minX, double minY, double maxX, double maxY) {
    return JTS.toGeometry(new Envelope(minX, maxX, minY, maxY));
  }

  /** Sky over sea. */
  private static byte[] jpeg() throws IOException {
    BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 96; x++) {
        image.setRGB(x, y, y < 40 ? 0xa8d0ea : 0x30638e);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
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
