package fr.bocage.format.kml;

import static fr.bocage.format.text.Told.fields;
import static fr.bocage.format.text.Told.names;
import static fr.bocage.format.text.Told.problems;
import static fr.bocage.format.text.Told.refusal;
import static fr.bocage.format.text.Told.table;
import static fr.bocage.format.text.Told.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmlTest {
  private static final String POINT = "<Point><coordinates>0.11,49.49,0</coordinates></Point>";

  private final KmlFormat format = new KmlFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Path file(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("carte.kml"), bytes);
  }

  private Dataset read(byte[] bytes) throws Exception {
    return format.read(file(bytes), Progress.NONE);
  }

  private Dataset readText(String kml) throws Exception {
    return read(kml.getBytes(StandardCharsets.UTF_8));
  }

  private Dataset readDocument(String content) throws Exception {
    return readText(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
            + content
            + "</Document></kml>");
  }

  private Dataset readPlacemark(String content) throws Exception {
    return readDocument("<Placemark>" + content + "</Placemark>");
  }

  @Test
  void readsAPlacemark() throws Exception {
    Dataset dataset =
        readPlacemark(
            "<name>Le Havre</name><description><![CDATA[<b>port</b> & plage]]></description>"
                + "<TimeStamp><when>1944-09-12</when></TimeStamp>"
                + POINT);
    FeatureTable table = table(dataset);
    assertThat(wkt(table, 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(fields(table)).isEqualTo("name:text description:text time:date");
    assertThat(table.column("description").text(0)).isEqualTo("<b>port</b> & plage");
    assertThat(table.crs().code()).isEqualTo("EPSG:4326");
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("UTF-8");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void listsFieldsThatNoPlacemarkGivesAValue() throws Exception {
    Dataset dataset =
        readDocument(
            "<Schema id=\"s\"><SimpleField type=\"int\" name=\"n\"/>"
                + "<SimpleField type=\"string\" name=\"t\"/></Schema>"
                + "<Placemark><ExtendedData><Data name=\"u\"><value/></Data>"
                + "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"n\"/>"
                + "<SimpleData name=\"t\"/></SchemaData></ExtendedData>"
                + POINT
                + "</Placemark>");
    assertThat(fields(table(dataset))).isEqualTo("u:text n:integer t:text");
    assertThat(table(dataset).column("n").text(0)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<LineString><coordinates>1,2 3,4</coordinates></LineString> # LINESTRING (1 2, 3 4)",
        "<LinearRing><coordinates>0,0 9,0 0,9 0,0</coordinates></LinearRing>"
            + " # LINESTRING (0 0, 9 0, 0 9, 0 0)",
        "<Polygon><innerBoundaryIs><LinearRing><coordinates>1,1 2,1 1,2 1,1</coordinates>"
            + "</LinearRing></innerBoundaryIs><outerBoundaryIs><LinearRing><coordinates>"
            + "0,0 0,9 9,0</coordinates></LinearRing></outerBoundaryIs></Polygon>"
            + " # POLYGON ((0 0, 9 0, 0 9, 0 0), (1 1, 1 2, 2 1, 1 1))",
        "<MultiGeometry><Point><coordinates>1,2</coordinates></Point>"
            + "<Point><coordinates>3,4</coordinates></Point></MultiGeometry>"
            + " # MULTIPOINT ((1 2), (3 4))",
        "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry><LineString>"
            + "<coordinates>1,2 3,4</coordinates></LineString></MultiGeometry></MultiGeometry>"
            + " # GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))",
        "<gx:Track><when>2020-01-01T00:00:00Z</when><gx:coord>1 2 3</gx:coord>"
            + "<gx:coord>3 4 0</gx:coord></gx:Track> # LINESTRING (1 2, 3 4)",
        "<gx:MultiTrack><gx:Track><gx:coord>1 2</gx:coord><gx:coord>3 4</gx:coord></gx:Track>"
            + "</gx:MultiTrack> # MULTILINESTRING ((1 2, 3 4))",
      })
  void readsEachGeometry(String kml, String expected) throws Exception {
    assertThat(wkt(table(readPlacemark(kml)), 0)).isEqualTo(expected);
  }

  @Test
  void readsCoordinatesWithBlanksAnywhere() throws Exception {
    assertThat(
            wkt(
                table(
                    readPlacemark(
                        "<Point><coordinates>\n\t1.5e0 , 2 ,\n 7 </coordinates></Point>")),
                0))
        .isEqualTo("POINT (1.5 2)");
    assertThat(
            wkt(
                table(
                    readPlacemark(
                        "<LineString><coordinates>1,2,0\n3,4,\n\n</coordinates></LineString>")),
                0))
        .isEqualTo("LINESTRING (1 2, 3 4)");
  }

  @Test
  void makesALayerOfEachFolderThatHasPlacemarks() throws Exception {
    String placemark = "<Placemark>" + POINT + "</Placemark>";
    Dataset dataset =
        readDocument(
            "<name>Normandie</name><Folder><name>Ports</name>"
                + placemark
                + placemark
                + "<Folder><name>Ports</name>"
                + placemark
                + "</Folder><Folder><name>Vide</name></Folder></Folder>"
                + placemark);
    assertThat(names(dataset)).containsExactly("Ports", "Ports_1", "Normandie");
    assertThat(dataset.layers().get(0).table().rowCount()).isEqualTo(2);
  }

  @Test
  void namesANamelessLayerAfterTheFile() throws Exception {
    assertThat(names(readPlacemark(POINT))).containsExactly("carte");
    assertThat(names(readText("<Placemark>" + POINT + "</Placemark>"))).containsExactly("carte");
  }

  @Test
  void limitsTheNumberOfLayers() throws Exception {
    String folder = "<Folder><Placemark>" + POINT + "</Placemark></Folder>";
    Dataset dataset = readDocument(folder.repeat(300));
    assertThat(dataset.layers()).hasSize(100);
    assertThat(dataset.layers().stream().mapToInt(l -> l.table().rowCount()).sum()).isEqualTo(300);
  }

  @Test
  void typesExtendedDataBySchemaOrByAllItsValues() throws Exception {
    Dataset dataset =
        readDocument(
            "<Schema name=\"x\" id=\"s\"><SimpleField name=\"pop\" type=\"int\"/><SimpleField"
                + " name=\"insee\" type=\"string\"/><SimpleField name=\"aire\""
                + " type=\"double\"/><SimpleField name=\"vrai\""
                + " type=\"bool\"/></Schema><Placemark><ExtendedData><SchemaData"
                + " schemaUrl=\"#s\"><SimpleData name=\"pop\">12</SimpleData><SimpleData"
                + " name=\"insee\">76351</SimpleData><SimpleData"
                + " name=\"aire\">3</SimpleData><SimpleData name=\"vrai\">1</SimpleData>"
                + "</SchemaData></ExtendedData></Placemark><Placemark><ExtendedData><Data"
                + " name=\"n\"><displayName>N</displayName><value>7</value></Data><Data"
                + " name=\"code\"><value>01004</value></Data><Data"
                + " name=\"name\"><value>y</value></Data></ExtendedData></Placemark>");
    assertThat(fields(table(dataset)))
        .isEqualTo("pop:integer insee:text aire:real vrai:boolean n:integer code:text name_2:text");
    assertThat(table(dataset).geometry().type(0)).isEqualTo(GeometryType.NULL);
    assertThat(table(dataset).column("n").value(1)).isEqualTo(7L);
  }

  @Test
  void keepsTheColoursOfStyles() throws Exception {
    String line = "<LineString><coordinates>1,2 3,4</coordinates></LineString>";
    Dataset dataset =
        readDocument(
            "<StyleMap id=\"m\"><Pair><key>highlight</key><styleUrl>#x</styleUrl></Pair>"
                + "<Pair><key>normal</key><styleUrl>#a</styleUrl></Pair></StyleMap>"
                + "<Placemark><styleUrl>#m</styleUrl>"
                + line
                + "</Placemark><Placemark><styleUrl>#a</styleUrl>"
                + POINT
                + "</Placemark><Placemark><Style><IconStyle><color>7f0000ff</color></IconStyle></Style>"
                + POINT
                + "</Placemark><Placemark><styleUrl>http://x/y.kml#z</styleUrl>"
                + line
                + "</Placemark>"
                + "<Style id=\"a\"><LineStyle><color>ffff8000</color></LineStyle></Style>");
    FeatureTable table = table(dataset);
    assertThat(fields(table)).isEqualTo("colour:text");
    assertThat(table.column("colour").text(0)).isEqualTo("#0080ff");
    assertThat(table.column("colour").text(1)).isNull();
    assertThat(table.column("colour").text(2)).isEqualTo("#ff0000");
    assertThat(table.column("colour").text(3)).isNull();
  }

  @Test
  void tellsTheTimesOfTracksAndSpans() throws Exception {
    Dataset dataset =
        readDocument(
            "<Placemark><TimeSpan><begin>2020-01-01</begin><end>2020-12-31</end></TimeSpan></Placemark>"
                + "<Placemark><gx:Track><when>2020-02-01</when><when>2020-03-01</when><gx:coord>1"
                + " 2</gx:coord><gx:coord>3 4</gx:coord></gx:Track></Placemark>");
    assertThat(fields(table(dataset))).isEqualTo("begin:date end:date");
    assertThat(table(dataset).column("end").text(1)).isEqualTo("2020-03-01");
  }

  @Test
  void tellsWhatIsWrongWithGeometries() throws Exception {
    Dataset dataset =
        readDocument(
            Arrays.stream(
                    new String[] {
                      "<Point><coordinates>here</coordinates></Point>",
                      "<Point><coordinates>1</coordinates></Point>",
                      "<Point><coordinates/></Point>",
                      "<LineString><coordinates>1,2</coordinates></LineString>",
                      "<Point><coordinates>1,2,30</coordinates></Point>",
                      "<Point><coordinates>NaN,2</coordinates></Point>",
                    })
                .map(geometry -> "<Placemark>" + geometry + "</Placemark>")
                .reduce("", String::concat));
    assertThat(table(dataset).rowCount()).isEqualTo(6);
    assertThat(problems(dataset))
        .containsExactly("geometry-broken×2", "coordinates-not-finite×1", "line-too-short×1");
    assertThat(table(dataset).geometry().heightRange()).containsExactly(30, 30);
  }

  @Test
  void keepsThePlacemarksBeforeWhereTheFileIsCut() throws Exception {
    String placemark = "<Placemark><name>é</name>" + POINT + "</Placemark>\n";
    byte[] whole = ("<kml><Document>\n" + placemark.repeat(3)).getBytes(StandardCharsets.UTF_8);
    int third = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("<Placemark>");
    for (int cut = third; cut < whole.length - 12; cut++) {
      Dataset dataset = read(Arrays.copyOf(whole, cut));
      assertThat(table(dataset).rowCount()).isEqualTo(2);
      assertThat(dataset.problems().get(0).code()).isEqualTo("xml-broken");
    }
  }

  @Test
  void mendsWhatHandsOftenGetWrong() throws Exception {
    Dataset dataset =
        readPlacemark(
            "<name>Caen & Rouen\u0001 &nbsp;&eacute;</name><description"
                + " id='&nbsp;'>a&b=c</description>"
                + POINT);
    assertThat(table(dataset).column("name").text(0)).isEqualTo("Caen & Rouen  &nbsp;&eacute;");
    assertThat(table(dataset).column("description").text(0)).isEqualTo("a&b=c");
    assertThat(problems(dataset)).containsExactly("xml-mended×1");
  }

  @Test
  void readsOtherEncodings() throws Exception {
    String kml = "<kml><Placemark><name>Évreux</name></Placemark></kml>";
    Dataset wrong = read(kml.getBytes(Charset.forName("windows-1252")));
    assertThat(table(wrong).column("name").text(0)).isEqualTo("Évreux");
    assertThat(problems(wrong)).contains("encoding-guessed×1");
    String declared = "<?xml version='1.0' encoding='ISO-8859-1'?>" + kml;
    Dataset latin = read(declared.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(table(latin).column("name").text(0)).isEqualTo("Évreux");
    assertThat(latin.layers().get(0).encoding()).isEqualTo("ISO-8859-1");
    Dataset wide = read(("\uFEFF" + kml).getBytes(StandardCharsets.UTF_16LE));
    assertThat(table(wide).column("name").text(0)).isEqualTo("Évreux");
    assertThat(problems(wide)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE kml SYSTEM 'http://127.0.0.1:9/x.dtd' [<!ENTITY x 'y'>]>",
        "<!DOCTYPE kml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY x '&a;&a;&a;&a;'>]>",
      })
  void neverResolvesEntities(String doctype) throws Exception {
    Dataset dataset =
        readText(doctype + "<kml><Placemark><name>&x;</name>" + POINT + "</Placemark></kml>");
    assertThat(table(dataset).column("name").text(0)).isEqualTo("&x;");
  }

  @Test
  void tellsOfLinksAndOverlays() throws Exception {
    Dataset dataset =
        readDocument(
            "<NetworkLink><Link><href>http://127.0.0.1:9/</href></Link></NetworkLink>"
                + "<GroundOverlay/>");
    assertThat(table(dataset).rowCount()).isZero();
    assertThat(problems(dataset)).containsExactly("overlays-not-shown×2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "hello", "<kml><Document><Placemark>", "<kml", ""})
  void refusesWhatIsNoKml(String text) throws Exception {
    assertThat(refusal(format, file(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("kml-unreadable");
  }

  @Test
  void survivesNestingThatWouldOverflowTheStack() throws Exception {
    Dataset dataset =
        readDocument("<Placemark>" + POINT + "</Placemark>" + "<Folder>".repeat(100_000));
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("xml-broken×1");
  }

  @Test
  void readsKmz() throws Exception {
    byte[] kmz = zip("images/a.png", "x", "../../other.kml", "<kml/>", "doc.kml", document());
    Dataset dataset = read(kmz);
    assertThat(wkt(table(dataset), 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(table(read(zip("Carte.KML", document()))).rowCount()).isEqualTo(1);
  }

  @Test
  void readsTheDocumentsThatAKmzLinksToWithinItself() throws Exception {
    String links =
        "<kml><Document><NetworkLink><Link><href>layers/routes.kml</href></Link></NetworkLink>"
            + "<NetworkLink><Url><href>./layers/%s.kml</href></Url></NetworkLink>"
            + "<NetworkLink><Link><href>layers/routes.kml</href></Link></NetworkLink>"
            + "<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>"
            + "<NetworkLink><Link><href>../../etc/passwd</href></Link></NetworkLink>"
            + "<NetworkLink/></Document></kml>";
    byte[] kmz =
        zip(
            "doc.kml",
            links.formatted("été"),
            "layers/routes.kml",
            "<kml><Placemark><name>r</name>" + POINT + "</Placemark></kml>",
            "layers/été.kml",
            "<kml><Document><name>Été</name><Placemark>" + POINT + "</Placemark></Document></kml>",
            "unlinked.kml",
            document());
    Dataset dataset = read(kmz);
    assertThat(dataset.layers()).extracting(l -> l.table().name()).containsExactly("routes", "Été");
    assertThat(dataset.layers()).allMatch(layer -> layer.table().rowCount() == 1);
    assertThat(problems(dataset)).containsExactly("overlays-not-shown×3");
  }

  @Test
  void readsWhatIsWholeOfACutKmz() throws Exception {
    byte[] kmz = zip("doc.kml", document(), "image.png", "x".repeat(2000));
    Dataset dataset = read(Arrays.copyOf(kmz, kmz.length - 100));
    assertThat(table(dataset).rowCount()).isEqualTo(1);
  }

  @Test
  void refusesArchivesWithoutKmlAndDamagedOnes() throws Exception {
    assertThat(refusal(format, file(zip("a.txt", "x")))).isEqualTo("kmz-without-kml");
    assertThat(refusal(format, file("PK\3\4rubbish".getBytes(StandardCharsets.ISO_8859_1))))
        .isIn("kmz-without-kml", "kmz-damaged", "kml-unreadable");
  }

  @Test
  void readsArchivesWithNamesInOldEncodings() throws Exception {
    byte[] kmz = zip("Ete.png", "x", "carte.kml", document());
    String bytes = new String(kmz, StandardCharsets.ISO_8859_1);
    byte[] old = bytes.replace("Ete", "\u00C9t\u00E9").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i + 9 < old.length; i++) {
      boolean isLocal = old[i] == 'P' && old[i + 1] == 'K' && old[i + 2] == 3;
      boolean isCentral = old[i] == 'P' && old[i + 1] == 'K' && old[i + 2] == 1;
      if (isLocal || isCentral) {
        old[i + (isLocal ? 7 : 9)] &= ~8; // names are not said to be UTF-8
      }
    }
    assertThat(table(read(old)).rowCount()).isEqualTo(1);
  }

  @Test
  void stopsAtBombs() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      zip.write(("<kml><Placemark>" + POINT + "</Placemark><name>").getBytes());
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 40; i++) {
        zip.write(blanks);
      }
    }
    Dataset dataset = read(bytes.toByteArray());
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("xml-broken×1");
  }

  private static String document() {
    return "<kml><Document><Placemark>" + POINT + "</Placemark></Document></kml>";
  }

  private static byte[] zip(String... namesAndTexts) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void recognisesByNameOrContent() {
    assertThat(recognises("a.KMZ", "PK")).isTrue();
    assertThat(recognises("a.xml", "<?xml version='1.0'?>\n<kml xmlns='x'>")).isTrue();
    assertThat(recognises("a.xml", "<gpx>")).isFalse();
    assertThat(recognises("a.txt", "about <kml>")).isFalse();
  }

  private boolean recognises(String name, String head) {
    return format.recognises(Path.of(name), head.getBytes(StandardCharsets.UTF_8));
  }
}
