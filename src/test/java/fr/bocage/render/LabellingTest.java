package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.style.LabelFont;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

class LabellingTest {
  private static final Viewport VIEW = TestMaps.view(400, 300);
  private static final Typefaces TYPEFACES = new Typefaces();

  private static List<PlacedLabel> place(Layer... layers) {
    return place(VIEW, layers);
  }

  private static List<PlacedLabel> place(Viewport view, Layer... layers) {
    List<LabelledLayer> layered =
        List.of(layers).stream()
            .map(layer -> new PreparedLayer(layer, null).labelled(view, 3571, 1))
            .toList();
    CollisionGrid grid = new CollisionGrid(400, 300);
    return new Labeller(TYPEFACES, view, 1, grid, Progress.NONE).place(layered);
  }

  private static Style dots() {
    return TestStyles.style(
        TestStyles.rule(
            TestStyles.mark("circle", "#808080", "#000000", TestStyles.literal(6)),
            TestStyles.label("v", 11)));
  }

  @Test
  void labelsNeitherOverlapNorLeaveTheFrame() {
    Random random = new Random(3);
    TestMaps points = new TestMaps();
    for (int i = 0; i < 200; i++) {
      points.point("Saint-" + i, random.nextDouble() * 400, random.nextDouble() * 300);
    }
    List<PlacedLabel> labels = place(TestMaps.layer(points.table(), dots(), 1));

    assertThat(labels).hasSizeGreaterThan(40);
    for (int i = 0; i < labels.size(); i++) {
      assertThat(labels.get(i).box().inside(400, 300)).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(labels.get(i).box().meets(labels.get(j).box())).isFalse();
      }
    }
  }

  @Test
  void aPointsNameStandsRightAboveItWhereThereIsRoom() {
    FeatureTable table = new TestMaps().point("Étretat", 200, 150).table();

    Box box = place(TestMaps.layer(table, dots(), 1)).get(0).box();

    assertThat(box.left).isBetween(200.0, 206.0);
    assertThat(box.bottom).isBetween(144.0, 152.0);
  }

  @Test
  void theUpperLayersNameComesFirst() {
    Layer lower = TestMaps.layer(new TestMaps().point("A", 200, 150).table(), dots(), 1);
    Layer upper = TestMaps.layer(new TestMaps().point("B", 200, 150).table(), dots(), 1);

    List<PlacedLabel> labels = place(lower, upper);

    assertThat(labels.get(0).box().left).isGreaterThan(200);
    assertThat(labels.get(0).text().width()).isEqualTo(new Lettering(face(), "B", 11, 0).width());
  }

  private static Typeface face() {
    return TYPEFACES.of(new fr.bocage.style.LabelFont("DejaVu Sans", 11, false, false));
  }

  @Test
  void anAreaIsNamedInsideAndOnlyWhereTheNameFits() {
    FeatureTable table =
        new TestMaps()
            .polygon("Caen", new double[] {50, 50, 150, 50, 150, 250, 130, 250, 130, 70, 50, 70})
            .polygon("Saint-Germain-la-Blanche-Herbe", TestMaps.box(300, 100, 40, 40))
            .table();

    List<PlacedLabel> labels =
        place(TestMaps.layer(table, TestStyles.area("#808080", null, 0, "v"), 1));

    assertThat(labels).hasSize(1);
    Box box = labels.get(0).box();
    assertThat((box.left + box.right) / 2).isBetween(125.0, 150.0);
  }

  @Test
  void aLinesNameReadsFromLeftToRightAlongIt() {
    Style style =
        TestStyles.style(
            TestStyles.rule(TestStyles.line("#0000ff", 1, 1), TestStyles.label("v", 11)));
    FeatureTable table = new TestMaps().line("La Seine", 350, 250, 50, 50).table();

    PlacedLabel label = place(TestMaps.layer(table, style, 1)).get(0);

    assertThat(label.cos()[0]).isPositive();
    assertThat(label.sin()[0]).as("uphill").isNegative();
    assertThat(label.x()[7]).isGreaterThan(label.x()[0]);
  }

  @Test
  void aLineTooBentHasNoName() {
    Style style = TestStyles.style(TestStyles.rule(TestStyles.label("v", 11)));
    double[] zigzag = new double[40];
    for (int i = 0; i < 20; i++) {
      zigzag[i * 2] = 100 + 8 * i;
      zigzag[i * 2 + 1] = 150 + 20 * (i % 2);
    }

    assertThat(place(TestMaps.layer(new TestMaps().line("La Seine", zigzag).table(), style, 1)))
        .isEmpty();
  }

  @Test
  void aHaloSurroundsTheLetters() {
    FeatureTable table = new TestMaps().polygon("I", TestMaps.box(0, 0, 100, 100)).table();
    int[] pixels =
        TestMaps.paint(
            TestMaps.map(0, TestMaps.layer(table, TestStyles.area("#ff0000", null, 0, "v"), 1)),
            100,
            100);
    int[] row = new int[100];
    System.arraycopy(pixels, 50 * 100, row, 0, 100);

    int first = 0;
    while (row[first] == 0xffff0000) {
      first++;
    }
    assertThat(first).isBetween(40, 52);
    int darkest = 255;
    int lightest = 0;
    for (int x = first; x < first + 6; x++) {
      darkest = Math.min(darkest, row[x] >> 8 & 0xff);
      lightest = Math.max(lightest, row[x] & 0xff);
    }
    assertThat(lightest).as("halo").isGreaterThan(200);
    assertThat(darkest).as("letter").isLessThan(140);
  }

  @Test
  void aLetterTheFontLacksIsABox() {
    Glyph missing = face().glyph(0x1F600 + 0x40000);

    assertThat(missing.blank()).isFalse();
    assertThat(face().glyph('é').blank()).isFalse();
    assertThat(face().glyph(' ').blank()).isTrue();
  }

  @Test
  void decomposedAccentsAreLetteredAsOneLetter() {
    assertThat(new Lettering(face(), "e\u0301", 11, 0).length()).isEqualTo(1);
  }

  /** Where a label is on the map: its letters' width tells it from others. */
  private record Spot(double x, double y, double width) {
    static Spot of(PlacedLabel label, Viewport view) {
      Box box = label.box();
      return new Spot(
          Math.rint(view.toX(box.left)), Math.rint(view.toY(box.top)), label.text().width());
    }
  }

  @Test
  void labelsStayWhereTheyAreWhileTheMapIsMoved() {
    Random random = new Random(4);
    TestMaps areas = new TestMaps();
    TestMaps points = new TestMaps();
    for (int i = 0; i < 1500; i++) {
      double x = random.nextInt(3000) - 1000;
      double y = random.nextInt(3000) - 1000;
      areas.polygon("Pré " + i, TestMaps.box(x, y, 40 + random.nextInt(60), 30));
      points.point("Hameau " + i, random.nextInt(3000) - 1000, random.nextInt(3000) - 1000);
    }
    Layer[] layers = {
      TestMaps.layer(areas.table(), TestStyles.area("#dfe6d5", "#9b8f80", 1, "v"), 1),
      TestMaps.layer(points.table(), dots(), 1)
    };
    Wandering wandering = wander(15, -20, 9, layers);
    assertThat(wandering.seen()).isGreaterThan(300);
    assertThat(wandering.moved()).isLessThanOrEqualTo(wandering.seen() / 100);
  }

  /** How many labels were still in the frame after a step, and how many of them had moved. */
  private record Wandering(int seen, int moved) {}

  private static Wandering wander(int steps, int dx, int dy, Layer... layers) {
    Viewport view = VIEW;
    List<PlacedLabel> before = place(view, layers);
    int seen = 0;
    int moved = 0;
    for (int step = 0; step < steps; step++) {
      Viewport next = view.panned(dx, dy);
      List<PlacedLabel> after = place(next, layers);
      Set<Spot> spots = new HashSet<>();
      after.forEach(label -> spots.add(Spot.of(label, next)));
      for (PlacedLabel label : before) {
        Box box = label.box();
        if (box.left >= -dx && box.bottom <= 300 - dy) {
          seen++;
          moved += spots.contains(Spot.of(label, view)) ? 0 : 1;
        }
      }
      view = next;
      before = after;
    }
    return new Wandering(seen, moved);
  }

  @Test
  void aRiversNameStaysWhereItIsWhileTheMapIsMoved() {
    Random random = new Random(7);
    TestMaps rivers = new TestMaps();
    for (int i = 0; i < 5; i++) {
      double[] river = new double[600];
      double y = 30 + 60 * i;
      for (int v = 0; v < 300; v++) {
        river[v * 2] = -3000 + v * 20;
        river[v * 2 + 1] = y += random.nextInt(5) - 2;
      }
      rivers.line("Rivière " + i, river);
    }
    Layer layer =
        TestMaps.layer(
            rivers.table(),
            TestStyles.style(
                TestStyles.rule(TestStyles.line("#0000ff", 1, 1), TestStyles.label("v", 11))),
            1);
    Wandering wandering = wander(40, -20, 3, layer);
    assertThat(wandering.seen()).isGreaterThan(15);
    assertThat(wandering.moved()).isZero();
  }

  @Test
  void lettersOnTheInsideOfABendDoNotTouch() {
    Lettering text =
        new Lettering(
            TYPEFACES.of(new LabelFont("DejaVu Sans", 12, false, false)), "La Seine", 12, 0);
    PlacedLabel.LabelColours colours = new PlacedLabel.LabelColours(0xff000000, 0, 0);
    int placed = 0;
    for (double radius : new double[] {25, 35, 50, 80, 200}) {
      Polyline arc = new Polyline();
      for (int i = 0; i <= 40; i++) {
        double angle = Math.PI * i / 40;
        arc.add(200 - radius * Math.cos(angle), 150 + radius * Math.sin(angle));
      }
      LinePath path = new LinePath(arc);
      PlacedLabel label = LineLettering.along(path, text, colours, path.length() / 2, 8);
      if (label != null) {
        placed++;
        for (int i = 1; i < text.length(); i++) {
          double apart =
              Math.hypot(label.x()[i] - label.x()[i - 1], label.y()[i] - label.y()[i - 1]);
          assertThat(apart).isGreaterThan(0.8 * (text.start(i) - text.start(i - 1)));
        }
      }
    }
    assertThat(placed).as("gentle bends").isBetween(1, 4);
  }
}
