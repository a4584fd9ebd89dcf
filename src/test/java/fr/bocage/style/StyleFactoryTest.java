package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleFactoryTest {
  private final StyleFactory styles = new StyleFactory();
  private final FeatureTable areas =
      new SmallTable("zones").areas(3).column("Libellé", FieldType.TEXT, "A", "B", "C").build();
  private final FeatureTable lines = new SmallTable("routes").lines(3).build();
  private final FeatureTable towns =
      new SmallTable("communes")
          .points(50)
          .column("NOM", FieldType.TEXT, "Caen", "Vire")
          .column("POPULATION", FieldType.INTEGER, 100_000L, 400L)
          .build();

  private static List<Paint> paints(Style style, FeatureTable table) {
    return CompiledStyle.of(style, table).passes().stream()
        .flatMap(List::stream)
        .flatMap(rule -> rule.paints().stream())
        .toList();
  }

  @Test
  void fillsAreasWithAMutedTintAndAHairline() {
    List<Paint> paints = paints(styles.defaultFor(areas, 0), areas);
    assertThat(paints.get(0)).isEqualTo(new FillPaint(0xffe9e2d0));
    StrokePaint border = (StrokePaint) paints.get(1);
    assertThat(border.argb()).isEqualTo(0xff9b8f80);
    assertThat(border.areasOnly()).isTrue();
    assertThat(((LabelPaint) paints.get(2)).text(1)).isEqualTo("B");
  }

  @Test
  void givesEachLayerAColourOfItsOwn() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      assertThat(seen.add(styles.look(styles.defaultFor(areas, i)).fill())).isTrue();
      assertThat(seen.add(styles.look(styles.defaultFor(lines, i)).stroke())).isTrue();
    }
  }

  @Test
  void drawsWaterBlue() {
    FeatureTable river = new SmallTable("Cours_d_eau_75").lines(1).build();
    assertThat(styles.look(styles.defaultFor(river, 3)).stroke()).isEqualTo("#6f9fba");
    assertThat(styles.look(styles.defaultFor(lines, 3)).stroke()).isNotEqualTo("#6f9fba");
  }

  @Test
  void sizesPointsByTheSquareRootOfTheirPopulation() {
    MarkPaint mark = (MarkPaint) paints(styles.defaultFor(towns, 0), towns).get(0);
    assertThat(mark.shape()).isEqualTo(MarkShape.CIRCLE);
    assertThat(mark.size().constant()).isFalse();
    assertThat(mark.size().pixels(0)).isBetween(29.0, 31.0);
    assertThat(mark.size().pixels(1)).isEqualTo(4);
    assertThat(mark.strokeArgb()).isEqualTo(0xffffffff);
  }

  @Test
  void namesDensePointsOnlyOnceThereIsRoom() {
    CompiledStyle style = CompiledStyle.of(styles.defaultFor(towns, 0), towns);
    CompiledRule labels = style.passes().get(0).get(1);
    LabelPaint label = (LabelPaint) labels.paints().get(0);
    assertThat(label.text(0)).isEqualTo("Caen");
    assertThat(label.priority(0)).isEqualTo(100_000);
    assertThat(label.haloArgb()).isEqualTo(0xfff7f4ec);
    assertThat(label.haloRadiusPixels()).isEqualTo(2);
    assertThat(labels.maxScale()).isBetween(500_000.0, 2_000_000.0);
  }

  @Test
  void drawsEachKindOfAMixedTableInItsOwnWay() {
    FeatureTable mixed = new SmallTable("mixed").areas(1).lines(1).points(1).build();
    List<CompiledRule> rules = CompiledStyle.of(styles.defaultFor(mixed, 0), mixed).passes().get(0);
    assertThat(rules.get(0).rows()).isNull();
    assertThat(IntStream.range(0, 3).filter(rules.get(1).rows())).containsExactly(1, 2);
    assertThat(IntStream.range(0, 3).filter(rules.get(2).rows())).containsExactly(2);
  }

  @Test
  void stylesATableWithoutAnyGeometry() {
    FeatureTable empty = new SmallTable("empty").build();
    Style style = styles.defaultFor(empty, 0);
    assertThat(CompiledStyle.of(style, empty).at(1000)).hasSize(1);
    assertThat(styles.look(style).fill()).isNotNull();
  }

  @Test
  void defaultsSurviveARoundTripAsSld() throws SldException {
    for (FeatureTable table : List.of(areas, lines, towns)) {
      Style style = styles.defaultFor(table, 2);
      String text = Sld.write(style);
      assertThat(Sld.write(style)).isEqualTo(text);
      assertThat(Sld.write(Sld.read(text))).isEqualTo(text);
      assertThat(styles.look(Sld.read(text))).isEqualTo(styles.look(style));
    }
  }

  @Test
  void changesNothingForTheSameLook() {
    Style style = styles.defaultFor(towns, 0);
    assertThat(styles.withLook(style, styles.look(style))).isSameAs(style);
  }

  @Test
  void changesOnlyWhatDiffersAndLeavesTheOriginalAsItWas() {
    Style style = styles.defaultFor(towns, 0);
    String before = Sld.write(style);
    SimpleLook look = styles.look(style);
    Style red =
        styles.withLook(
            style,
            new SimpleLook("#ff0000", look.stroke(), 2, look.sizePixels(), look.labelField()));
    assertThat(Sld.write(style)).isEqualTo(before);
    assertThat(Sld.write(red))
        .isEqualTo(
            before
                .replace(look.fill(), "#ff0000")
                .replace(
                    "#ffffff</CssParameter>\n",
                    "#ffffff</CssParameter>\n"
                        + " ".repeat(18)
                        + "<CssParameter name=\"stroke-width\">2</CssParameter>\n"));
  }

  @Test
  void replacesSizesThatDifferFromRowToRowOnlyWhenAsked() {
    Style style = styles.defaultFor(towns, 0);
    SimpleLook look = styles.look(style);
    Style sized =
        styles.withLook(
            style, new SimpleLook(look.fill(), look.stroke(), look.strokeWidthPixels(), 9, "NOM"));
    assertThat(((MarkPaint) paints(sized, towns).get(0)).size().pixels(1)).isEqualTo(9);
  }

  @Test
  void takesLabelsAwayAndAddsThem() {
    Style style = styles.defaultFor(towns, 0);
    SimpleLook look = styles.look(style);
    assertThat(look.labelField()).isEqualTo("NOM");
    Style bare = styles.withLook(style, withLabel(look, null));
    assertThat(paints(bare, towns)).noneMatch(LabelPaint.class::isInstance);
    Style named = styles.withLook(bare, withLabel(look, "POPULATION"));
    assertThat(styles.look(named).labelField()).isEqualTo("POPULATION");
    Style other = styles.withLook(style, withLabel(look, "POPULATION"));
    Rule labels = other.featureTypeStyles().get(0).rules().get(1);
    assertThat(labels.getMaxScaleDenominator()).isLessThan(Double.POSITIVE_INFINITY);
    assertThat(styles.look(other).labelField()).isEqualTo("POPULATION");
  }

  private static SimpleLook withLabel(SimpleLook look, String field) {
    return new SimpleLook(
        look.fill(), look.stroke(), look.strokeWidthPixels(), look.sizePixels(), field);
  }

  @Test
  void takesFillsAndOutlinesAwayAndPutsThemBack() {
    Style style = styles.defaultFor(areas, 0);
    Style bare = styles.withLook(style, new SimpleLook(null, null, 0, 0, null));
    assertThat(paints(bare, areas)).isEmpty();
    Style back = styles.withLook(bare, new SimpleLook("#112233", "#445566", 3, 0, null));
    assertThat(paints(back, areas)).hasSize(2).contains(new FillPaint(0xff112233));
    assertThat(styles.look(back)).isEqualTo(new SimpleLook("#112233", "#445566", 3, 0, null));
  }

  @Test
  void givesEachValueOfAFieldAClass() throws SldException {
    FeatureTable table =
        new SmallTable("z")
            .areas(5)
            .column("C", FieldType.INTEGER, 10L, 9L, 10L, null, 100L)
            .build();
    Style style = styles.classified(table, Classification.byValue("C"), Locale.FRENCH);
    List<Rule> rules = style.featureTypeStyles().get(0).rules();
    assertThat(rules).hasSize(4);
    assertThat(rules.subList(0, 3))
        .extracting(rule -> rule.getDescription().getTitle().toString())
        .containsExactly("9", "10", "100");
    List<CompiledRule> compiled = CompiledStyle.of(Sld.read(Sld.write(style)), table).at(1).get(0);
    assertThat(IntStream.range(0, 5).filter(compiled.get(1).rows())).containsExactly(0, 2);
    assertThat(IntStream.range(0, 5).filter(compiled.get(3).rows())).containsExactly(3);
  }

  @Test
  void keepsTheThirtyMostFrequentClassesAndOneForTheRest() {
    Object[] values = IntStream.range(0, 80).mapToObj(i -> "v" + Math.min(i, 40)).toArray();
    FeatureTable table = new SmallTable("z").areas(80).column("C", FieldType.TEXT, values).build();
    List<Rule> rules =
        styles
            .classified(table, Classification.byValue("C"), Locale.FRENCH)
            .featureTypeStyles()
            .get(0)
            .rules();
    assertThat(rules).hasSize(31);
    assertThat(rules.get(30).isElseFilter()).isTrue();
    assertThat(rules).anyMatch(r -> "v40".equals(String.valueOf(r.getDescription().getTitle())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOM", "nom", "Name", "LABEL", "libellé", "NOM_COM", "nom_dept"})
  void recognisesFieldsThatName(String field) {
    FeatureTable table =
        new SmallTable("t")
            .points(1)
            .column("CODE", FieldType.TEXT, "1")
            .column(field, FieldType.TEXT, "x")
            .build();
    assertThat(styles.look(styles.defaultFor(table, 0)).labelField()).isEqualTo(field);
  }

  @Test
  void theLineOfACasedOneIsTheUppermost() {
    Symbols symbols = new Symbols();
    for (boolean twoPasses : new boolean[] {false, true}) {
      Style road = symbols.factory.createStyle();
      Rule casing = symbols.rule("casing", symbols.line(symbols.stroke("#f7f4ec", 6)));
      Rule core = symbols.rule("core", symbols.line(symbols.stroke("#c4512d", 3)));
      Rule both = symbols.rule("both", casing.symbolizers().get(0), core.symbolizers().get(0));
      for (Rule rule : twoPasses ? List.of(casing, core) : List.of(both)) {
        FeatureTypeStyle pass = symbols.factory.createFeatureTypeStyle();
        pass.rules().add(rule);
        road.featureTypeStyles().add(pass);
      }
      SimpleLook look = styles.look(road);
      assertThat(look.stroke()).isEqualTo("#c4512d");
      assertThat(look.strokeWidthPixels()).isEqualTo(3);
    }
  }
}
