package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class DisplayCrsTest {
  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final DisplayCrs display = new DisplayCrs(catalogue);

  @Test
  void showsFranceInLambert93WhateverItsData() {
    assertThat(choose("EPSG:4326", new Envelope(-2, 2, 48, 50))).isEqualTo("EPSG:2154");
    assertThat(choose("EPSG:3857", new Envelope(0, 20_000, 6_350_000, 6_370_000)))
        .isEqualTo("EPSG:2154");
    assertThat(choose("EPSG:27572", new Envelope(400_000, 500_000, 2_400_000, 2_500_000)))
        .isEqualTo("EPSG:2154");
    assertThat(choose("EPSG:2154", new Envelope(100_000, 1_240_000, 6_050_000, 7_100_000)))
        .isEqualTo("EPSG:2154");
  }

  @Test
  void showsAllElseInWebMercator() {
    assertThat(choose("EPSG:4326", new Envelope(-180, 180, -90, 90))).isEqualTo("EPSG:3857");
    assertThat(choose("EPSG:4326", new Envelope(-74, -73, 45, 46))).isEqualTo("EPSG:3857");
    assertThat(choose("EPSG:2975", new Envelope(320_000, 380_000, 7_640_000, 7_690_000)))
        .isEqualTo("EPSG:3857");
    assertThat(choose("EPSG:4326", new Envelope(-10, 30, 36, 60))).isEqualTo("EPSG:3857");
  }

  @Test
  void countsASinglePointWhereItLies() {
    assertThat(choose("EPSG:4326", new Envelope(0.1, 0.1, 49.5, 49.5))).isEqualTo("EPSG:2154");
    assertThat(choose("EPSG:4326", new Envelope(-73.6, -73.6, 45.5, 45.5))).isEqualTo("EPSG:3857");
  }

  @Test
  void toleratesDataThatReachesALittleAbroad() {
    assertThat(choose("EPSG:4326", new Envelope(-6, 11, 40.5, 52))).isEqualTo("EPSG:2154");
  }

  @Test
  void takesAnEmptyMapForFrance() {
    assertThat(choose("EPSG:4326", new Envelope())).isEqualTo("EPSG:2154");
    assertThat(display.choose(null, new Envelope())).isEqualTo(catalogue.lambert93());
  }

  @Test
  void guessesFromTheNumbersWhenNothingTells() {
    Envelope degrees = new Envelope(0, 1, 49, 50);
    assertThat(display.guess(degrees)).isEqualTo(catalogue.wgs84());
    assertThat(display.choose(null, degrees)).isEqualTo(catalogue.lambert93());
    Envelope metres = new Envelope(400_000, 600_000, 6_800_000, 7_000_000);
    assertThat(display.guess(metres)).isEqualTo(catalogue.lambert93());
    assertThat(display.choose(null, metres)).isEqualTo(catalogue.lambert93());
    Envelope far = new Envelope(-8_000_000, -7_000_000, 0, 1_000_000);
    assertThat(display.guess(far)).isEqualTo(catalogue.webMercator());
    assertThat(display.choose(null, far)).isEqualTo(catalogue.webMercator());
    assertThat(display.choose(null, new Envelope(-75, -73, 45, 46)))
        .isEqualTo(catalogue.webMercator());
  }

  @Test
  void survivesCoordinatesThatLieNowhere() {
    assertThat(choose("EPSG:2154", new Envelope(-1e300, 1e300, -1e300, 1e300)))
        .isEqualTo("EPSG:3857");
    assertThat(choose("EPSG:4326", new Envelope(1e6, 2e6, 1e6, 2e6))).isEqualTo("EPSG:3857");
  }

  private String choose(String code, Envelope extent) {
    return display.choose(catalogue.fromCode(code).orElseThrow(), extent).code();
  }
}
