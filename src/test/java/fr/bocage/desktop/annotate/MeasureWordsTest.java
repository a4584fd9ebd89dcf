package fr.bocage.desktop.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeasureWordsTest {
  @Test
  void takesTheUnitThatFits() {
    assertThat(MeasureWords.length(850.4, Locale.ENGLISH)).isEqualTo("850\u00a0m");
    assertThat(MeasureWords.length(1254, Locale.ENGLISH)).isEqualTo("1.25\u00a0km");
    assertThat(MeasureWords.length(1254, Locale.FRENCH)).isEqualTo("1,25\u00a0km");
    assertThat(MeasureWords.length(341_200, Locale.ENGLISH)).isEqualTo("341\u00a0km");
    assertThat(MeasureWords.area(9_000, Locale.ENGLISH)).isEqualTo("9,000\u00a0m²");
    assertThat(MeasureWords.area(34_000, Locale.ENGLISH)).isEqualTo("3.4\u00a0ha");
    assertThat(MeasureWords.area(12_500_000, Locale.ENGLISH)).isEqualTo("12.5\u00a0km²");
  }
}
