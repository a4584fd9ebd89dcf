package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import java.util.List;
import java.util.stream.IntStream;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.junit.jupiter.api.Test;

class CompiledStyleTest {
  private final Symbols symbols = new Symbols();
  private final FeatureTable table =
      new SmallTable("t").areas(3).column("N", FieldType.INTEGER, 1L, 2L, 3L).build();

  private Rule filled(int equal, String colour) {
    Rule rule = symbols.rule(null, symbols.polygon(symbols.fill(colour, 0.5), null));
    rule.setFilter(symbols.filters.equals(symbols.property("N"), symbols.literal(equal)));
    return rule;
  }

  private CompiledStyle compiled(Rule... rules) {
    return CompiledStyle.of(symbols.style("s", List.of(rules)), table);
  }

  @Test
  void putsOpacityIntoColours() {
    assertThat(compiled(filled(1, "#102030")).passes().get(0).get(0).paints())
        .containsExactly(new FillPaint(0x80102030));
  }

  @Test
  void showsRulesFromTheirSmallestScaleUpToBelowTheirLargest() {
    Rule rule = filled(1, "#102030");
    rule.setMinScaleDenominator(1000);
    rule.setMaxScaleDenominator(2000);
    CompiledStyle style = compiled(rule);
    assertThat(style.at(999)).isEmpty();
    assertThat(style.at(1000)).hasSize(1);
    assertThat(style.at(1999)).hasSize(1);
    assertThat(style.at(2000)).isEmpty();
  }

  @Test
  void givesElseRulesTheRowsThatNoOtherRuleTakesAtThatScale() {
    Rule near = filled(2, "#102030");
    near.setMaxScaleDenominator(1000);
    Rule rest = symbols.rule(null, symbols.polygon(symbols.fill("#ffffff"), null));
    rest.setElseFilter(true);
    CompiledStyle style = compiled(filled(1, "#000000"), near, rest);
    assertThat(rows(style.at(500).get(0).get(2))).containsExactly(2);
    assertThat(rows(style.at(5000).get(0).get(1))).containsExactly(1, 2);
  }

  private int[] rows(CompiledRule rule) {
    return IntStream.range(0, 3).filter(rule.rows()).toArray();
  }

  @Test
  void drawsNothingForARuleWhoseFilterItCannotCompile() {
    Rule rule = filled(1, "#000000");
    rule.setFilter(symbols.filters.bbox("geom", 0, 0, 1, 1, null));
    assertThat(rows(compiled(rule).passes().get(0).get(0))).isEmpty();
  }

  @Test
  void leavesOutStrokesWithoutWidthAndBoundsWildOnes() {
    Stroke none = symbols.stroke("#000000", 0);
    Stroke wild = symbols.stroke("#000000", 1e9);
    assertThat(compiled(symbols.rule(null, symbols.line(none))).passes().get(0).get(0).paints())
        .isEmpty();
    StrokePaint bounded =
        (StrokePaint)
            compiled(symbols.rule(null, symbols.line(wild))).passes().get(0).get(0).paints().get(0);
    assertThat(bounded.widthPixels()).isEqualTo(512);
    assertThat(bounded.areasOnly()).isFalse();
  }

  @Test
  void repeatsAnOddNumberOfDashesAndDropsPatternsOfNoLength() {
    Stroke odd = symbols.stroke("#000000", 1);
    odd.setDashArray(new float[] {4, 2, 1});
    Stroke nil = symbols.stroke("#000000", 1);
    nil.setDashArray(new float[] {0, 0});
    List<Paint> paints =
        compiled(symbols.rule(null, symbols.line(odd), symbols.line(nil)))
            .passes()
            .get(0)
            .get(0)
            .paints();
    assertThat(((StrokePaint) paints.get(0)).dashPixels()).containsExactly(4, 2, 1, 4, 2, 1);
    assertThat(((StrokePaint) paints.get(1)).dashPixels()).isNull();
  }
}
