package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
  private static final String TWO_FEATURES =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[-0.36,49.18]},
       "properties":{"nom":"Caen","habitants":105000,"part":0.5,"ouvert":true}},
      {"type":"Feature","geometry":null,
       "properties":{"nom":"Nulle part","habitants":null,"part":1.5,"ouvert":false}}]}
      """;

  @TempDir Path folder;

  @Test
  void writesOneJsonObjectALineWithEveryFieldOfTheContract() throws IOException {
    String path = write("villes.geojson", TWO_FEATURES);

    CommandLineRun run = CommandLineRun.of("info", "--json", path);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .containsExactly(
            "{\"path\":\""
                + path
                + "\",\"status\":\"ok\",\"format\":\"geojson\",\"layers\":[{\"name\":\"villes\","
                + "\"features\":2,\"nullGeometries\":1,\"emptyGeometries\":0,\"geometryTypes\":{\"Point\":1},"
                + "\"extent\":[-0.36,49.18,-0.36,49.18],\"crs\":\"EPSG:4326\","
                + "\"encoding\":\"UTF-8\",\"fields\":[{\"name\":\"nom\",\"type\":\"text\"},"
                + "{\"name\":\"habitants\",\"type\":\"integer\"},"
                + "{\"name\":\"part\",\"type\":\"real\"},"
                + "{\"name\":\"ouvert\",\"type\":\"boolean\"}]}],\"problems\":[],\"error\":null}");
  }

  @Test
  void countsEmptyGeometriesApartFromMissingOnes() throws IOException {
    String path =
        write(
            "vides.geojson",
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":null,"properties":{}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[]},"properties":{}},
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[]},"properties":{}}]}
            """);

    assertThat(CommandLineRun.of("info", "--json", path).out())
        .contains("\"nullGeometries\":1,\"emptyGeometries\":2,\"geometryTypes\":{}");
    assertThat(CommandLineRun.of("info", path).out())
        .contains("1 without geometry", "2 of empty geometry");
  }

  @Test
  void tellsWhichRowsAreTouched() throws IOException {
    String path =
        write(
            "ouvert.geojson",
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":null,"properties":{}},
            {"type":"Feature","properties":{},"geometry":
              {"type":"Polygon","coordinates":[[[0,49],[1,49],[1,50]]]}}]}
            """);

    assertThat(CommandLineRun.of("info", "--json", path).out()).contains("\"rows\":[1]");
    assertThat(CommandLineRun.of("info", path).out()).contains("(row 2)");
  }

  @Test
  void proposesWhatSystemTheDataMayBeIn() throws IOException {
    String path =
        write(
            "inverse.geojson",
            "{\"type\":\"MultiPoint\",\"coordinates\":[[49.49,0.11],[49.18,-0.37]]}");

    CommandLineRun asJson = CommandLineRun.of("info", "--json", path);
    CommandLineRun asText = CommandLineRun.of("info", path);

    assertThat(asJson.out())
        .contains("\"crsDoubt\":\"crs-axes-swapped\"")
        .contains("{\"crs\":\"EPSG:4326\",\"axesSwapped\":true,\"inNormandy\":1.0");
    assertThat(asText.out())
        .contains("x and y seem to be swapped")
        .contains("EPSG:4326 WGS 84 with x and y swapped, in Normandy");
  }

  @Test
  void showsTextUnderSeveralEncodingsWhereItsOwnIsDoubtful() throws IOException {
    String json =
        "{\"type\":\"Feature\",\"properties\":{\"nom\":\"Évreux\"},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1.15,49.02]}}";
    Path file = Files.write(folder.resolve("ville.geojson"), json.getBytes("windows-1252"));

    CommandLineRun asJson = CommandLineRun.of("info", "--json", file.toString());
    CommandLineRun asText = CommandLineRun.of("info", file.toString());

    assertThat(asJson.out())
        .contains("\"textSamples\":[{\"field\":\"nom\"")
        .contains("\"windows-1252\":\"Évreux\"")
        .contains("\"IBM850\":\"╔vreux\"");
    assertThat(asText.out()).contains("windows-1252: Évreux").contains("IBM850: ╔vreux");
  }

  @Test
  void givesANullExtentWhereThereIsNoGeometry() throws IOException {
    String path =
        write(
            "vide.geojson",
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":null,"properties":{"a":1}}]}
            """);

    CommandLineRun run = CommandLineRun.of("info", "--json", path);

    assertThat(run.out()).contains("\"geometryTypes\":{},\"extent\":null");
  }

  @Test
  void writesZeroWithoutASign() throws IOException {
    String path = write("zero.geojson", "{\"type\":\"Point\",\"coordinates\":[-0.0,-0.0]}");

    CommandLineRun run = CommandLineRun.of("info", "--json", path);

    assertThat(run.out()).contains("\"extent\":[0.0,0.0,0.0,0.0]");
  }

  @Test
  void goesOnAfterAFileThatFailsAndExitsWithOne() throws IOException {
    String good = write("villes.geojson", TWO_FEATURES);

    CommandLineRun run =
        CommandLineRun.of("info", "--json", folder.resolve("absent.shp").toString(), good);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0))
        .contains("\"status\":\"error\",\"format\":null,\"layers\":[],\"problems\":[]")
        .contains("\"error\":{\"code\":\"file-not-found\",\"message\":\"There is no file ");
    assertThat(run.outLines().get(1)).contains("\"status\":\"ok\"");
  }

  @Test
  void namesTheFormatOfAFileThatItCannotRead() throws IOException {
    String path = write("casse.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{{{");

    CommandLineRun run = CommandLineRun.of("info", "--json", path);

    assertThat(run.out()).contains("\"format\":\"geojson\"");
  }

  @Test
  void saysInWordsThatAFolderIsNoFile() {
    CommandLineRun run = CommandLineRun.of("info", folder.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().endsWith("is not a file.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void saysInWordsThatAPathCannotBeOne() {
    CommandLineRun run = CommandLineRun.of("info", "--json", "a\0b");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("\"path\":\"a\\u0000b\"").contains("\"code\":\"path-invalid\"");
  }

  @Test
  void doesNotTakeAnAtSignForAListOfArguments() throws IOException {
    CommandLineRun run = CommandLineRun.of("info", "--json", "@" + write("x", "--help"));

    assertThat(run.out()).contains("\"path\":\"@");
  }

  @Test
  void tellsPeopleWhatAFileHoldsInAlignedLines() throws IOException {
    CommandLineRun run = CommandLineRun.of("info", write("villes.geojson", TWO_FEATURES));

    assertThat(run.outLines())
        .contains(
            "  Format        geojson",
            "  Layer         villes",
            "  Features      2 (Point), 1 without geometry",
            "  CRS           EPSG:4326 WGS 84",
            "  Fields        nom        text",
            "                habitants  integer");
  }

  @Test
  void speaksFrench() throws IOException {
    CommandLineRun run =
        CommandLineRun.in(Locale.FRENCH, "info", write("villes.geojson", TWO_FEATURES));

    assertThat(run.out()).contains("Objets        2 (Point), 1 sans géométrie");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
