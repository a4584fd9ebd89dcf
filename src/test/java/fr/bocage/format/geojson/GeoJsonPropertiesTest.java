package fr.bocage.format.geojson;

import static fr.bocage.format.geojson.GeoJsonFixture.problems;
import static fr.bocage.format.geojson.GeoJsonFixture.read;
import static fr.bocage.format.geojson.GeoJsonFixture.readProperties;
import static fr.bocage.format.geojson.GeoJsonFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FieldType;
import fr.bocage.format.Dataset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeoJsonPropertiesTest {
  private static Object value(Dataset dataset, int row, String field) {
    return table(dataset).column(field).value(row);
  }

  private static String fields(Dataset dataset) {
    return table(dataset).columns().stream()
        .map(column -> column.field().name() + ":" + column.field().type().word())
        .collect(Collectors.joining(" "));
  }

  @Test
  void findsFieldsAndTypesInAllRows() throws Exception {
    Dataset dataset =
        readProperties(
            "{'insee':'01004','n':1,'flag':true,'day':'1944-06-06','none':null}",
            "null",
            "{'n':1.5,'late':'x'}");
    assertThat(fields(dataset))
        .isEqualTo("insee:text n:real flag:boolean day:date none:text late:text");
    assertThat(value(dataset, 0, "insee")).isEqualTo("01004");
    assertThat(value(dataset, 0, "n")).isEqualTo(1.0);
    assertThat(value(dataset, 1, "n")).isNull();
    assertThat(value(dataset, 2, "late")).isEqualTo("x");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsDatesAsDatabasesSpellThem() throws Exception {
    Dataset dataset =
        readProperties(
            "{'d':'1944/06/06','t':'1944-06-06 06:30:00','z':'1944/06/06 06:30:00+02',"
                + "'o':'1944-06-06T06:30:00-0330','no':'1944/06-06','wild':'1944/13/06'}");
    assertThat(fields(dataset))
        .isEqualTo("d:date t:datetime z:datetime o:datetime no:text wild:text");
    assertThat(value(dataset, 0, "d")).hasToString("1944-06-06");
    assertThat(value(dataset, 0, "z")).hasToString("1944-06-06T06:30+02:00");
    assertThat(value(dataset, 0, "o")).hasToString("1944-06-06T06:30-03:30");
  }

  @Test
  void keepsNestedPropertiesAsJsonWithNumbersAsSpelled() throws Exception {
    Dataset dataset =
        readProperties(
            "{'o':{ 'a' : [1.10, 12345678901234567890123, {}], 'b' : null , 'c':NaN},'z':1}",
            "{'o':'é'}");
    assertThat(fields(dataset)).isEqualTo("o:json z:integer");
    assertThat(value(dataset, 0, "o"))
        .isEqualTo("{\"a\":[1.10,12345678901234567890123,{}],\"b\":null,\"c\":null}");
    assertThat(value(dataset, 1, "o")).isEqualTo("\"é\"");
    assertThat(problems(dataset)).containsExactly("values-not-finite×1");
  }

  @Test
  void losesNoDigitOfHugeNumbers() throws Exception {
    Dataset dataset =
        readProperties("{'id':123456789012345678901,'big':1e999}", "{'id':1,'big':-Infinity}");
    assertThat(value(dataset, 0, "id")).isEqualTo("123456789012345678901");
    assertThat(value(dataset, 0, "big")).isEqualTo("1e999");
    assertThat(value(dataset, 1, "big")).isNull();
    assertThat(problems(dataset)).containsExactly("values-not-finite×1");
  }

  @Test
  void keepsNumbersOfThousandsOfDigitsAsText() throws Exception {
    String digits = "7".repeat(5000);
    Dataset dataset = readProperties("{'n':" + digits + ",'r':" + digits + ".5}", "{'n':1}");
    assertThat(value(dataset, 0, "n")).isEqualTo(digits);
    assertThat(value(dataset, 0, "r")).isEqualTo(digits + ".5");
    assertThat(value(dataset, 1, "n")).isEqualTo("1");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void takesTheLastOfDuplicateKeys() throws Exception {
    Dataset dataset = readProperties("{'a':1,'a':'two'},'properties':{'b':3,'b':4}");
    assertThat(fields(dataset)).isEqualTo("b:integer");
    assertThat(value(dataset, 0, "b")).isEqualTo(4L);
  }

  @Test
  void keepsAFeaturesIdAsAField() throws Exception {
    Dataset dataset =
        read(
            GeoJsonFixture.collection(
                "{'type':'Feature','id':7,'geometry':null,'properties':{'a':1}},"
                    + "{'type':'Feature','geometry':null,'properties':{},'id':'x'}"));
    assertThat(fields(dataset)).isEqualTo("id:text a:integer");
    assertThat(value(dataset, 0, "id")).isEqualTo("7");
    assertThat(value(dataset, 1, "id")).isEqualTo("x");
  }

  @Test
  void givesTheIdAnotherNameWhereAPropertyHasIt() throws Exception {
    Dataset dataset =
        read(
            GeoJsonFixture.collection(
                "{'type':'Feature','id':7,'geometry':null,'properties':{}},"
                    + "{'type':'Feature','id':8,'geometry':null,'properties':{'id':'a'}}"));
    assertThat(fields(dataset)).isEqualTo("feature_id:integer id:text");
  }

  @Test
  void tellsOfPropertiesThatAreNoObject() throws Exception {
    Dataset dataset = readProperties("[{'a':1}]", "'text'", "{'b':2}");
    assertThat(fields(dataset)).isEqualTo("b:integer");
    assertThat(problems(dataset)).containsExactly("properties-broken×2");
  }

  @Test
  void refusesFieldsWithoutEnd() throws Exception {
    String many =
        IntStream.range(0, 5000)
            .mapToObj(i -> "'f" + i + "':" + i)
            .collect(Collectors.joining(",", "{", "}"));
    Dataset dataset = readProperties(many);
    assertThat(table(dataset).columns()).hasSize(4096);
    assertThat(problems(dataset)).containsExactly("too-many-fields×1");
  }

  @Test
  void readsMixedTypesAsTextOrJson() throws Exception {
    Dataset dataset =
        readProperties("{'a':1,'b':1}", "{'a':'x','b':[2]}", "{'a':true,'b':null}", "{'a':2.50}");
    assertThat(fields(dataset)).isEqualTo("a:text b:json");
    assertThat(value(dataset, 2, "a")).isEqualTo("true");
    assertThat(value(dataset, 3, "a")).isEqualTo("2.5");
    assertThat(value(dataset, 1, "b")).isEqualTo("[2]");
  }

  @Test
  void keepsIdsOfEveryType() throws Exception {
    String features =
        Stream.of("1", "'a'", "null", "1.5", "true", "{'x':1}", "[1]")
            .map(id -> "{'type':'Feature','id':" + id + ",'properties':{},'geometry':null}")
            .collect(Collectors.joining(","));
    Dataset dataset = read(GeoJsonFixture.collection(features));
    assertThat(fields(dataset)).isEqualTo("id:json");
    assertThat(value(dataset, 1, "id")).isEqualTo("\"a\"");
    assertThat(value(dataset, 2, "id")).isNull();
    assertThat(value(dataset, 5, "id")).isEqualTo("{\"x\":1}");
  }

  @Test
  void readsTwoHundredLevelsOfNesting() throws Exception {
    String deep = "[".repeat(200) + "]".repeat(200);
    Dataset dataset = readProperties("{'a':" + deep + "}");
    assertThat(value(dataset, 0, "a")).isEqualTo(deep);
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void aDateFieldIsReadAsDates() throws Exception {
    Dataset dataset = readProperties("{'t':'2026-11-23T20:00:00Z'}");
    assertThat(table(dataset).column("t").field().type()).isEqualTo(FieldType.DATETIME);
  }
}
