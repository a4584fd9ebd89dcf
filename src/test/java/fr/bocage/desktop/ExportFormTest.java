package fr.bocage.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.export.ExportForm;
import fr.bocage.desktop.export.LayerExport;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.AllKinds;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.LayerReprojection;
import fr.bocage.format.csv.CsvLayerWriter;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.render.Picker.PickedFeature;
import fr.bocage.style.StyleFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Fills in the form that writes a layer to a file, over a session that keeps nothing. */
@ExtendWith(ApplicationExtension.class)
class ExportFormTest {
  private static final Jobs JOBS = new Jobs(2);

  @TempDir Path folder;
  private SketchSession session;
  private Path chosen;
  private boolean closed;

  /** Three points in Lambert-93, the second one selected on the map. */
  @Start
  void start(Stage stage) {
    FeatureTable table =
        AllKinds.table(
            AllKinds.CATALOGUE.lambert93(),
            "POINT (490000 6930000)",
            "POINT (491000 6930000)",
            "POINT (492000 6930000)");
    Style style = new StyleFactory().defaultFor(table, 0);
    Layer layer = new Layer(UUID.randomUUID(), "Haies", table, style, 1, true);
    session = new SketchSession(table.crs(), new Envelope(), List.of(layer));
    session.selection.set(new Selection.OfFeatures(0, 0, List.of(new PickedFeature(layer, 1))));
    FeatureWriters writers =
        new FeatureWriters(
            List.of(new GeoJsonWriter(), new CsvLayerWriter()),
            new LayerReprojection(AllKinds.CATALOGUE, JOBS));
    LayerRecord kept =
        new LayerRecord(layer.id(), "Haies", new LayerSource("a.shp", "été", null), style, 1, true);
    ExportForm form =
        new ExportForm(
            kept,
            table,
            new LayerExport(session, writers, JOBS),
            AllKinds.CATALOGUE.known(),
            new Texts(Locale.FRENCH),
            this::choose,
            () -> closed = true);
    stage.setScene(new Scene(form, 560, 400));
    stage.show();
  }

  @AfterAll
  static void stop() {
    WaitForAsyncUtils.waitForFxEvents();
    JOBS.close();
  }

  private Optional<Path> choose(String name, FeatureWriter writer) {
    return Optional.ofNullable(chosen);
  }

  @Test
  void writesTheWholeLayerAndSaysSo(FxRobot robot) throws Exception {
    chosen = folder.resolve("haies.geojson");

    robot.clickOn("#export-write");
    untilTold(1);

    assertThat(closed).isTrue();
    assertThat(chosen).content().contains("\"name\":\"Haies\"").contains("n° 1", "n° 2");
    assertThat(told()).containsExactly("haies.geojson: 3 objets écrits.");
    assertThat(session.loading()).isEmpty();
  }

  @Test
  void writesOnlyWhatIsSelectedInTheChosenSystem(FxRobot robot) throws Exception {
    chosen = folder.resolve("haies.csv");
    ComboBox<FeatureWriter> format = combo(robot, "#export-format");
    ComboBox<Object> system = combo(robot, "#export-system");
    assertThat(system.isDisabled()).as("GeoJSON is always in WGS 84").isTrue();

    robot.interact(() -> format.getSelectionModel().select(1));
    assertThat(system.isDisabled()).isFalse();
    assertThat(system.getValue()).isEqualTo(AllKinds.CATALOGUE.lambert93());
    robot.interact(() -> system.setValue(AllKinds.CATALOGUE.webMercator()));
    robot.clickOn("#export-selected");
    robot.clickOn("#export-write");
    untilTold(2);

    List<String> lines = Files.readAllLines(chosen);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("n° 1,").contains(",13");
    assertThat(told())
        .containsExactly(
            "haies.csv: Un fichier CSV ne dit pas dans quel système sont ses coordonnées\u00a0:"
                + " elles sont en WGS 84 / Pseudo-Mercator.",
            "haies.csv: Un objet écrit.");
  }

  @Test
  void offersTheSelectionOnlyWhereThereIsOne(FxRobot robot) {
    RadioButton selected = robot.lookup("#export-selected").queryAs(RadioButton.class);

    assertThat(selected.isDisabled()).isFalse();
    assertThat(selected.getText()).isEqualTo("Seulement l’objet sélectionné");
  }

  @Test
  void neverWritesOverTheOpenProject(FxRobot robot) throws Exception {
    chosen = Files.writeString(folder.resolve("projet.gpkg"), "mine");
    session.projectFile = chosen;

    robot.clickOn("#export-write");
    untilTold(1);

    assertThat(chosen).hasContent("mine");
    assertThat(told().get(0)).contains("C’est le projet ouvert");
  }

  @Test
  void saysWhyAFileCannotBeWritten(FxRobot robot) throws Exception {
    chosen = folder.resolve("nulle-part/haies.geojson");

    robot.clickOn("#export-write");
    untilTold(1);

    assertThat(told().get(0)).contains("ce dossier n’existe pas");
  }

  @SuppressWarnings("unchecked")
  private static <T> ComboBox<T> combo(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(ComboBox.class);
  }

  private void untilTold(int notices) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> session.notices().size() == notices);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> told() {
    return session.notices().stream().map(ExportFormTest::words).toList();
  }

  private static String words(Notice notice) {
    return notice.subject() + ": " + notice.message().in(Locale.FRENCH);
  }
}
