package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.problem.ProblemException;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowQueryTest {
  private final FeatureTable table =
      new SmallTable("communes")
          .points(4)
          .column("NOM", FieldType.TEXT, "Saint-Lô", "Évreux", "Le Havre", null)
          .column("INSEE", FieldType.TEXT, "50502", "27229", "76351", "01004")
          .column("Population", FieldType.INTEGER, 19_000L, 47_000L, 166_000L, null)
          .build();

  private String rows(String text) throws ProblemException {
    IntPredicate asked = RowQuery.of(text, table);
    return IntStream.range(0, 4)
        .filter(asked)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "havre | 2",
        "HAVRE le | 2",
        "evreux | 1",
        "lo sàint | 0",
        "saint-lo | 0",
        "76351 havre | 2",
        "havre 50502 | \"\"",
        "01004 | 3",
        "1900 | 0",
        "\"  \" | 0123",
        "saint AND | \"\"",
      })
  void plainWordsMustAllStandSomewhereInTheRow(String text, String expected) throws Exception {
    assertThat(rows(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Population > 20000 | 12",
        "population>20000 | 12",
        "POPULATION > 20000 AND nom LIKE 'Le%' | 2",
        "nom is null | 3",
        "INSEE = '01004' | 3",
        "insee in ('01004', '50502') | 03",
        "Population between 1 and 20000 | 0",
      })
  void conditionsAreEcqlWithFieldNamesInAnyCase(String text, String expected) throws Exception {
    assertThat(rows(text)).isEqualTo(expected);
  }

  @Test
  void quotedTextMakesNoCondition() {
    assertThat(RowQuery.isCondition("'a < b'")).isFalse();
    assertThat(RowQuery.isCondition("a < 'b'")).isTrue();
    assertThat(RowQuery.isCondition("inn between-time")).isTrue();
    assertThat(RowQuery.isCondition("Saint-Lô in Normandy")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Population > | ecql-not-understood",
        "nom like 'Sai | ecql-not-understood",
        "habitants > 3 | field-unknown",
        "nom = 'a' and intersects(the_geom, point(0 0)) | field-unknown",
        "nom > 'a' and bbox(nom, 0, 0, 1, 1) | ecql-not-for-rows",
      })
  void saysWhatIsWrongWithACondition(String text, String code) {
    assertThatThrownBy(() -> rows(text))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
