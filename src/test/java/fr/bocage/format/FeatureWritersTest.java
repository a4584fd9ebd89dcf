package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.geo.Crs;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class FeatureWritersTest {
  @TempDir Path folder;
  private final Jobs jobs = new Jobs(2);
  private final FeatureWriters writers =
      new FeatureWriters(
          List.of(new GeoJsonWriter()), new LayerReprojection(AllKinds.CATALOGUE, jobs));

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void bringsALayerIntoTheCrsThatTheFormatWants() throws Exception {
    Crs lambert93 = AllKinds.CATALOGUE.lambert93();

    List<Problem> problems = write(AllKinds.table(lambert93, "POINT (490000 6930000)"));

    assertThat(problems).isEmpty();
    Coordinate place = JtsGeometries.read(read().geometry(), 0).getCoordinate();
    assertThat(place.x).isCloseTo(0.1051674, within(1e-7));
    assertThat(place.y).isBetween(49.4, 49.5);
  }

  @Test
  void saysThatItGuessesTheCrsOfALayerThatTellsNone() throws Exception {
    List<Problem> problems = write(AllKinds.table(null, "POINT (490000 6930000)"));

    assertThat(problems).extracting(Problem::code).containsExactly("crs-guessed");
    assertThat(JtsGeometries.read(read().geometry(), 0).getCoordinate().x).isBetween(0.0, 0.2);
  }

  @Test
  void countsTheFeaturesThatHaveNoPlaceInTheWantedCrs() throws Exception {
    Crs mercator = AllKinds.CATALOGUE.webMercator();
    FeatureTable table = AllKinds.table(AllKinds.CATALOGUE.wgs84(), "POINT (0 49)", "POINT (0 90)");
    List<Problem> problems =
        new FeatureWriters(
                List.of(new AnyCrsWriter()), new LayerReprojection(AllKinds.CATALOGUE, jobs))
            .write(
                new WriteRequest(
                    List.of(table), new AnyCrsWriter(), mercator, folder.resolve("b"), false),
                Progress.NONE);

    assertThat(problems).extracting(Problem::code).containsExactly("geometry-outside-crs");
    assertThat(problems.get(0).count()).isEqualTo(1);
  }

  @Test
  void saysThatMeasuresHaveNoPlace() throws Exception {
    FeatureTable measured =
        AllKinds.table(AllKinds.CATALOGUE.wgs84(), "LINESTRING M(0 1 5, 2 3 6)");

    List<Problem> problems = write(measured);

    assertThat(problems).extracting(Problem::code).containsExactly("measures-left-out");
    assertThat(problems.get(0).message().in(Locale.FRENCH)).isNotBlank().doesNotContain("{");
  }

  @Test
  void keepsAFileThatIsThereUnlessItMayBeReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("a.geojson"), "mine");

    assertThatThrownBy(() -> write(AllKinds.mixed()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("target-exists"));
    assertThat(file).hasContent("mine");
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThatThrownBy(
            () ->
                writers.write(
                    new WriteRequest(
                        List.of(AllKinds.mixed()),
                        new GeoJsonWriter(),
                        null,
                        folder.resolve("none/a.geojson"),
                        false),
                    Progress.NONE))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("target-folder-missing"));
  }

  @Test
  void leavesNoFileWhenItIsCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(
            () ->
                writers.write(
                    new WriteRequest(
                        List.of(AllKinds.mixed()),
                        new GeoJsonWriter(),
                        null,
                        folder.resolve("a.geojson"),
                        false),
                    cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(folder).isEmptyDirectory();
  }

  /** Writes where things are, in any CRS. */
  private static final class AnyCrsWriter implements FeatureWriter {
    @Override
    public String id() {
      return "any";
    }

    @Override
    public List<String> extensions() {
      return List.of("any");
    }

    @Override
    public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
        throws IOException {
      Files.writeString(file, AllKinds.wkts(layers.get(0)).toString());
      return List.of();
    }
  }

  private List<Problem> write(FeatureTable table) throws ProblemException {
    Path file = folder.resolve("a.geojson");
    return writers.write(
        new WriteRequest(List.of(table), writers.forName(file).orElseThrow(), null, file, false),
        Progress.NONE);
  }

  private FeatureTable read() throws Exception {
    return new GeoJsonFormat(AllKinds.CATALOGUE)
        .read(folder.resolve("a.geojson"), Progress.NONE)
        .layers()
        .get(0)
        .table();
  }
}
