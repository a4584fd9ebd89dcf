package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.style.Classification.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

/** Colours by the classes of a field's numbers. */
class ClassificationTest {
  private final StyleFactory styles = new StyleFactory();

  private static FeatureTable table(Object... values) {
    return new SmallTable("z").areas(values.length).column("N", FieldType.REAL, values).build();
  }

  private Style style(FeatureTable table, Method method, int classes) {
    Classification wanted = new Classification("N", method, classes, ColourRamp.SEA);
    return styles.classified(table, wanted, Locale.ENGLISH);
  }

  private static List<String> titles(Style style) {
    return style.featureTypeStyles().get(0).rules().stream()
        .filter(rule -> rule.getDescription().getTitle() != null)
        .map(rule -> rule.getDescription().getTitle().toString())
        .toList();
  }

  /** The rows that each rule draws, after a journey through SLD. */
  private static List<List<Integer>> rows(Style style, FeatureTable table) throws SldException {
    return CompiledStyle.of(Sld.read(Sld.write(style)), table).at(1).get(0).stream()
        .map(rule -> IntStream.range(0, table.rowCount()).filter(rule.rows()).boxed().toList())
        .toList();
  }

  @Test
  void intervalsAreEquallyWide() throws SldException {
    FeatureTable table = table(0.0, 10.0, 49.0, 50.0, 99.0, 100.0);
    Style style = style(table, Method.INTERVALS, 2);
    assertThat(titles(style)).containsExactly("0 – 50", "50 – 100");
    assertThat(rows(style, table)).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
  }

  @Test
  void quantilesHoldAsManyRows() throws SldException {
    FeatureTable table = table(1.0, 2.0, 3.0, 1000.0, 2000.0, 30000.0);
    Style style = style(table, Method.QUANTILES, 3);
    assertThat(rows(style, table)).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5));
    assertThat(titles(style)).containsExactly("1 – 3", "3 – 2,000", "2,000 – 30,000");
  }

  @Test
  void breaksAreShortButMoveNoRow() throws SldException {
    FeatureTable table = table(275_201.0, 497_522.0, 602_714.0, 709_441.0, 1_260_964.0);
    Style style = style(table, Method.QUANTILES, 5);
    assertThat(titles(style).get(4)).isEqualTo("1,000,000 – 1,260,964");
    assertThat(rows(style, table))
        .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3), List.of(4));
  }

  @Test
  void rowsWithoutANumberAreTheRest() throws SldException {
    FeatureTable table = table(1.0, null, 3.0);
    Style style = style(table, Method.INTERVALS, 2);
    assertThat(rows(style, table)).containsExactly(List.of(0), List.of(2), List.of(1));
    List<Rule> rules = style.featureTypeStyles().get(0).rules();
    assertThat(rules.get(2).getName()).isEqualTo("other");
  }

  @Test
  void fewDifferentNumbersMakeFewClasses() throws SldException {
    FeatureTable same = table(7.0, 7.0);
    assertThat(rows(style(same, Method.QUANTILES, 5), same).get(0)).containsExactly(0, 1);
    FeatureTable two = table(-0.004, -0.003, -0.003);
    Style style = style(two, Method.QUANTILES, 9);
    assertThat(titles(style)).hasSize(2);
    assertThat(rows(style, two).subList(0, 2)).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void aFieldThatIsNotThereMakesNoClass() {
    FeatureTable table = table(1.0);
    Classification other = Classification.byNumber("gone");
    assertThat(titles(styles.classified(table, other, Locale.ENGLISH))).isEmpty();
  }

  @Test
  void goesFromTheFirstToTheLastColourOfTheRamp() {
    assertThat(ColourRamp.SEA.at(0)).isEqualTo("#f3f6ef");
    assertThat(ColourRamp.SEA.at(1)).isEqualTo("#142f5f");
    assertThat(ColourRamp.GREY.at(0.5)).isEqualTo("#808080");
  }

  @Test
  void isRecognisedInAProjectsSld() throws SldException {
    Object[] skewed = IntStream.range(0, 100).mapToObj(i -> i * i - 50.0).toArray();
    FeatureTable table = table(skewed);
    for (Method method : List.of(Method.QUANTILES, Method.INTERVALS)) {
      Classification wanted = new Classification("N", method, 5, ColourRamp.MEADOW);
      Style style = styles.classified(table, wanted, Locale.FRENCH);
      assertThat(styles.classification(Sld.read(Sld.write(style)))).contains(wanted);
    }
    Classification byValue = Classification.byValue("N");
    Style values = styles.classified(table(1.0, 2.0), byValue, Locale.FRENCH);
    assertThat(styles.classification(Sld.read(Sld.write(values)))).contains(byValue);
  }

  @Test
  void isNotFoundInStylesOfOneColour() {
    FeatureTable table = table(Arrays.asList(1.0, 2.0).toArray());
    assertThat(styles.classification(styles.defaultFor(table, 0))).isEmpty();
  }
}
