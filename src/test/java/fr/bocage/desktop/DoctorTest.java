package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.doctor.PolygonCheck;
import fr.bocage.desktop.doctor.RowsCard;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.Texts;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.LayerReprojection;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The import doctor over a real project: what is declared is kept, undone, and never written. */
class DoctorTest extends ProjectWindowTest {
  /** Three towns in swapped degrees, one without place, in the encoding of DOS. */
  private static final String TOWNS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"nom":"Évreux"},
       "geometry":{"type":"Point","coordinates":[49.02,1.15]}},
      {"type":"Feature","properties":{"nom":"Étretat"},
       "geometry":{"type":"Point","coordinates":[49.71,0.2]}},
      {"type":"Feature","properties":{"nom":"Saint-Lô"},"geometry":null}]}""";

  private static final String FIELDS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{},"geometry":{"type":"Polygon",
       "coordinates":[[[0,49],[0.1,49],[0.1,49.1],[0,49.1],[0,49]]]}},
      {"type":"Feature","properties":{},"geometry":{"type":"Polygon",
       "coordinates":[[[1,49],[1.1,49.1],[1.1,49],[1,49.1],[1,49]]]}}]}""";

  @Override
  void prepare() throws IOException {
    Files.write(own.resolve("towns.geojson"), TOWNS.getBytes("IBM850"));
    Files.writeString(own.resolve("fields.geojson"), FIELDS);
  }

  @Test
  void readsTheTextInTheEncodingThatIsChosen(FxRobot robot) throws Exception {
    open("towns.geojson");
    examine(robot);
    until(() -> robot.lookup("#encoding-IBM850").tryQuery().isPresent());

    press(robot, "#encoding-IBM850");

    until(() -> "Évreux".equals(text(0)));
    assertThat(source().declaredEncoding()).isEqualTo("IBM850");
    until(() -> accented(robot).equals("encoding-IBM850"));
    onFx(
        () -> {
          window.session.undo();
          return null;
        });
    until(() -> !"Évreux".equals(text(0)));
    assertThat(Files.readAllBytes(own.resolve("towns.geojson")))
        .isEqualTo(TOWNS.getBytes("IBM850"));
  }

  @Test
  void putsSwappedAxesRightAndRemembersIt(FxRobot robot) throws Exception {
    open("towns.geojson");
    examine(robot);
    until(() -> robot.lookup(".crs-tile").queryAll().size() >= 2);

    assertThat(robot.lookup("#crs-present").queryButton().getAccessibleText())
        .contains("outside France");
    ButtonBase best =
        robot.lookup(".crs-tile").queryAllAs(ButtonBase.class).stream()
            .filter(tile -> !"crs-present".equals(tile.getId()))
            .findFirst()
            .orElseThrow();
    assertThat(best.getAccessibleText()).contains("WGS 84, x and y swapped").contains("Normandy");
    onFx(
        () -> {
          best.fireEvent(new ActionEvent());
          return null;
        });

    until(() -> data().isPresent() && data().get().source().geometry().xy()[0] == 1.15);
    assertThat(source().axesSwapped()).isTrue();
    assertThat(source().declaredCrs()).isEqualTo("EPSG:4326");
    until(() -> window.session.notices().isEmpty());

    LoadedLayer before = onFx(() -> data().get());
    reopen();
    until(() -> data().isPresent() && data().get().source() != before.source());
    LoadedLayer again = onFx(() -> data().get());
    assertThat(again.source().geometry().xy()).startsWith(1.15, 49.02);
    assertThat(again.problems()).noneMatch(problem -> problem.code().equals("crs-axes-swapped"));
  }

  @Test
  void takesTheDataForWhatTheFileSaysAgain(FxRobot robot) throws Exception {
    open("towns.geojson");
    onFx(
        () -> {
          window.session.declareCrs(layers().get(0).id(), new CrsCatalogue().wgs84(), true);
          return null;
        });
    until(() -> data().isPresent() && data().get().source().geometry().xy()[0] == 1.15);
    onFx(
        () -> {
          robot.lookup(".layer-row").query().requestFocus();
          return null;
        });
    robot.push(KeyCode.CONTROL, KeyCode.D);
    until(() -> robot.lookup("#doctor-as-told").tryQuery().isPresent());

    onFx(
        () -> {
          robot.lookup("#doctor-as-told").queryAs(Hyperlink.class).fire();
          return null;
        });

    until(() -> data().isPresent() && data().get().source().geometry().xy()[0] == 49.02);
    assertThat(source().isDeclared()).isFalse();
    until(() -> !robot.lookup("#doctor-as-told").query().isVisible());
  }

  private void reopen() {
    Path project = window.session.projectFile().orElseThrow();
    onFx(
        () -> {
          window.session.openProject(project);
          return null;
        });
  }

  @Test
  void showsTheRowsWithoutGeometry(FxRobot robot) throws Exception {
    open("towns.geojson");
    examine(robot);

    robot.clickOn("Show the row");

    until(() -> robot.lookup("#rows-list").tryQuery().isPresent());
    assertThat(robot.lookup("#sheet").tryQuery()).isEmpty();
    until(() -> selectedRows().equals(List.of(2)));
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#rows-card").tryQuery().isEmpty());
  }

  @Test
  void listsInvalidPolygonsAndLooksAtThem(FxRobot robot) throws Exception {
    open("fields.geojson");
    onFx(
        () -> {
          robot.lookup(".layer-row").query().requestFocus();
          return null;
        });
    robot.push(KeyCode.CONTROL, KeyCode.G);

    until(() -> robot.lookup("#rows-list").tryQuery().isPresent());
    ListView<Integer> list = robot.lookup("#rows-list").queryAs(ListView.class);
    assertThat(list.getItems()).containsExactly(1);
    until(() -> selectedRows().equals(List.of(1)));
    until(
        () ->
            window
                .session
                .viewport()
                .get()
                .extent()
                .contains(data().get().table().geometry().envelope(1).centre()));
  }

  @Test
  void repairsInvalidPolygonsIntoANewLayer(FxRobot robot) throws Exception {
    open("fields.geojson");
    Path copy = own.resolve("repaired.geojson");
    AtomicReference<Path> target = new AtomicReference<>(own.resolve("fields.geojson"));
    AtomicReference<RowsCard> card = new AtomicReference<>();
    try (Jobs jobs = new Jobs(2)) {
      FeatureWriters writers =
          new FeatureWriters(
              List.of(new GeoJsonWriter()), new LayerReprojection(new CrsCatalogue(), jobs));
      PolygonCheck check =
          onFx(
              () ->
                  new PolygonCheck(
                      window.session,
                      writers,
                      jobs,
                      new Texts(Locale.ENGLISH),
                      (name, writer) -> Optional.of(target.get()),
                      card::set,
                      () -> {}));
      onFx(
          () -> {
            check.start(layers().get(0));
            return null;
          });
      until(() -> card.get() != null);

      repair(card.get());
      until(() -> told().stream().anyMatch(words -> words.contains("Choose another one")));
      assertThat(own.resolve("fields.geojson")).hasContent(FIELDS);

      target.set(copy);
      repair(card.get());
      until(() -> layers().size() == 2);
      until(() -> told().stream().anyMatch(words -> words.contains("repaired in the copy")));
    }
    assertThat(copy).content().contains("MultiPolygon");
    assertThat(own.resolve("fields.geojson")).hasContent(FIELDS);
  }

  private static void repair(RowsCard card) {
    onFx(
        () -> {
          card.lookup("#check-repair").fireEvent(new ActionEvent());
          return null;
        });
  }

  private void open(String file) throws Exception {
    until(() -> window.session.projectFile().isPresent());
    onFx(
        () -> {
          window.session.open(List.of(own.resolve(file)));
          return null;
        });
    until(() -> layers().size() == 1 && data().isPresent());
  }

  private void examine(FxRobot robot) throws Exception {
    until(() -> robot.lookup(".notice-examine").tryQuery().isPresent());
    onFx(
        () -> {
          robot.lookup(".notice-examine").queryAs(Hyperlink.class).fire();
          return null;
        });
    until(() -> robot.lookup("#doctor-findings").tryQuery().isPresent());
  }

  private static void press(FxRobot robot, String id) {
    onFx(
        () -> {
          robot.lookup(id).queryButton().fire();
          return null;
        });
  }

  private static String accented(FxRobot robot) {
    return robot.lookup(".encoding-grid .accent").queryButton().getId();
  }

  private List<String> told() {
    return window.session.notices().stream()
        .map(Notice::message)
        .map(message -> message.in(Locale.ENGLISH))
        .toList();
  }

  private List<Integer> selectedRows() {
    return window.session.selection().get() instanceof Selection.OfFeatures found
        ? found.features().stream().map(feature -> feature.row()).toList()
        : List.of();
  }

  private List<LayerRecord> layers() {
    return window.session.state().get().layers();
  }

  private LayerSource source() {
    return onFx(() -> layers().get(0).source());
  }

  /** Of the first layer; none while the project is being opened. */
  private Optional<LoadedLayer> data() {
    return layers().stream().findFirst().flatMap(layer -> window.session.loaded(layer.id()));
  }

  private String text(int row) {
    return data().get().source().columns().get(0).text(row);
  }
}
