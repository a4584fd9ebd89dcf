package fr.bocage.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private final CsvFormat format = new CsvFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Dataset read(String... lines) throws Exception {
    return read((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Dataset read(byte[] bytes) throws Exception {
    return format.read(Files.write(folder.resolve("table.csv"), bytes), Progress.NONE);
  }

  private static FeatureTable table(Dataset dataset) {
    return dataset.layers().get(0).table();
  }

  /** {@code name:type} of each field. */
  private static String fields(Dataset dataset) {
    return table(dataset).columns().stream()
        .map(AttributeColumn::field)
        .map(field -> field.name() + ":" + field.type().word())
        .collect(Collectors.joining(" "));
  }

  private static Object value(Dataset dataset, int row, String field) {
    return table(dataset).column(field).value(row);
  }

  private static String wkt(Dataset dataset, int row) {
    var geometry = JtsGeometries.read(table(dataset).geometry(), row);
    return geometry == null ? null : geometry.toText();
  }

  private static List<String> problems(Dataset dataset) {
    for (Problem problem : dataset.problems()) {
      assertThat(problem.message().in(Locale.FRENCH)).isNotBlank().doesNotContain("{");
      assertThat(problem.message().in(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
    }
    return dataset.problems().stream().map(p -> p.code() + "×" + p.count()).toList();
  }

  private static String crs(Dataset dataset) {
    return table(dataset).crs() == null ? null : table(dataset).crs().code();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsOutTheSeparator(String separator) throws Exception {
    Dataset dataset =
        read(
            String.join(separator, "code", "nom", "habitants"),
            String.join(separator, "01004", "\"a" + separator + "b\"", "14000"),
            String.join(separator, "76351", "Le Havre", "170000"));
    assertThat(fields(dataset)).isEqualTo("code:text nom:text habitants:integer");
    assertThat(value(dataset, 0, "code")).isEqualTo("01004");
    assertThat(value(dataset, 0, "nom")).isEqualTo("a" + separator + "b");
    assertThat(value(dataset, 1, "habitants")).isEqualTo(170000L);
    assertThat(table(dataset).geometry().extent().isNull()).isTrue();
    assertThat(crs(dataset)).isNull();
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsDecimalCommasBetweenSemicolons() throws Exception {
    Dataset dataset = read("nom;surface;n", "a;1,5;1", "b;-12,25;2", "c;3;3");
    assertThat(fields(dataset)).isEqualTo("nom:text surface:real n:integer");
    assertThat(value(dataset, 1, "surface")).isEqualTo(-12.25);
    assertThat(value(dataset, 2, "surface")).isEqualTo(3.0);
  }

  @Test
  void readsDecimalCommasWithoutAnyHeader() throws Exception {
    assertThat(fields(read("1,5;2,5", "3,5;4,5", "5,5;6,5")))
        .isEqualTo("field_1:real field_2:real");
  }

  @ParameterizedTest
  @CsvSource({
    "01004, text",
    "12, integer",
    "-7, integer",
    "0, integer",
    "1234567890123456789, integer",
    "9223372036854775808, text",
    ".5, real",
    "., text",
    "1944/06/06  06:30:00, datetime",
    "1.50, real",
    "1e-05, real",
    "12E4, text",
    "+33235000000, text",
    "00.5, text",
    "12 rue, text",
    "TRUE, boolean",
    "faux, boolean",
    "1944-06-06, date",
    "1944-06-31, text",
    "1944-06-06T06:30:00Z, datetime",
    "1944-06-06 06:30:00, datetime",
    "1944-06-06 06:30:00.5+0200, datetime",
    "31/12/1999, date",
    "06/06/1944, text",
    "NA, text",
  })
  void typesAColumnByAllItsValues(String value, String type) throws Exception {
    assertThat(fields(read("name,value", "a," + value, "b,", "c," + value)))
        .isEqualTo("name:text value:" + type);
    if (!type.equals("text")) {
      assertThat(fields(read("name,value", "a," + value, "b,x1")))
          .isEqualTo("name:text value:text");
    }
  }

  @Test
  void keepsTextAsSpelledWhereOneValueIsNoNumber() throws Exception {
    Dataset dataset = read("a,b", "1.50,1", "2,x", "1e3,01");
    assertThat(value(dataset, 0, "a")).isEqualTo("1.50");
    assertThat(fields(dataset)).isEqualTo("a:text b:text");
  }

  @Test
  void countsMarkersOfMissingNumbersAsMissing() throws Exception {
    Dataset dataset = read("a,b", "1,x", "NA,NA", "null,y", "\\N,z", "2,t");
    assertThat(fields(dataset)).isEqualTo("a:integer b:text");
    assertThat(value(dataset, 1, "a")).isNull();
    assertThat(value(dataset, 4, "a")).isEqualTo(2L);
    assertThat(value(dataset, 1, "b")).isEqualTo("NA");
  }

  @Test
  void readsDaysInFrenchOrderOnlyWhereThereIsNoDoubt() throws Exception {
    Dataset dataset = read("d,e", "06/06/1944,06/06/1944", "25/08/1944,07/08/1944");
    assertThat(fields(dataset)).isEqualTo("d:date e:text");
    assertThat(value(dataset, 0, "d")).isEqualTo(LocalDate.of(1944, 6, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "lon, lat",
    "Longitude, Latitude",
    "lng, lat",
    "LONG, LAT",
    "stop_lon, stop_lat",
    "longitude_wgs84, latitude_wgs84",
    "geo.lon, geo.lat",
    "coordLon, coordLat",
    "x, y",
    "coord_x, coord_y",
    "coordx, coordy",
    "X_WGS84, Y_WGS84",
    "xwgs84, ywgs84",
    "Longitude (°), Latitude (°)",
    "longitude, latitude (WGS 84)",
  })
  void findsCoordinatesByTheirNames(String x, String y) throws Exception {
    Dataset dataset =
        read("nom;rang;" + y + ";" + x, "Le Havre;1;49.49;0.11", "Caen;2;;", "Rouen;3;49,44;1,1");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(wkt(dataset, 1)).isNull();
    assertThat(wkt(dataset, 2)).isEqualTo("POINT (1.1 49.44)");
    assertThat(crs(dataset)).isEqualTo("EPSG:4326");
    assertThat(table(dataset).columns()).hasSize(4);
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"X_L93, Y_L93", "xlamb93, ylamb93", "X, Y", "x_lambert_93, y_lambert_93"})
  void knowsLambert93ByItsValues(String x, String y) throws Exception {
    Dataset dataset = read("id;" + x + ";" + y, "1;493000,5;6933000", "2;455000;6905000");
    assertThat(crs(dataset)).isEqualTo("EPSG:2154");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (493000.5 6933000)");
    assertThat(problems(dataset)).containsExactly("crs-guessed×1");
  }

  @Test
  void leavesTheCrsOpenWhereValuesDoNotTellIt() throws Exception {
    Dataset dataset = read("x,y", "600000,2400000", "610000,2410000");
    assertThat(crs(dataset)).isNull();
    assertThat(problems(dataset)).containsExactly("crs-not-told×1");
  }

  @Test
  void tellsOfCoordinatesThatAreNone() throws Exception {
    Dataset dataset = read("n,lon,lat", "a,0.1,49.5", "b,here,49.5", "c,0.2,49.6", "d,NA,NA");
    assertThat(table(dataset).rowCount()).isEqualTo(4);
    assertThat(wkt(dataset, 1)).isNull();
    assertThat(value(dataset, 1, "lon")).isEqualTo("here");
    assertThat(problems(dataset)).containsExactly("geometry-broken×1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "geo_point_2d # 49.49, 0.11",
        "Geo Point # 49.49,0.11",
        "coordonnees_gps # (49.49, 0.11)",
        "coordonneesXY # [0.11, 49.49]",
        "lonlat # 0.11,49.49",
      })
  void readsBothOrdinatesFromOneColumn(String name, String value) throws Exception {
    Dataset dataset = read("nom;" + name, "a;" + value, "b;");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(wkt(dataset, 1)).isNull();
    assertThat(crs(dataset)).isEqualTo("EPSG:4326");
  }

  @Test
  void readsWellKnownText() throws Exception {
    Dataset dataset =
        read(
            "id;WKT",
            "1;POINT (0.11 49.49)",
            "2;\"POLYGON ((0 0, 9 0, 0 9, 0 0), (1 1, 2 1, 1 2, 1 1))\"",
            "3;POINT Z (1 2 3)",
            "4;POLYGON ((0 0, 9 0, 0 9))",
            "5;POINT EMPTY",
            "6;POINT (1",
            "7;MULTIPOINT (1 2, 3 4)",
            "8;" + "GEOMETRYCOLLECTION (".repeat(5000),
            "9;POINT (NaN 1)",
            "11;POINT (1 2 0, 0 9, 0 0)",
            "12;1 POINT (7 8)",
            "10;");
    assertThat(table(dataset).rowCount()).isEqualTo(12);
    assertThat(wkt(dataset, 10)).as("as Informix writes it").isEqualTo("POINT (7 8)");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(wkt(dataset, 1)).isEqualTo("POLYGON ((0 0, 9 0, 0 9, 0 0), (1 1, 1 2, 2 1, 1 1))");
    assertThat(wkt(dataset, 2)).isEqualTo("POINT (1 2)");
    assertThat(wkt(dataset, 3)).isEqualTo("POLYGON ((0 0, 9 0, 0 9, 0 0))");
    assertThat(wkt(dataset, 6)).isEqualTo("MULTIPOINT ((1 2), (3 4))");
    assertThat(fields(dataset)).isEqualTo("id:integer");
    assertThat(problems(dataset))
        .containsExactly("geometry-broken×3", "coordinates-not-finite×1", "ring-unclosed×1");
    assertThat(table(dataset).geometry().heightRange(2)).containsExactly(3, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "TIN(((0 0 0,1 0 0,1 1 0,0 0 0))) # MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
        "POLYHEDRALSURFACE Z(((0 0 0,1 0 0,1 1 0,0 0 0)),((5 5 0,6 5 0,6 6 0,5 5 0)))"
            + " # MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "TRIANGLE((0 0,1 0,1 1,0 0)) # POLYGON ((0 0, 1 0, 1 1, 0 0))",
        "MULTISURFACE(((0 0,1 0,1 1,0 0)),POLYGON((5 5,6 5,6 6,5 5)))"
            + " # MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "MULTICURVE((0 0,1 1),LINESTRING(2 2,3 3)) # MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
        "COMPOUNDCURVE((0 0,1 1),LINESTRING(1 1,2 0)) # LINESTRING (0 0, 1 1, 2 0)",
        "multipoint((1 2),3 4,EMPTY) # MULTIPOINT ((1 2), (3 4))",
        "PointZM (1 2 3 4) # POINT (1 2)",
        "POLYGON(EMPTY) #",
        "GEOMETRYCOLLECTION(POINT EMPTY,POINT(1 2),LINESTRING(0 0,1 1))"
            + " # GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"
      })
  void readsEachKindOfWellKnownText(String text, String expected) throws Exception {
    Dataset dataset = read("id;geom", "1;" + text);
    assertThat(wkt(dataset, 0)).isEqualTo(expected);
    assertThat(fields(dataset)).isEqualTo("id:integer");
  }

  @Test
  void bendsTheArcsOfWellKnownText() throws Exception {
    Dataset dataset =
        read(
            "id;geom",
            "1;CIRCULARSTRING(0 0,1 1,2 0)",
            "2;COMPOUNDCURVE((-1 0,0 0),CIRCULARSTRING(0 0,1 1,2 0),(2 0,3 0))",
            "3;CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0))");
    assertThat(problems(dataset)).containsExactly("curves-straightened×3");
    for (int row = 0; row < 3; row++) {
      assertThat(table(dataset).geometry().envelope(row).getMaxY()).isEqualTo(1);
    }
    assertThat(table(dataset).geometry().envelope(1).getMaxX()).isEqualTo(3);
    assertThat(wkt(dataset, 1)).contains("0 0,").doesNotContain("0 0, 0 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT(1)",
        "POINT(1 2 3 4 5)",
        "POINT(1 2,3 4)",
        "POINT(1 2) POINT(3 4)",
        "LINESTRING(0 0,1 x)",
        "CURVEPOLYGON(POINT(1 2))",
        "MULTIPOLYGON(LINESTRING(0 0,1 1))",
        "POLYGON((0 0,1 0,1 1,0 0)"
      })
  void leavesOutWellKnownTextThatIsNone(String text) throws Exception {
    Dataset dataset = read("id;geom", "1;POINT(1 2)", "2;POINT(1 2)", "3;" + text);
    assertThat(wkt(dataset, 2)).isNull();
    assertThat(problems(dataset)).contains("geometry-broken×1");
  }

  @Test
  void takesTheCrsOfAPrjBesideUnlessItIsAShapefiles() throws Exception {
    Files.writeString(folder.resolve("table.prj"), "EPSG:2972");
    assertThat(crs(read("x,y", "300000,500000"))).isEqualTo("EPSG:2972");
    Files.writeString(folder.resolve("table.shp"), "");
    assertThat(crs(read("x,y", "300000,500000"))).isNotEqualTo("EPSG:2972");
  }

  @Test
  void readsTheCrsThatPostGisPutsInFront() throws Exception {
    Dataset text = read("id,geom", "1,SRID=2154;POINT(493000 6933000)");
    assertThat(crs(text)).isEqualTo("EPSG:2154");
    assertThat(wkt(text, 0)).isEqualTo("POINT (493000 6933000)");
    Dataset binary = read("id,geom", "1,0101000020110F00000000000000001840000000000000F03F");
    assertThat(wkt(binary, 0)).isEqualTo("POINT (6 1)");
    assertThat(crs(binary)).isEqualTo("EPSG:3857");
    Dataset bytes = read("id,geom", "1,\\x0101000000000000000000184000000000000008c0");
    assertThat(wkt(bytes, 0)).isEqualTo("POINT (6 -3)");
  }

  @Test
  void bendsTheArcsOfWellKnownBinary() throws Exception {
    ByteBuffer arc = ByteBuffer.allocate(9 + 6 * 8).order(ByteOrder.LITTLE_ENDIAN);
    arc.put((byte) 1).putInt(8).putInt(3);
    for (double ordinate : new double[] {0, 0, 1, 1, 2, 0}) {
      arc.putDouble(ordinate);
    }
    String digits = HexFormat.of().formatHex(arc.array());
    Dataset dataset = read("id,geom", "1," + digits, "2," + digits, "3," + digits + "0");
    assertThat(table(dataset).geometry().envelope(0).getMaxY()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("geometry-broken×1", "curves-straightened×2");
  }

  @Test
  void readsGeoJsonBeforePoints() throws Exception {
    Dataset dataset =
        read(
            "Geo Point;Geo Shape;nom",
            "49.5, 0.1;\"{\"\"coordinates\"\": [[0, 49], [1, 50]], \"\"type\"\":"
                + " \"\"LineString\"\"}\";a",
            "49.5, 0.1;{\"\"coordinates\"\": [[0,b");
    assertThat(wkt(dataset, 0)).isEqualTo("LINESTRING (0 49, 1 50)");
    assertThat(fields(dataset)).isEqualTo("Geo Point:text nom:text");
    assertThat(problems(dataset)).contains("geometry-broken×1", "row-too-short×1");
  }

  @Test
  void readsTablesWithoutHeader() throws Exception {
    Dataset dataset = read("76351,Le Havre,170000", "14118,Caen,105000");
    assertThat(fields(dataset)).isEqualTo("field_1:integer field_2:text field_3:integer");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
  }

  @Test
  void takesYearsForNames() throws Exception {
    Dataset dataset = read("commune;2019;2020", "Caen;105403;105512", "Rouen;112321;114083");
    assertThat(fields(dataset)).isEqualTo("commune:text 2019:integer 2020:integer");
  }

  @Test
  void mendsNamesThatAreMissingOrDouble() throws Exception {
    Dataset dataset = read("a,,a,b,", "1,2,3,4,5");
    assertThat(fields(dataset))
        .isEqualTo("a:integer field_2:integer a_2:integer b:integer field_5:integer");
    assertThat(problems(dataset)).containsExactly("names-mended×3");
  }

  @Test
  void keepsWhatLongerRowsHave() throws Exception {
    Dataset dataset = read("a,b", "1,2", "3", "4,5,6", "7,8,", "9,10,,,");
    assertThat(fields(dataset)).isEqualTo("a:integer b:integer field_3:integer");
    assertThat(value(dataset, 2, "field_3")).isEqualTo(6L);
    assertThat(problems(dataset)).containsExactlyInAnyOrder("row-too-short×1", "row-too-long×1");
  }

  @Test
  void readsLineFeedsAndQuotesInQuotes() throws Exception {
    Dataset dataset = read("a,b", "\"1\n2\",\"x \"\"y\"\"\"", "z,\"\"");
    assertThat(value(dataset, 0, "a")).isEqualTo("1\n2");
    assertThat(value(dataset, 0, "b")).isEqualTo("x \"y\"");
    assertThat(value(dataset, 1, "b")).isNull();
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void mendsQuotesThatNeverClose() throws Exception {
    Dataset dataset = read("a,b", "1,\"x\"", "2,\"y", "3,z", "4,\"t\"");
    assertThat(table(dataset).rowCount()).isEqualTo(4);
    assertThat(value(dataset, 1, "b")).isEqualTo("y");
    assertThat(value(dataset, 3, "b")).isEqualTo("t");
    assertThat(problems(dataset)).containsExactly("quote-unclosed×1");
  }

  @Test
  void readsOtherQuotesAndExcelsFirstLine() throws Exception {
    assertThat(value(read("a,b", "'1,5',2", "'2,5',3"), 0, "a")).isEqualTo(1.5);
    Dataset excel = read("sep=;", "a;b", "1;2");
    assertThat(fields(excel)).isEqualTo("a:integer b:integer");
    assertThat(table(read("a, \"b\"", "1, \"x, y\"")).column("b").text(0)).isEqualTo("x, y");
  }

  @Test
  void leavesOutNuls() throws Exception {
    Dataset dataset = read("a,b", "1,x\0y", "2,\0");
    assertThat(value(dataset, 0, "b")).isEqualTo("xy");
    assertThat(problems(dataset)).containsExactly("nul-characters×2");
  }

  @Test
  void passesOverTitlesAboveTheTable() throws Exception {
    for (String end : new String[] {"", ";;"}) {
      Dataset dataset =
          read(
              "Population" + end,
              "Source : INSEE" + end,
              end,
              "code;nom;pop",
              "01001;a;7",
              "01002;b;8");
      assertThat(fields(dataset)).isEqualTo("code:text nom:text pop:integer");
      assertThat(problems(dataset)).containsExactly("lines-above×3");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "49°29'24\"N # 0°06'36\"E # POINT (0.11 49.49)",
        "49° 29’ 24” # 2° 30’ O # POINT (-2.5 49.49)",
        "N49°29'24\" # W 2°30' # POINT (-2.5 49.49)",
        "49 29 24 # 2 30 W # POINT (-2.5 49.49)",
        "S 49 29 24.0 # -2 30 00 # POINT (-2.5 -49.49)",
        "49:29:24N # +2:30:00 # POINT (2.5 49.49)",
        "49,49° # -0.5° # POINT (-0.5 49.49)",
      })
  void readsDegreesMinutesAndSeconds(String latitude, String longitude, String expected)
      throws Exception {
    Dataset dataset = read("nom|latitude|longitude", "a|" + latitude + "|" + longitude, "b||");
    assertThat(wkt(dataset, 0)).isEqualTo(expected);
    assertThat(table(dataset).column("latitude").text(0)).isEqualTo(latitude);
  }

  @Test
  void readsLinesThatEndInCarriageReturns() throws Exception {
    String text = "a;b\r" + "1;2\r".repeat(30_000);
    Dataset dataset = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(fields(dataset)).isEqualTo("a:integer b:integer");
    assertThat(table(dataset).rowCount()).isEqualTo(30_000);
  }

  @Test
  void readsAThousandColumns() throws Exception {
    String names = IntStream.range(0, 1000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String values = IntStream.range(0, 1000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    Dataset dataset = read(names, values);
    assertThat(table(dataset).columns()).hasSize(1000);
    assertThat(value(dataset, 0, "c999")).isEqualTo(999L);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,'',UTF-8",
    "UTF-8,\uFEFF,UTF-8",
    "UTF-16LE,\uFEFF,UTF-16LE",
    "UTF-16BE,\uFEFF,UTF-16BE",
    "windows-1252,'',windows-1252"
  })
  void findsOutTheEncoding(String charset, String mark, String expected) throws Exception {
    String text = mark + "dép;œuvre\r\nÉvreux;1\r\n";
    Dataset dataset = read(text.getBytes(Charset.forName(charset)));
    assertThat(fields(dataset)).isEqualTo("dép:text œuvre:integer");
    assertThat(value(dataset, 0, "dép")).isEqualTo("Évreux");
    assertThat(dataset.layers().get(0).encoding()).isEqualTo(expected);
  }

  @Test
  void readsAHeaderAlone() throws Exception {
    Dataset dataset = read("a;b;c");
    assertThat(table(dataset).rowCount()).isZero();
    assertThat(fields(dataset)).isEqualTo("a:text b:text c:text");
  }

  @Test
  void readsASingleColumn() throws Exception {
    Dataset dataset = read("commune", "Le Havre", "Caen");
    assertThat(fields(dataset)).isEqualTo("commune:text");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
  }

  @Test
  void endsWhereAValueNeverEnds() throws Exception {
    byte[] endless = new byte[17 << 20];
    Arrays.fill(endless, (byte) 'x');
    assertThatThrownBy(() -> read(endless))
        .isInstanceOfSatisfying(
            ProblemException.class, refusal -> assertThat(refusal.code()).isEqualTo("not-a-table"));
    System.arraycopy("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), 0, endless, 0, 8);
    Dataset dataset = read(endless);
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("rest-unreadable×1");
  }

  @Test
  void refusesABlankTable() {
    assertThatThrownBy(() -> read("", " ")).isInstanceOf(ProblemException.class);
  }

  @Test
  void findsTypesInAllRows() throws Exception {
    StringBuilder text = new StringBuilder("id,v\n");
    IntStream.range(0, 20_000).forEach(i -> text.append(i).append(",1\n"));
    text.append("20000,1.5\n20001,x\n");
    Dataset dataset = read(text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(fields(dataset)).isEqualTo("id:integer v:text");
    assertThat(table(dataset).column("v").field().type()).isEqualTo(FieldType.TEXT);
    assertThat(value(dataset, 20_000, "v")).isEqualTo("1.5");
  }

  @Test
  void recognisesTablesAndNothingElse() {
    assertThat(recognises("a.csv", "nom\nCaen\n")).isTrue();
    assertThat(recognises("a.TSV", "a\tb\n")).isTrue();
    assertThat(recognises("a.txt", "a;b\n1;2\n")).isTrue();
    assertThat(recognises("a.txt", "id,nom,x\n1,a,2\n2,b,3\n")).isTrue();
    assertThat(recognises("a.txt", "Hello, world.\nThis is, well, prose.\n")).isFalse();
    assertThat(recognises("a.txt", "Hello, world\nIt rains, alas\n")).isFalse();
    assertThat(recognises("a.txt", "one\ntwo\n")).isFalse();
    assertThat(recognises("a.csv", "{\"a\": 1}")).isFalse();
    assertThat(recognises("a.csv", "<html>")).isFalse();
    assertThat(recognises("a.csv", "PK\3\4\0\0\10\0\0\0!\0\1\2\3")).isFalse();
    String names =
        "Nom de la commune, Nom du département où elle est, Population totale,".repeat(80);
    assertThat(recognises("a.csv", names.substring(0, 4096))).isTrue();
    String prose =
        "This is a letter that someone wrote one day\nto a friend, who kept it in a box\n";
    assertThat(recognises("a.csv", prose)).isFalse();
  }

  private boolean recognises(String name, String head) {
    return format.recognises(Path.of(name), head.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void believesTheTypesFileBesideIt() throws Exception {
    Files.writeString(
        folder.resolve("table.csvt"),
        "\"String(5)\",\"Real(10.2)\",Integer(Boolean),\"Integer(Boolean)\",\"Integer\"\n");
    Dataset dataset = read("code,r,b,x,i", "76351,1,1,7,3", "14118,2,0,8,4");
    assertThat(fields(dataset)).isEqualTo("code:text r:real b:boolean x:integer i:integer");
    assertThat(value(dataset, 0, "code")).isEqualTo("76351");
    assertThat(value(dataset, 1, "b")).isEqualTo(false);
  }

  @Test
  void readsYearsFirstBetweenSlashes() throws Exception {
    Dataset dataset =
        read("d;t", "2020/02/29;2020/02/29 12:34:56", "1999/12/31;1999/12/31 00:00:00");
    assertThat(fields(dataset)).isEqualTo("d:date t:datetime");
    assertThat(value(dataset, 0, "d")).isEqualTo(LocalDate.of(2020, 2, 29));
  }

  @Test
  void keepsRowsOfNothingButSeparatorsExceptAtTheEnd() throws Exception {
    Dataset dataset = read("a,b", "1,x", ",", "", "2,y", ",", ",");
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(value(dataset, 1, "a")).isNull();
    assertThat(problems(dataset)).containsExactly("rows-blank×2");
  }

  @Test
  void partsValuesByBlanksWhereNothingElseDoes() throws Exception {
    Dataset dataset = read("x y name", "1.5 2.5 \"Le Havre\"", "3.5 4.5 Caen");
    assertThat(fields(dataset)).isEqualTo("x:real y:real name:text");
    assertThat(value(dataset, 0, "name")).isEqualTo("Le Havre");
  }
}
