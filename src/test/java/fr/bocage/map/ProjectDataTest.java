package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.format.Formats;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's layers, read from the files that it names. */
class ProjectDataTest {
  @TempDir Path folder;
  private final Jobs jobs = new Jobs(2);
  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final AtomicInteger readings = new AtomicInteger();
  private ProjectData data;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(
        folder.resolve("town.geojson"), "{\"type\":\"Point\",\"coordinates\":[0.1,49.5]}");
    Files.writeString(
        folder.resolve("metres.geojson"),
        "{\"type\":\"Point\",\"coordinates\":[494000,6934000],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"nowhere\"}}}");
    Formats formats = new Formats(List.of(new CountingFormat(new GeoJsonFormat(catalogue))));
    LayerFiles files = new LayerFiles(folder.resolve("samples"), file -> false);
    TablePlacement placement = new TablePlacement(catalogue, jobs);
    data = new LayerReader(formats, catalogue, files, placement).dataOf(folder.resolve("p.gpkg"));
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  @Test
  void readsAsTheUserDeclares() throws Exception {
    Files.write(
        folder.resolve("dos.geojson"),
        "{\"type\":\"Feature\",\"properties\":{\"nom\":\"Évreux\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[49.02,1.15]}}"
            .getBytes("IBM850"));
    LayerSource told = new LayerSource("dos.geojson", "dos", null);

    LoadedLayer before = read(told);
    LoadedLayer after = read(new LayerSource("dos.geojson", "dos", "EPSG:4326", true, "IBM850"));

    assertThat(before.source().columns().get(0).text(0)).isNotEqualTo("Évreux");
    assertThat(before.problems()).extracting(Problem::code).contains("crs-axes-swapped");
    assertThat(after.source().columns().get(0).text(0)).isEqualTo("Évreux");
    assertThat(after.encoding()).isEqualTo("IBM850");
    assertThat(after.source().geometry().xy()).containsExactly(1.15, 49.02);
    assertThat(after.problems()).isEmpty();
  }

  @Test
  void takesNoEncodingThatAProjectMakesUp() throws Exception {
    assertThat(read(new LayerSource("town.geojson", "town", null, false, "UTF-16")).source())
        .isNotNull();
    assertThat(read(new LayerSource("town.geojson", "town", null, false, "no such")).encoding())
        .isEqualTo("UTF-8");
  }

  private LoadedLayer read(LayerSource source) throws ProblemException {
    return data.read(ProjectFixtures.layer("any", "#dfe6d5").withSource(source), Progress.NONE);
  }

  @Test
  void readsAFileOfSeveralLayersOnce() throws Exception {
    FeatureTable first = data.read(layer("town.geojson", "town"), Progress.NONE).source();
    FeatureTable second = data.read(layer("town.geojson", "town"), Progress.NONE).source();
    assertThat(second).isSameAs(first);
    assertThat(readings).hasValue(1);
  }

  @Test
  void readsAFileAgainAfterAnotherLayerWasCancelled() throws Exception {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> data.read(layer("town.geojson", "town"), cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(data.read(layer("town.geojson", "town"), Progress.NONE).source().rowCount())
        .isEqualTo(1);
  }

  @Test
  void saysWhichLayerTheFileHasNoMore() {
    assertThatThrownBy(() -> data.read(layer("town.geojson", "village"), Progress.NONE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.words().key()).isEqualTo("layer-missing"));
  }

  @Test
  void saysWhichCrsItAssumesAndSaysItOnce() throws Exception {
    TablePlacement placement = new TablePlacement(catalogue, jobs);
    LoadedLayer read = data.read(layer("metres.geojson", "metres"), Progress.NONE);
    LoadedLayer placed = placement.place(read, catalogue.lambert93());
    LoadedLayer again = placement.place(placed, catalogue.webMercator());
    assertThat(placed.table().crs()).isEqualTo(catalogue.lambert93());
    assertThat(again.table().crs()).isEqualTo(catalogue.webMercator());
    assertThat(again.problems()).extracting(Problem::code).containsOnlyOnce("crs-guessed");
  }

  @Test
  void saysOnlyWhatItAssumesWhereAShapefileTellsNoCrs() throws Exception {
    LoadedLayer read =
        data.read(layer("metres.geojson", "metres"), Progress.NONE)
            .with(Problem.of(ShapefileFormat.class, "prj-missing", Severity.WARNING, 1));
    LoadedLayer placed = new TablePlacement(catalogue, jobs).place(read, catalogue.lambert93());
    assertThat(placed.problems())
        .extracting(Problem::code)
        .contains("crs-guessed")
        .doesNotContain("prj-missing");
  }

  @Test
  void assumesNoCrsWhereThereIsNoPlace() throws Exception {
    Files.writeString(
        folder.resolve("list.geojson"),
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null,\"crs\":\"unknown\"}");
    LoadedLayer read = data.read(layer("list.geojson", "list"), Progress.NONE);
    LoadedLayer placed = new TablePlacement(catalogue, jobs).place(read, catalogue.lambert93());
    assertThat(placed.table().crs()).isEqualTo(catalogue.lambert93());
    assertThat(placed.problems()).isEqualTo(read.problems());
  }

  private static LayerRecord layer(String location, String name) {
    return ProjectFixtures.layer(name, "#dfe6d5").withSource(new LayerSource(location, name, null));
  }

  /** Counts how often a file is read. */
  private final class CountingFormat implements Format {
    private final Format format;

    CountingFormat(Format format) {
      this.format = format;
    }

    @Override
    public String id() {
      return format.id();
    }

    @Override
    public List<String> extensions() {
      return format.extensions();
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
      return format.recognises(file, head);
    }

    @Override
    public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
      return read(file, null, progress);
    }

    @Override
    public Dataset read(Path file, Charset declared, Progress progress)
        throws ProblemException, IOException {
      readings.incrementAndGet();
      progress.check();
      return format.read(file, declared, progress);
    }
  }
}
