package fr.bocage.format.kml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.AllKinds;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class KmlWriterTest {
  @TempDir Path folder;

  @Test
  void writesAPlacemarkForEachRowWithItsGeometry() throws Exception {
    write(AllKinds.mixed());

    Document kml = read();
    assertThat(kml.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.opengis.net/kml/2.2");
    assertThat(shape(kml, 0)).isEqualTo("Point(0.1077,49.4938)");
    assertThat(shape(kml, 1)).isEqualTo("MultiGeometry(Point(0,49)Point(1,50))");
    assertThat(shape(kml, 2)).isEqualTo("LineString(0,49 0.5,49.5 1,49)");
    assertThat(shape(kml, 4))
        .isEqualTo(
            "Polygon(outerBoundaryIs(LinearRing(0,49 1,49 1,50 0,50 0,49))"
                + "innerBoundaryIs(LinearRing(0.2,49.2 0.2,49.4 0.4,49.4 0.2,49.2)))");
    assertThat(shape(kml, 7)).isEmpty();
  }

  @Test
  void namesPlacemarksAndKeepsTypedValues() throws Exception {
    write(AllKinds.mixed());

    Document kml = read();
    assertThat(texts(kml, "name").get(0)).isEqualTo("été");
    assertThat(texts(kml, "name").get(1)).isEqualTo("L'Haÿ-les-Roses \"œ\" 😀");
    assertThat(texts(kml, "SimpleData").subList(1, 8))
        .containsExactly(
            "01000",
            "9007199254740993",
            "-0.1",
            "true",
            "1944-06-01",
            "1944-06-06T06:30:00Z",
            "{\"a\":[0,null]}");
    assertThat(attributes(kml, "SimpleField", "type"))
        .containsExactly(
            "string", "string", "string", "double", "bool", "string", "string", "string");
  }

  @Test
  void writesIntegersOf32BitsAsSuch() throws Exception {
    write(
        new SmallTable("t")
            .points(1)
            .column("petit", FieldType.INTEGER, -5L)
            .column("grand", FieldType.INTEGER, 5_000_000_000L)
            .build());

    assertThat(attributes(read(), "SimpleField", "type")).containsExactly("int", "double");
  }

  @Test
  void replacesWhatXmlDoesNotAllowAndTellsIt() throws Exception {
    List<Problem> problems =
        write(
            new SmallTable("t")
                .points(1)
                .column("a", FieldType.TEXT, "<b>&amp;\u0000\ud800 ]]> 😀")
                .build());

    assertThat(texts(read(), "SimpleData")).containsExactly("<b>&amp;\ufffd\ufffd ]]> 😀");
    assertThat(problems).extracting(Problem::code).containsExactly("kml-characters-replaced");
  }

  @Test
  void isReadAgain() throws Exception {
    FeatureTable table = AllKinds.mixed();
    write(table);

    FeatureTable read =
        new KmlFormat(AllKinds.CATALOGUE)
            .read(folder.resolve("a.kml"), Progress.NONE)
            .layers()
            .get(0)
            .table();

    assertThat(AllKinds.wkts(read)).isEqualTo(AllKinds.wkts(table));
    for (String field : List.of("nom", "insee", "réel", "vrai", "jour", "moment")) {
      for (int row = 0; row < table.rowCount(); row++) {
        assertThat(read.column(field).value(row)).isEqualTo(table.column(field).value(row));
      }
    }
  }

  @Test
  void isReadByOgr() throws Exception {
    write(AllKinds.areas(AllKinds.CATALOGUE.wgs84()));

    assertThat(Ogrinfo.of(folder.resolve("a.kml"), "-al"))
        .contains("insee (String) = 01000")
        .contains("Feature Count: ")
        .doesNotContain("ERROR");
  }

  private List<Problem> write(FeatureTable table) throws IOException {
    return new KmlWriter().write(List.of(table), folder.resolve("a.kml"), Progress.NONE);
  }

  private Document read() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(folder.resolve("a.kml").toFile());
  }

  /** The geometry of a placemark, its elements as names and parentheses. */
  private static String shape(Document kml, int placemark) {
    Element element = (Element) kml.getElementsByTagName("Placemark").item(placemark);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child
          && !List.of("name", "ExtendedData").contains(child.getTagName())) {
        append(child, text);
      }
    }
    return text.toString();
  }

  private static void append(Element element, StringBuilder text) {
    if (element.getTagName().equals("coordinates")) {
      text.append(element.getTextContent());
      return;
    }
    text.append(element.getTagName()).append('(');
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      append((Element) element.getChildNodes().item(i), text);
    }
    text.append(')');
  }

  private static List<String> texts(Document kml, String tag) {
    var found = kml.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static List<String> attributes(Document kml, String tag, String name) {
    var found = kml.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> ((Element) found.item(i)).getAttribute(name))
        .toList();
  }
}
