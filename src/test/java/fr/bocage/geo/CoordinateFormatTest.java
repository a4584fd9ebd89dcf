package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoordinateFormatTest {
  private final CoordinateFormat english = new CoordinateFormat(Locale.ENGLISH);
  private final CoordinateFormat french = new CoordinateFormat(Locale.FRANCE);

  @Test
  void writesDegreesMinutesSeconds() {
    assertThat(english.degreesMinutesSeconds(0.1077, 49.4943))
        .isEqualTo("49° 29′ 39″ N, 0° 06′ 28″ E");
    assertThat(english.degreesMinutesSeconds(-70.5, -33.25))
        .isEqualTo("33° 15′ 00″ S, 70° 30′ 00″ W");
  }

  @Test
  void writesWestAsOuestInFrench() {
    assertThat(french.degreesMinutesSeconds(-0.5, 49)).isEqualTo("49° 00′ 00″ N, 0° 30′ 00″ O");
    assertThat(french.degreesMinutesSeconds(0.5, 49)).endsWith("E");
  }

  @Test
  void carriesSecondsOverInsteadOfWritingSixty() {
    assertThat(english.degreesMinutesSeconds(0.99999, 49.99999))
        .isEqualTo("50° 00′ 00″ N, 1° 00′ 00″ E");
  }

  @Test
  void writesDecimalDegreesInTheLanguagesOwnWay() {
    assertThat(english.decimalDegrees(0.10778, 49.49417)).isEqualTo("49.49417° N, 0.10778° E");
    assertThat(french.decimalDegrees(-0.10778, 49.49417)).isEqualTo("49,49417° N, 0,10778° O");
  }

  @Test
  void partsThousandsByThinNoBreakSpaces() {
    assertThat(french.projected(562_000.4, 6_928_499.6))
        .isEqualTo("E 562\u202F000 · N 6\u202F928\u202F500");
    assertThat(english.projected(-1234.5, -0.2)).isEqualTo("E −1\u202F234 · N 0");
  }

  @Test
  void writesExactPlacesThatAreReadBack() {
    CrsCatalogue catalogue = new CrsCatalogue();
    for (CoordinateFormat format : List.of(english, french)) {
      String degrees = format.exact(catalogue.wgs84(), -0.1077812, 49.4941712);
      assertThat(CoordinateParser.parse(degrees))
          .containsExactly(new TypedPlace(-0.1077812, 49.4941712, true));
      String metres = format.exact(catalogue.lambert93(), 489_999.25, 6_930_000);
      assertThat(CoordinateParser.parse(metres))
          .containsExactly(new TypedPlace(489_999.25, 6_930_000, false));
    }
  }

  @Test
  void choosesTheStyleThatFitsTheCrs() {
    CrsCatalogue catalogue = new CrsCatalogue();
    assertThat(english.format(catalogue.wgs84(), 1, 2)).isEqualTo("2.00000° N, 1.00000° E");
    assertThat(english.format(catalogue.lambert93(), 1, 2)).isEqualTo("E 1 · N 2");
  }

  @Test
  void bringsLongitudesBackFromBeyondTheAntimeridian() {
    assertThat(english.decimalDegrees(190, 0)).isEqualTo("0.00000° N, 170.00000° W");
    assertThat(english.decimalDegrees(180, 0)).endsWith("180.00000° E");
  }

  @Test
  void writesADashForNowhere() {
    assertThat(english.degreesMinutesSeconds(Double.NaN, 0)).isEqualTo(CoordinateFormat.NOWHERE);
    assertThat(english.decimalDegrees(0, 91)).isEqualTo(CoordinateFormat.NOWHERE);
    assertThat(english.projected(Double.POSITIVE_INFINITY, 0)).isEqualTo(CoordinateFormat.NOWHERE);
  }
}
