package fr.bocage.desktop.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TypedLengthTest {
  private final TypedLength french = new TypedLength(Locale.FRENCH);
  private final TypedLength english = new TypedLength(Locale.ENGLISH);

  private static OptionalDouble metres(double metres) {
    return OptionalDouble.of(metres);
  }

  @Test
  void readsNumbersWithTheirUnit() {
    assertThat(french.metres("850 m", 1)).isEqualTo(metres(850));
    assertThat(french.metres("1,5 km", 1)).isEqualTo(metres(1500));
    assertThat(french.metres("1.5KM", 1)).isEqualTo(metres(1500));
    assertThat(french.metres("12\u202f500,25\u00a0m", 1)).isEqualTo(metres(12_500.25));
    assertThat(english.metres("12,500.25 m", 1)).isEqualTo(metres(12_500.25));
    assertThat(english.metres("1,5 km", 1)).isEqualTo(metres(1500));
  }

  @Test
  void takesANumberAloneInTheUnitThatWasShown() {
    assertThat(french.metres("2", 800)).isEqualTo(metres(2));
    assertThat(french.metres("2", 8000)).isEqualTo(metres(2000));
  }

  @Test
  void refusesWhatIsNoLength() {
    for (String typed :
        new String[] {"", "km", "-3 m", "0", "1e3", "1.2.3", "3 miles", "99999 km"}) {
      assertThat(french.metres(typed, 1)).as(typed).isEmpty();
    }
  }

  @Test
  void whatItWritesItReads() {
    for (double metres : new double[] {0.25, 850, 999.99, 1500, 12_345, 1_234_567}) {
      assertThat(french.metres(french.words(metres), 1)).isEqualTo(metres(metres));
      assertThat(english.metres(english.words(metres), 1)).isEqualTo(metres(metres));
    }
  }
}
