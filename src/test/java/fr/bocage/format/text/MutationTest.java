package fr.bocage.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.format.csv.CsvFormat;
import fr.bocage.format.esrijson.EsriJsonFormat;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonSequenceFormat;
import fr.bocage.format.gpx.GpxFormat;
import fr.bocage.format.javascript.JavaScriptFormat;
import fr.bocage.format.jsontable.JsonTableFormat;
import fr.bocage.format.kml.KmlFormat;
import fr.bocage.format.topojson.TopoJsonFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damages samples of all text formats at random, always the same way. {@code -Dbocage.soak=20000}
 * makes that many cases of each.
 */
class MutationTest {
  private static final int CASES = Integer.getInteger("bocage.soak", 200);

  /** Far above what a few kilobytes justify, far below what a length field can ask for. */
  private static final long MOST_BYTES = 64 << 20;

  private static final String SIGNS = "[]{}()<>/&;,:\"'=!|\t\n\r\0 0-eE.+é#\u001e";

  private static final String GEOJSON =
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"OGC:CRS84"}},
      "features":[{"type":"Feature","id":"é","properties":{"o":{"k":[1.5,null]},"t":"2020-01-01"},
      "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[0,9],[0,0]]]]}},
      {"type":"Feature","properties":{"n":12},"geometry":{"type":"GeometryCollection",
      "geometries":[{"type":"Point","coordinates":[1,2,3]},
      {"type":"LineString","coordinates":[[1,2],[3,4]]}]}}]}
      """;

  private static final String SEQUENCE =
      """
      {"type":"Feature","id":1,"properties":{"a":"é"},"geometry":{"type":"Point","coordinates":[1,2]}}
      {"type":"Feature","id":2,"properties":null,"geometry":{"type":"Point","coordinates":[3,4]}}
      {"type":"Feature","id":3,"properties":{"a":1},"geometry":null}
      """;

  private static final String ESRI_JSON =
      """
      {"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":102110,"latestWkid":2154},
      "hasZ":true,"fields":[{"name":"n","type":"esriFieldTypeDate"}],"features":[
      {"attributes":{"n":1600000000000,"t":"é"},"geometry":{"rings":[[[0,0,1],[0,9,1],[9,9,1],[0,0,1]],
      [[1,2,1],[2,3,1],[1,3,1],[1,2,1]]]}},
      {"attributes":{"n":null},"geometry":{"curvePaths":[[[0,0],{"c":[[2,0],[1,1]]},[3,0]]]}},
      {"attributes":{"n":3},"geometry":{"x":1,"y":2}}]}
      """;

  private static final String TOPOJSON =
      """
      {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[0,49]},
      "objects":{"a":{"type":"GeometryCollection","geometries":[
      {"type":"Polygon","arcs":[[0,1]],"id":1,"properties":{"n":"é"}},
      {"type":"MultiPolygon","arcs":[[[-1,-2]]]},{"type":"Point","coordinates":[4,5]}]},
      "b":{"type":"LineString","arcs":[0,1]}},
      "arcs":[[[0,0],[100,0],[0,100]],[[100,100],[-100,0],[0,-100]]]}
      """;

  private static final String JSON_TABLE =
      """
      {"total":3,"results":[{"nom":"é","geo_point_2d":{"lon":1.5,"lat":49.5},"n":1,"o":{"a":[1]}},
      {"recordid":"x","fields":{"nom":"b","geo_point_2d":{"lon":"2","lat":48}}},
      {"nom":null,"geo_shape":{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}}]}
      """;

  private static final String CSV =
      """
      code;nom;surface;date;lon;lat;geom
      01004;"é; \"\"x\"\"\";1,5;2020-01-01;0.11;49.49;POINT (1 2)
      76351;Le Havre;2,25;2021-12-31;0.1;49.5;POLYGON ((0 0, 9 0, 0 9, 0 0))
      14118;Caen;3;;;;SRID=2154;
      """;

  private static final String KML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>é</name>
      <Style id="s"><PolyStyle><color>7f00ff00</color></PolyStyle></Style>
      <Schema id="x"><SimpleField name="n" type="int"/></Schema>
      <Folder><Placemark><name>a &amp; b</name><styleUrl>#s</styleUrl><ExtendedData>
      <SchemaData schemaUrl="#x"><SimpleData name="n">1</SimpleData></SchemaData></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 0,9 0,0</coordinates></LinearRing>
      </outerBoundaryIs></Polygon></Placemark></Folder>
      <NetworkLink><Link><href>b.kml</href></Link></NetworkLink>
      <Placemark><description><![CDATA[<b>]]></description><gx:Track><when>2020</when>
      <gx:coord>1 2 3</gx:coord><gx:coord>3 4 5</gx:coord></gx:Track></Placemark></Document></kml>
      """;

  private static final String GPX =
      """
      <?xml version="1.0"?><gpx version="1.1"><wpt lat="49.49" lon="0.11"><ele>12</ele>
      <name>é</name><extensions><a><b>1</b></a></extensions></wpt><rte><rtept lat="1" lon="2"/>
      <rtept lat="3" lon="4"/></rte><trk><trkseg><trkpt lat="1" lon="2"><time>2020-01-01T00:00:00Z
      </time></trkpt><trkpt lat="3" lon="4"/></trkseg></trk></gpx>
      """;

  @TempDir Path folder;

  static Stream<Arguments> samples() throws IOException {
    CrsCatalogue catalogue = new CrsCatalogue();
    KmlFormat kml = new KmlFormat(catalogue);
    return Stream.of(
        Arguments.of(
            "geojson", new GeoJsonFormat(catalogue), GEOJSON.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "utf-16", new GeoJsonFormat(catalogue), GEOJSON.getBytes(StandardCharsets.UTF_16)),
        Arguments.of(
            "sequence",
            new GeoJsonSequenceFormat(catalogue),
            SEQUENCE.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "topojson", new TopoJsonFormat(catalogue), TOPOJSON.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "esrijson", new EsriJsonFormat(catalogue), ESRI_JSON.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "jsontable",
            new JsonTableFormat(catalogue),
            JSON_TABLE.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "script",
            new JavaScriptFormat(List.of(new GeoJsonFormat(catalogue))),
            ("var a = " + GEOJSON + ";").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("csv", new CsvFormat(catalogue), CSV.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("kml", kml, KML.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("kmz", kml, zipped(KML)),
        Arguments.of("gpx", new GpxFormat(catalogue), GPX.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("b.kml"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  @Timeout(value = 60 * 60) // only a hang lasts as long
  void givesADatasetOrARefusalWhateverTheDamage(String name, Format format, byte[] sample)
      throws IOException {
    Path file = folder.resolve("sample." + format.extensions().stream().findFirst().orElse(name));
    Random random = new Random(20261124);
    for (int i = 0; i < CASES; i++) {
      byte[] damaged = damage(sample, random);
      Files.write(file, damaged);
      try {
        check(format, file);
      } catch (RuntimeException | Error e) {
        Path kept = Files.write(Files.createTempFile("damaged-" + name, ""), damaged);
        throw new AssertionError("case " + i + ", kept as " + kept, e);
      }
    }
  }

  private static void check(Format format, Path file) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    try {
      format.recognises(file, Files.readAllBytes(file));
      Dataset dataset = format.read(file, Progress.NONE);
      assertThat(dataset.layers()).isNotEmpty();
      dataset.layers().forEach(layer -> use(layer.table()));
      dataset.problems().forEach(problem -> problem.message().in(Locale.FRENCH));
    } catch (ProblemException refusal) {
      assertThat(refusal.words().in(Locale.FRENCH)).isNotBlank();
    }
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(allocated).as("bytes allocated").isLessThan(MOST_BYTES);
  }

  /** Looks at all that a table has. */
  private static void use(FeatureTable table) {
    for (int row = 0; row < table.rowCount(); row++) {
      JtsGeometries.read(table.geometry(), row);
      for (var column : table.columns()) {
        column.value(row);
        column.text(row);
      }
    }
  }

  private static byte[] damage(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    for (int hit = random.nextInt(3); hit >= 0; hit--) {
      bytes = damageOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] damageOnce(byte[] bytes, Random random) {
    if (bytes.length < 8) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int other = random.nextInt(bytes.length);
    int from = Math.min(at, other);
    int to = Math.max(at, other);
    byte[] signs = SIGNS.getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = signs[random.nextInt(signs.length)];
      case 2 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 3 -> {
        return joined(bytes, 0, from, bytes, to, bytes.length);
      }
      case 4 -> {
        return joined(bytes, 0, to, bytes, from, bytes.length);
      }
      case 5 -> {
        byte[] swapped = joined(bytes, from, to, bytes, 0, from);
        return joined(swapped, 0, swapped.length, bytes, to, bytes.length);
      }
      case 6 -> {
        byte[] run = new byte[1 + random.nextInt(3000)];
        Arrays.fill(run, signs[random.nextInt(signs.length)]);
        byte[] start = joined(bytes, 0, at, run, 0, run.length);
        return joined(start, 0, start.length, bytes, at, bytes.length);
      }
      default -> bytes[at] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] joined(
      byte[] first, int from, int to, byte[] second, int secondFrom, int secondTo) {
    byte[] joined =
        Arrays.copyOf(Arrays.copyOfRange(first, from, to), to - from + secondTo - secondFrom);
    System.arraycopy(second, secondFrom, joined, to - from, secondTo - secondFrom);
    return joined;
  }
}
