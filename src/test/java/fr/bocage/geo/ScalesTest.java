package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {
  @ParameterizedTest
  @CsvSource({
    "250000, 1:250_000",
    "248731.5, 1:249_000",
    "1234567, 1:1_230_000",
    "999.6, 1:1_000",
    "25.4, 1:25",
    "0.3, 1:1",
    "500000000, 1:500_000_000"
  })
  void writesThreeDigitsAndThinSpaces(double denominator, String words) {
    assertThat(Scales.format(denominator)).isEqualTo(words.replace('_', '\u202F'));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void writesADashForNoScale(double denominator) {
    assertThat(Scales.format(denominator)).isEqualTo(CoordinateFormat.NOWHERE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1:25000 | 25000",
        "1 : 25 000 | 25000",
        "25 000 | 25000",
        "1/25000 | 25000",
        "25k | 25000",
        "25 K | 25000",
        "1:2,5k | 2500",
        "1.5M | 1500000",
        "1.500M | 1500000",
        "25.000 | 25000",
        "1,000,000 | 1000000",
        "1'000'000 | 1000000",
        "1:1 | 1",
        "7.5 | 7.5",
        "250 | 250"
      })
  void readsWhatPeopleType(String typed, double denominator) {
    assertThat(Scales.parse(typed)).hasValue(denominator);
  }

  @Test
  void readsItsOwnWords() {
    assertThat(Scales.parse(Scales.format(250_000))).hasValue(250_000);
    assertThat(Scales.parse("25\u00A0000")).hasValue(25_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1:",
        "1:0",
        "0",
        "0.5",
        "-25000",
        "2:25000",
        "1:1:25",
        "abc",
        "25kk",
        "25q",
        "1e5",
        "1:25.000.00",
        "99999999999",
        "NaN",
        "1:1000000000000000000000000000000000000000000000"
      })
  void readsNothingInWhatIsNoScale(String typed) {
    assertThat(Scales.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "24000, 25000",
    "26000, 25000",
    "1, 1",
    "1.3, 1",
    "15000, 20000",
    "70000, 50000",
    "72000, 100000",
    "9800, 10000"
  })
  void findsTheNearestRoundScale(double denominator, double round) {
    assertThat(Scales.nearestRound(denominator)).isEqualTo(round);
  }
}
