package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinatesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 7, 0",
    "-0.0, 7, 0",
    "1.5, 7, 1.5",
    "-1.05, 7, -1.05",
    "0.00000004, 7, 0",
    "-0.00000004, 7, 0",
    "0.00000005, 7, 0.0000001",
    "0.99999999, 7, 1",
    "700000.12345, 4, 700000.1235",
    "12, 0, 12",
    "1e20, 4, 100000000000000000000"
  })
  void writesPlainDecimalsWithoutTrailingZeros(double value, int decimals, String expected) {
    StringBuilder text = new StringBuilder();
    Ordinates.append(text, value, decimals);
    assertThat(text).hasToString(expected);
  }
}
