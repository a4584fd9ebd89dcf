package fr.bocage.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession.SaveState;
import fr.bocage.format.Formats;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerFiles;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.Project;
import fr.bocage.map.TablePlacement;
import fr.bocage.problem.ProblemException;
import fr.bocage.style.StyleFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The session over real project files and real data, without any window. */
@ExtendWith(ApplicationExtension.class)
class ProjectSessionTest {
  private static final String FIELD =
      """
      {"type":"Polygon","coordinates":[[[0,49],[1,49],[1,49.5],[0,49.5],[0,49]]]}""";
  private static final String TOWN =
      """
      {"type":"Point","coordinates":[0.1,49.49]}""";

  @TempDir Path folder;
  private final Jobs jobs = new Jobs(2);
  private final CrsCatalogue catalogue = new CrsCatalogue();
  private Path projectFile;
  private ProjectSession session;

  @BeforeEach
  void open() throws TimeoutException {
    projectFile = folder.resolve("map.gpkg");
    session = openSession(projectFile);
  }

  private ProjectSession openSession(Path file) throws TimeoutException {
    Path userData = folder.resolve("user");
    Formats formats =
        new Formats(List.of(new ShapefileFormat(catalogue), new GeoJsonFormat(catalogue)));
    TrustedFiles trusted = new TrustedFiles(userData);
    SessionServices services =
        new SessionServices(
            jobs,
            catalogue,
            formats,
            new StyleFactory(),
            new LayerReader(
                formats,
                catalogue,
                new LayerFiles(folder.resolve("samples"), trusted::contains),
                new TablePlacement(catalogue, jobs)),
            new UserProjects(folder.resolve("samples"), userData),
            trusted,
            userData);
    ProjectSession opened = onFx(() -> new ProjectSession(services));
    onFx(
        () -> {
          opened.resize(800, 600);
          opened.openProject(file);
          return null;
        });
    until(() -> opened.projectFile().isPresent() && opened.loading().isEmpty());
    return opened;
  }

  @AfterEach
  void close() {
    onFx(
        () -> {
          session.close();
          return null;
        });
  }

  private static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private void openFiles(Path... files) {
    onFx(
        () -> {
          session.open(List.of(files));
          return null;
        });
  }

  private List<String> layerNames() {
    return session.state().get().layers().stream().map(LayerRecord::name).toList();
  }

  @Test
  void addsFilesAsLayersWithPointsOverAreas() throws Exception {
    openFiles(file("town.geojson", TOWN), file("field.geojson", FIELD));
    until(() -> session.document().get().layers().size() == 2);
    assertThat(layerNames()).containsExactly("field", "town");
    assertThat(session.document().get().crs()).isEqualTo(catalogue.lambert93());
    assertThat(session.viewport().get().extent().contains(session.document().get().extent()))
        .isTrue();
  }

  @Test
  void looksAtDataOfAnotherCountryThatComesFirst() throws Exception {
    openFiles(file("nairobi.geojson", "{\"type\":\"Point\",\"coordinates\":[36.82,-1.29]}"));
    until(() -> session.document().get().layers().size() == 1);
    until(() -> session.document().get().crs().equals(catalogue.webMercator()));
    assertThat(session.viewport().get().extent().contains(session.document().get().extent()))
        .isTrue();
  }

  @Test
  void tellsOfABrokenFileAndShowsTheOthers() throws Exception {
    openFiles(file("broken.geojson", "{\"type\":\"Point\",\"coordi"), file("town.geojson", TOWN));
    until(() -> layerNames().equals(List.of("town")) && session.notices().size() == 1);
    Notice notice = session.notices().get(0);
    assertThat(notice.subject()).isEqualTo("broken.geojson");
    assertThat(notice.message().in(Locale.FRENCH)).isNotBlank();
  }

  @Test
  void opensTheMapsOfAFolder() throws Exception {
    Path maps = Files.createDirectory(folder.resolve("maps"));
    Files.writeString(maps.resolve("town.geojson"), TOWN);
    Files.writeString(maps.resolve("notes.txt"), "nothing to see");
    openFiles(maps);
    until(() -> layerNames().equals(List.of("town")));
    assertThat(session.notices()).isEmpty();
  }

  @Test
  void opensAShapefileOnceWhenAllItsFilesAreDropped() throws Exception {
    Path samples = Path.of("samples");
    List<Path> dropped = new ArrayList<>();
    for (String ending : List.of("cpg", "dbf", "prj", "shp", "shx")) {
      Path part = samples.resolve("departements." + ending);
      dropped.add(Files.copy(part, folder.resolve("departements." + ending)));
    }
    openFiles(dropped.toArray(Path[]::new));
    until(() -> session.loading().isEmpty() && !layerNames().isEmpty());
    assertThat(layerNames()).containsExactly("departements");
    assertThat(session.recent()).containsExactly(folder.resolve("departements.shp"));
    assertThat(session.notices()).isEmpty();
  }

  @Test
  void saysWhatIsMissingWhereOnlySideFilesAreDropped() throws Exception {
    openFiles(file("a.shx", "x"), file("a.prj", "x"));
    until(() -> session.notices().size() == 1);
    assertThat(session.notices().get(0).message().key()).isEqualTo("shp-missing");
    assertThat(layerNames()).isEmpty();
  }

  @Test
  void findsTheLayersAgainWhenTheProjectIsOpenedAgain() throws Exception {
    openFiles(file("town.geojson", TOWN));
    until(() -> session.document().get().layers().size() == 1);
    until(() -> session.saveState().get() == SaveState.SAVED);
    close();
    session = openSession(projectFile);
    until(() -> session.document().get().layers().size() == 1);
    assertThat(layerNames()).containsExactly("town");
  }

  private static String towns(String... codesAndPlaces) {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < codesAndPlaces.length; i += 2) {
      features.append(i == 0 ? "" : ",");
      features.append(
          """
          {"type":"Feature","properties":{"kind":"town","insee":"%s"},
          "geometry":{"type":"Point","coordinates":[%s]}}"""
              .formatted(codesAndPlaces[i], codesAndPlaces[i + 1]));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }

  /** Opens two towns and ties a pin to each. */
  private void tiePins(Path file) throws Exception {
    openFiles(file);
    until(() -> session.document().get().layers().size() == 1);
    List<Change> pins = new ArrayList<>();
    for (double x : new double[] {0.1, 0.3}) {
      Geometry place = new GeometryFactory().createPoint(new Coordinate(x, 49.5));
      pins.add(
          new Change.OfAnnotation(
              null, MapAnnotation.create(AnnotationKind.PIN, place, "à " + x, "#d1495b", "")));
    }
    onFx(
        () -> {
          session.edit(new Edit("annotation.add", Instant.now(), pins));
          return null;
        });
    until(() -> session.document().get().annotations().size() == 2);
    onFx(
        () -> {
          session.tie(marks().stream().map(MapAnnotation::id).toList());
          return null;
        });
    until(() -> marks().stream().allMatch(mark -> mark.tie() != null));
  }

  private List<MapAnnotation> marks() {
    return session.state().get().annotations();
  }

  private List<String> ties() {
    return marks().stream()
        .map(
            mark ->
                "%s %s %.2f"
                    .formatted(
                        mark.tie().key(), mark.tie().state(), mark.geometry().getCoordinate().x)
                    .replace(',', '.'))
        .sorted()
        .toList();
  }

  @Test
  void annotationsFollowTheirFeaturesIntoNewerDataAndBack() throws Exception {
    tiePins(file("2023.geojson", towns("14118", "0.1,49.5", "76351", "0.3,49.5")));
    assertThat(ties()).containsExactly("14118 ATTACHED 0.10", "76351 ATTACHED 0.30");
    Path newer = file("2024.geojson", towns("76351", "0.4,49.6", "27229", "0.1,49.5"));
    UUID layer = session.state().get().layers().get(0).id();
    onFx(
        () -> {
          session.replaceData(layer, newer);
          return null;
        });
    until(() -> ties().equals(List.of("14118 ORPHANED 0.10", "76351 ATTACHED 0.40")));
    assertThat(session.state().get().layers().get(0).source().location()).isEqualTo("2024.geojson");
    assertThat(session.notices()).hasSize(1);
    assertThat(session.notices().get(0).message().in(Locale.ENGLISH)).startsWith("One annotation");
    onFx(
        () -> {
          session.undo();
          return null;
        });
    until(() -> ties().equals(List.of("14118 ATTACHED 0.10", "76351 ATTACHED 0.30")));
    assertThat(session.state().get().layers().get(0).source().location()).isEqualTo("2023.geojson");
    until(() -> session.loading().isEmpty());
    assertThat(session.loaded(layer)).isPresent();
  }

  @Test
  void annotationsFollowAFileThatChangedOnTheDisk() throws Exception {
    Path file = file("towns.geojson", towns("14118", "0.1,49.5", "76351", "0.3,49.5"));
    tiePins(file);
    Files.writeString(file, towns("14118", "0.1,49.5", "76351", "0.5,49.5"));
    onFx(
        () -> {
          session.reloadData(session.state().get().layers().get(0).id());
          return null;
        });
    until(() -> ties().equals(List.of("14118 ATTACHED 0.10", "76351 ATTACHED 0.50")));
    until(() -> session.saveState().get() == SaveState.SAVED);
    close();
    Files.writeString(file, towns("14118", "0.2,49.5"));
    session = openSession(projectFile);
    until(() -> ties().equals(List.of("14118 ATTACHED 0.20", "76351 ORPHANED 0.50")));
  }

  @Test
  void undoTakesTheLayerAwayAndRedoReadsItAgain() throws Exception {
    openFiles(file("town.geojson", TOWN));
    until(() -> session.undoable().get() != null);
    onFx(
        () -> {
          session.undo();
          return null;
        });
    until(() -> layerNames().isEmpty());
    onFx(
        () -> {
          session.redo();
          return null;
        });
    until(() -> session.document().get().layers().size() == 1);
  }

  @Test
  void staysWhereAMarkWasMadeEvenWhileTheWindowFindsItsSize() {
    Geometry place = new GeometryFactory().createPoint(new Coordinate(0.1, 49.5));
    MapAnnotation pin = MapAnnotation.create(AnnotationKind.PIN, place, "phare", "#d1495b", "Ada");
    onFx(
        () -> {
          session.lookAtAll();
          Viewport before = session.viewport().get();
          session.edit(
              new Edit(
                  "annotation.add", Instant.now(), List.of(new Change.OfAnnotation(null, pin))));
          session.resize(500, 600); // as when a panel comes for the new mark
          assertThat(session.viewport().get()).isEqualTo(before.resized(500, 600));
          return null;
        });
  }

  @Test
  void leavesRoomAroundMarksForTheirPinsAndTitles() throws Exception {
    GeometryFactory places = new GeometryFactory();
    List<Change> pins = new ArrayList<>();
    for (double lon : new double[] {0, 1}) {
      Geometry place = places.createPoint(new Coordinate(lon, 49.5));
      pins.add(
          new Change.OfAnnotation(
              null, MapAnnotation.create(AnnotationKind.PIN, place, "phare", "#d1495b", "Ada")));
    }
    onFx(
        () -> {
          session.edit(new Edit("annotation.add", Instant.now(), pins));
          return null;
        });
    until(() -> session.document().get().annotations().size() == 2);
    onFx(
        () -> {
          session.resize(1000, 500);
          session.lookAtAll();
          Viewport view = session.viewport().get();
          double left = view.toPixelX(session.document().get().extent().getMinX());
          assertThat(left).isCloseTo(40, within(1.0));
          return null;
        });
  }

  @Test
  void keepsThePlaceWhenTheMapChangesItsCrs() throws Exception {
    openFiles(file("field.geojson", FIELD));
    until(() -> session.document().get().layers().size() == 1);
    onFx(
        () -> {
          session.setDisplayCrs(catalogue.wgs84());
          return null;
        });
    until(() -> session.document().get().crs().equals(catalogue.wgs84()));
    assertThat(session.document().get().layers()).hasSize(1);
    assertThat(session.viewport().get().centerX()).isCloseTo(0.5, within(0.05));
    assertThat(session.viewport().get().centerY()).isCloseTo(49.25, within(0.05));
  }

  @Test
  void goesBackAndForthBetweenViews() {
    Viewport first = onFx(() -> session.viewport().get());
    Viewport second = first.panned(100, 0);
    onFx(
        () -> {
          session.back(); // where one is now counts as visited
          session.look(second);
          session.back();
          return null;
        });
    assertThat(session.viewport().get()).isEqualTo(first);
    onFx(
        () -> {
          session.forward();
          return null;
        });
    assertThat(session.viewport().get()).isEqualTo(second);
  }

  @Test
  void doesNotReadAFileElsewhereThatOnlyAProjectAsksFor() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path secret = Files.writeString(elsewhere.resolve("secret.geojson"), TOWN);
    openFiles(secret);
    until(() -> session.document().get().layers().size() == 1);
    until(() -> session.saveState().get() == SaveState.SAVED);
    close();
    Path received = Files.createDirectory(folder.resolve("received")).resolve("map.gpkg");
    Files.copy(projectFile, received);
    rewriteSource(received, secret);
    Files.delete(folder.resolve("user").resolve("opened-files.txt"));
    session = openSession(received);
    until(() -> session.notices().size() == 1);
    assertThat(session.document().get().layers()).isEmpty();
    assertThat(session.notices().get(0).message().key()).isEqualTo("layer-elsewhere");
  }

  /** Makes a copied project name the file by its absolute path. */
  private void rewriteSource(Path project, Path target) throws ProblemException {
    try (Project edited = Project.open(project, jobs)) {
      LayerRecord layer = edited.state().layers().get(0);
      var source = new LayerSource(target.toString(), "secret", null);
      edited
          .apply(Edit.of("layer.crs", new Change.OfLayer(0, layer, layer.withSource(source))))
          .join();
    }
  }
}
