package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.filter.FilterFactoryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFilterTest {
  private static final FilterFactory FF = new FilterFactoryImpl();

  private final FeatureTable table =
      new SmallTable("communes")
          .points(4)
          .column("NOM", FieldType.TEXT, "Caen", "Évreux", "caen", null)
          .column("INSEE", FieldType.TEXT, "14118", "01004", "9", null)
          .column("POP", FieldType.INTEGER, 109400L, 49360L, 9L, null)
          .column("PART", FieldType.REAL, 0.5, 2.0, -1.25, null)
          .column("CHEF", FieldType.BOOLEAN, true, true, false, null)
          .column(
              "DATE",
              FieldType.DATE,
              LocalDate.of(1944, 6, 6),
              LocalDate.of(1944, 8, 23),
              null,
              null)
          .build();

  private List<Integer> rows(Filter filter) {
    RowFilter rows = RowFilter.of(filter, table);
    return IntStream.range(0, 4).filter(rows::matches).boxed().toList();
  }

  private String rows(String ecql) throws ProblemException {
    StringBuilder digits = new StringBuilder();
    rows(RowFilter.parse(ecql)).forEach(digits::append);
    return digits.isEmpty() ? "none" : digits.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "POP > 10000 | 01",
        "POP >= 49360 | 01",
        "POP < '100' | 2",
        "POP <= 9 | 2",
        "POP = 9 | 2",
        "POP <> 9 | 01",
        "NOT (POP > 10000) | 23",
        "POP > 10000 AND NOM = 'Caen' | 0",
        "POP < 10 OR NOM = 'Caen' | 02",
        "POP BETWEEN 9 AND 49360 | 12",
        "POP + 1 = 10 | 2",
        "POP * PART > 60000 | 1",
        "POP / 0 > 1 | none",
        "POP - 9 = 0 | 2",
        "PART < 0 | 2",
        "NOM < 'b' | none",
        "NOM LIKE 'Ca%' | 0",
        "NOM ILIKE 'ca%' | 02",
        "NOM LIKE '_vreux' | 1",
        "NOM IS NULL | 3",
        "NOM IS NOT NULL | 012",
        "NOM IN ('Caen', 'Évreux') | 01",
        "POP IN (9, 10) | 2",
        "CHEF = true | 01",
        "CHEF = 'false' | 2",
        "DATE > '1944-07-01' | 1",
        "DATE BETWEEN '1944-06-06' AND '1944-06-06' | 0",
        "ABSENT = 1 | none",
        "ABSENT IS NULL | 0123",
        "sqrt(POP) = 3 | 2",
        "max(POP, 50000) = 50000 | 12",
        "strToUpperCase(NOM) = 'ÉVREUX' | 1",
        "INCLUDE | 0123",
        "EXCLUDE | none"
      })
  void matchesRowsAsTheFilterSays(String ecql, String expected) throws ProblemException {
    assertThat(rows(ecql)).isEqualTo(expected);
  }

  @Test
  void keepsCodesAsTextSoThatLeadingZerosCount() throws ProblemException {
    assertThat(rows("INSEE = 1004")).isEqualTo("none");
    assertThat(rows("INSEE = '01004'")).isEqualTo("1");
    assertThat(rows("INSEE = 14118")).isEqualTo("0");
  }

  @Test
  void honoursMatchCase() {
    assertThat(rows(FF.equal(FF.property("NOM"), FF.literal("CAEN"), false))).containsExactly(0, 2);
    assertThat(rows(FF.equal(FF.property("NOM"), FF.literal("CAEN"), true))).isEmpty();
  }

  @Test
  void negatesAMissingValueAsGeoServerDoes() {
    assertThat(rows(FF.not(FF.equals(FF.property("POP"), FF.literal(9))))).containsExactly(0, 1, 3);
    assertThat(rows(FF.notEqual(FF.property("POP"), FF.literal(9)))).containsExactly(0, 1);
  }

  @Test
  void comparesTwoColumns() {
    assertThat(rows(FF.greater(FF.property("POP"), FF.property("PART")))).containsExactly(0, 1, 2);
  }

  @Test
  void readsWildcardsThatTheFilterChooses() {
    assertThat(rows(FF.like(FF.property("NOM"), "C*n", "*", "?", "!", true))).containsExactly(0);
    assertThat(rows(FF.like(FF.property("NOM"), "C*n", "*", "?", "!", false)))
        .containsExactly(0, 2);
    assertThat(rows(FF.like(FF.property("NOM"), "C!*n", "*", "?", "!", false))).isEmpty();
  }

  @Test
  void answersPatternsThatWouldDrownARegularExpression() {
    FeatureTable long1 =
        new SmallTable("t").points(1).column("T", FieldType.TEXT, "a".repeat(5000)).build();
    Filter like = FF.like(FF.property("T"), "*a".repeat(500) + "b", "*", "?", "\\");
    assertThat(RowFilter.of(like, long1).matches(0)).isFalse();
  }

  @Test
  void saysWhichFilterItCannotCompile() {
    assertThatThrownBy(() -> RowFilter.of(FF.bbox("geom", 0, 0, 1, 1, null), table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a filter on attributes");
    assertThatThrownBy(() -> RowFilter.of(FF.id(Set.of(FF.featureId("a.1"))), table))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POP >", "POP ==", "nonesuch(POP) = 1", "", "))", "NOM LIKE"})
  void saysInWordsThatATextIsNoFilter(String ecql) {
    assertThatThrownBy(() -> RowFilter.parse(ecql))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("ecql-not-understood"));
  }

  @Test
  void refusesTextsThatWouldExhaustTheParser() {
    assertThatThrownBy(() -> RowFilter.parse("(".repeat(5000) + "A=1" + ")".repeat(5000)))
        .hasMessageContaining("too long or too deeply nested");
  }
}
