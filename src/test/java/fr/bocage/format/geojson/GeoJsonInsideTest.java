package fr.bocage.format.geojson;

import static fr.bocage.format.geojson.GeoJsonFixture.collection;
import static fr.bocage.format.geojson.GeoJsonFixture.problems;
import static fr.bocage.format.geojson.GeoJsonFixture.read;
import static fr.bocage.format.geojson.GeoJsonFixture.table;
import static fr.bocage.format.geojson.GeoJsonFixture.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Dataset;
import fr.bocage.format.text.Told;
import fr.bocage.problem.ProblemException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Collections inside arrays and inside other JSON. */
class GeoJsonInsideTest {
  private static String port(int x) {
    return "{'type':'Feature','properties':{'n':"
        + x
        + "},'geometry':{'type':'Point','coordinates':["
        + x
        + ",49]}}";
  }

  @Test
  void readsCollectionsInArraysAsOneLayer() throws Exception {
    Dataset dataset =
        read("[" + collection(port(1) + "," + port(2)) + ",[" + collection(port(3)) + "]]");
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(wkt(dataset, 2)).isEqualTo("POINT (3 49)");
    assertThat(problems(dataset)).containsExactly("collection-missing×1");
  }

  @Test
  void readsFeaturesAmongCollectionsAndSaysWhatIsNeither() throws Exception {
    Dataset dataset =
        read("[" + port(1) + "," + collection(port(2)) + ",{'properties':{'n':9}},{'a':1},7]");
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(table(dataset).column("n").value(2)).isEqualTo(9L);
    assertThat(problems(dataset))
        .containsExactlyInAnyOrder("feature-broken×2", "collection-missing×1");
  }

  @Test
  void findsTheCollectionThatAServiceWraps() throws Exception {
    Dataset dataset = read("{'status':'ok','result':{'geo':" + collection(port(1)) + "},'took':3}");
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(table(dataset).name()).startsWith("fixture");
    assertThat(problems(dataset)).containsExactly("collections-embedded×1");
  }

  @Test
  void makesALayerOfEachCollectionOfSeveral() throws Exception {
    Dataset dataset =
        read(
            "{'ports':"
                + collection(port(1) + "," + port(2))
                + ",'autres':[{'x':"
                + collection(port(3))
                + "},"
                + collection(port(4))
                + "]}");
    assertThat(Told.names(dataset)).containsExactly("ports", "x", "autres");
    assertThat(dataset.layers().get(0).table().rowCount()).isEqualTo(2);
    assertThat(problems(dataset)).containsExactly("collections-embedded×3");
  }

  @Test
  void keepsWhatIsWholeOfACollectionInside() throws Exception {
    Dataset dataset = read("{'a':{'type':'FeatureCollection','features':[" + port(1) + ",{'ty");
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("json-broken×1", "collections-embedded×1");
  }

  @Test
  void refusesJsonWithoutAnyCollection() {
    assertThat(
            Assertions.catchThrowableOfType(
                    ProblemException.class, () -> read("{'type':'Style','a':{'type':'Feature'}}"))
                .code())
        .isEqualTo("not-geojson");
  }
}
