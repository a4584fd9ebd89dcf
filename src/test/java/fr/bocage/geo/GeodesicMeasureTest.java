package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeodesicMeasureTest {
  // A meridian's quarter on WGS 84 is 10 001 965.729 m; its whole surface 510 065 621.724 km².
  private static final double QUARTER_METRES = 10_001_965.729;
  private static final double EARTH_SQUARE_METRES = 510_065_621_724_000.0;

  @Test
  void measuresAQuarterOfAMeridian() throws ParseException {
    assertThat(length("LINESTRING(3 0, 3 45, 3 90)")).isCloseTo(QUARTER_METRES, within(0.001));
    assertThat(GeodesicMeasure.distanceMetres(0, 0, 0, 90))
        .isCloseTo(QUARTER_METRES, within(0.001));
  }

  @Test
  void measuresADegreeOfTheEquator() throws ParseException {
    assertThat(length("LINESTRING(0 0, 1 0)")).isCloseTo(111_319.4908, within(0.0001));
  }

  @Test
  void measuresAnEighthOfTheEarthWhicheverWayRound() throws ParseException {
    double eighth = EARTH_SQUARE_METRES / 8;
    assertThat(area("POLYGON((0 0, 90 0, 0 90, 0 0))")).isCloseTo(eighth, within(1e6));
    assertThat(area("POLYGON((0 0, 0 90, 90 0, 0 0))")).isCloseTo(eighth, within(1e6));
  }

  @Test
  void takesHolesOutOfAreasAndCountsTheirOutlines() throws ParseException {
    String shell = "(0 49, 1 49, 1 50, 0 50, 0 49)";
    String hole = "(0.2 49.2, 0.4 49.2, 0.4 49.4, 0.2 49.4, 0.2 49.2)";
    double whole = area("POLYGON(" + shell + ")");
    assertThat(area("POLYGON(" + shell + "," + hole + ")"))
        .isCloseTo(whole - area("POLYGON(" + hole + ")"), within(1e-3));
    assertThat(length("POLYGON(" + shell + "," + hole + ")"))
        .isCloseTo(length("LINESTRING" + shell) + length("LINESTRING" + hole), within(1e-6));
  }

  @Test
  void addsTheParts() throws ParseException {
    assertThat(length("MULTILINESTRING((0 0, 1 0),(5 0, 6 0))"))
        .isCloseTo(2 * 111_319.4908, within(0.001));
    assertThat(area("GEOMETRYCOLLECTION(POINT(1 1),POLYGON((0 0, 90 0, 0 90, 0 0)))"))
        .isCloseTo(EARTH_SQUARE_METRES / 8, within(1e6));
  }

  @Test
  void hasNothingToMeasureInPointsAndEmptiness() throws ParseException {
    for (String wkt : new String[] {"POINT(1 2)", "POLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY"}) {
      assertThat(length(wkt)).isZero();
      assertThat(area(wkt)).isZero();
    }
    assertThat(area("LINESTRING(0 0, 1 0, 1 1, 0 0)")).isZero();
  }

  @Test
  void leavesOutVerticesWithoutAPlace() throws ParseException {
    assertThat(length("LINESTRING(0 0, NaN NaN, 1 0, 1 95)"))
        .isCloseTo(111_319.4908, within(0.001));
  }

  @Test
  void crossesTheAntimeridianTheShortWay() throws ParseException {
    assertThat(length("LINESTRING(179.5 0, -179.5 0)")).isCloseTo(111_319.4908, within(0.001));
  }

  private static double length(String wkt) throws ParseException {
    return GeodesicMeasure.lengthMetres(read(wkt));
  }

  private static double area(String wkt) throws ParseException {
    return GeodesicMeasure.areaSquareMetres(read(wkt));
  }

  private static Geometry read(String wkt) throws ParseException {
    return new WKTReader().read(wkt);
  }
}
