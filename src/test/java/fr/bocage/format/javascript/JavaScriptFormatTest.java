package fr.bocage.format.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Dataset;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.text.Told;
import fr.bocage.format.topojson.TopoJsonFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaScriptFormatTest {
  private static final String POINT =
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
          + "{\"nom\":\"Étretat\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[0.2,49.7]}}]}";

  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final JavaScriptFormat format =
      new JavaScriptFormat(List.of(new TopoJsonFormat(catalogue), new GeoJsonFormat(catalogue)));

  @TempDir Path folder;

  private Dataset read(String script) throws Exception {
    Path file = Files.writeString(folder.resolve("ports.js"), script, StandardCharsets.UTF_8);
    assertThat(recognises(script)).isTrue();
    return format.read(file, Progress.NONE);
  }

  private boolean recognises(String script) {
    return format.recognises(Path.of("a.js"), script.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var ports = %s;\n",
        "\ufeffvar ports=%s",
        "const a$1 = %s;",
        "// déjà vu\n/* ** ***/ 'use strict'; window.data[\"p q\"] = %s ;",
        "module.exports = %s",
        "export default %s;",
        "export const ports = %s;",
        "callback(%s);",
        "/**/ typeof_cb && a.cb(%s)",
        "L.geoJson(%s).addTo(map);",
      })
  void readsTheValueThatAScriptHolds(String script) throws Exception {
    Dataset dataset = read(script.replace("%s", POINT));
    assertThat(dataset.format()).isEqualTo("geojson");
    assertThat(Told.table(dataset).column("nom").value(0)).isEqualTo("Étretat");
    assertThat(Told.wkt(Told.table(dataset), 0)).isEqualTo("POINT (0.2 49.7)");
    assertThat(Told.problems(dataset)).containsExactly("script-not-run×1");
  }

  @Test
  void asksTheFormatsWhoseValueItIs() throws Exception {
    Dataset dataset =
        read(
            "var t = {\"type\":\"Topology\",\"objects\":{\"a\":{\"type\":\"Point\","
                + "\"coordinates\":[1,2]}},\"arcs\":[]};");
    assertThat(dataset.format()).isEqualTo("topojson");
  }

  @Test
  void saysWhatStandsBehindTheFirstValue() throws Exception {
    Dataset dataset = read("var a = " + POINT + ";\nvar b = " + POINT + ";\n");
    assertThat(Told.table(dataset).rowCount()).isEqualTo(1);
    assertThat(Told.problems(dataset)).containsExactly("rest-not-read×1", "script-not-run×1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "[1]",
        "function f(a) { return {}; }",
        "(function () { return 1; })();",
        "var a = 1;",
        "a,b\n1,2\n",
        "name = value",
        "if (x) {}",
      })
  void leavesOtherTextsToOthers(String text) {
    assertThat(recognises(text)).isFalse();
  }
}
