package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateParserTest {
  private static final double ABOUT_TEN_METRES = 1e-4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "49.4938, 0.1077",
        "49.4938,0.1077",
        "49.4938 0.1077",
        "49.4938;0.1077",
        "49,4938 0,1077",
        "49,4938, 0,1077",
        "49,4938 ; 0,1077",
        "49,4938,0,1077",
        "49.4938° N, 0.1077° E",
        "49,4938° N, 0,1077° E",
        "49.4938N 0.1077E",
        "N49.4938 E0.1077",
        "E 0.1077, N 49.4938",
        "0.1077E 49.4938N",
        "49°29'37.7\"N 0°6'27.7\"E",
        "49° 29′ 37,7″ N, 0° 06′ 27,7″ E",
        "49°29’37.7’’N 0°6’27.7’’E",
        "49°29'37.7\" 0°6'27.7\"",
        "49 29 37.7 N 0 6 27.7 E",
        "N 49 29.628 E 0 6.462",
        "49 29 37.7 0 6 27.7",
        "49°29.628' 0°6.462'",
        "lat: 49.4938 lon: 0.1077",
        "lat=49.4938, lng=0.1077",
        "49.4938 nord 0.1077 est",
        "+49.4938 +0.1077",
      })
  void readsLeHavreHoweverItIsTyped(String text) {
    List<TypedPlace> places = CoordinateParser.parse(text);
    assertThat(places).isNotEmpty();
    assertThat(places.get(0).inDegrees()).isTrue();
    assertThat(places.get(0).x()).isCloseTo(0.1077, within(ABOUT_TEN_METRES));
    assertThat(places.get(0).y()).isCloseTo(49.4938, within(ABOUT_TEN_METRES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "490000 6900000",
        "490000, 6900000",
        "490000,6900000",
        "490000;6900000",
        "490000.0 6900000.0",
        "490 000 6 900 000",
        "490\u202f000 6\u202f900\u202f000",
        "E 490\u202f000 · N 6\u202f900\u202f000",
        "N 6900000 E 490000",
        "x=490000 y=6900000",
      })
  void readsProjectedCoordinatesEastFirst(String text) {
    assertThat(CoordinateParser.parse(text))
        .containsExactly(new TypedPlace(490_000, 6_900_000, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "48.6 -1.5 | -1.5 | 48.6",
        "48.6 N 1.5 W | -1.5 | 48.6",
        "48,6° N, 1,5° O | -1.5 | 48.6",
        "48°36'N 1°30'O | -1.5 | 48.6",
        "48.6 nord 1.5 ouest | -1.5 | 48.6",
        "33°30'S 151°15'E | 151.25 | -33.5",
        "−33.5 151.25 | 151.25 | -33.5",
      })
  void minusSouthAndWestAreBelowZero(String text, double x, double y) {
    TypedPlace place = CoordinateParser.parse(text).get(0);
    assertThat(place.x()).isCloseTo(x, within(1e-9));
    assertThat(place.y()).isCloseTo(y, within(1e-9));
  }

  @Test
  void offersTheOtherOrderWhereBothArePossible() {
    assertThat(CoordinateParser.parse("0.1077, 49.4938"))
        .containsExactly(
            new TypedPlace(49.4938, 0.1077, true), new TypedPlace(0.1077, 49.4938, true));
    assertThat(CoordinateParser.parse("151.2, -33.8"))
        .containsExactly(new TypedPlace(151.2, -33.8, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Le Havre",
        "76600",
        "76600 Le Havre",
        "49.4938",
        "N",
        "N E",
        "1 2 3",
        "49°75' 0°6'",
        "91° N 0° E",
        "49 N 0 N",
        "12 rue du port",
        "1;2;3",
        "--3 4",
        "49.4.3 2",
        "Saint-Lô",
        "O",
        "°'\"",
        ",,,",
        "1e5 2e5",
      })
  void takesNothingElseForCoordinates(String text) {
    assertThat(CoordinateParser.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void readsBackWhatTheStatusLineShows(String language) {
    CoordinateFormat format = new CoordinateFormat(Locale.forLanguageTag(language));
    TypedPlace degrees = CoordinateParser.parse(format.decimalDegrees(-1.51, 48.64)).get(0);
    assertThat(degrees).isEqualTo(new TypedPlace(-1.51, 48.64, true));
    TypedPlace sexagesimal =
        CoordinateParser.parse(format.degreesMinutesSeconds(-1.51, 48.64)).get(0);
    assertThat(sexagesimal.x()).isCloseTo(-1.51, within(1 / 3600.0));
    TypedPlace projected = CoordinateParser.parse(format.projected(562_000, 6_928_500)).get(0);
    assertThat(projected).isEqualTo(new TypedPlace(562_000, 6_928_500, false));
  }

  @Test
  void aLongTextIsRefusedAtOnce() {
    assertThat(CoordinateParser.parse("1 ".repeat(100_000))).isEmpty();
  }
}
