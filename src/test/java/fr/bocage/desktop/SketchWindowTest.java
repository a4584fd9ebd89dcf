package fr.bocage.desktop;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.Selection;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.Formats;
import fr.bocage.format.LayerReprojection;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.NightMap;
import fr.bocage.map.ProjectState;
import fr.bocage.render.MapRenderer;
import fr.bocage.render.Picker;
import fr.bocage.style.StyleFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A test of the window over a session that keeps nothing: for each test a new window. */
@ExtendWith(ApplicationExtension.class)
abstract class SketchWindowTest {
  @TempDir static Path userData;

  private static Jobs jobs;
  final CrsCatalogue catalogue = new CrsCatalogue();
  SketchSession session;

  /** What the window shows. */
  abstract SketchSession makeSession();

  @BeforeAll
  static void startJobs() {
    jobs = new Jobs(2);
  }

  @BeforeEach
  void openWindow() throws TimeoutException {
    session = makeSession();
    FxToolkit.setupStage(this::show);
  }

  private void show(Stage stage) {
    Services services =
        new Services(
            jobs,
            catalogue,
            new Formats(List.of()),
            new FeatureWriters(List.of(), new LayerReprojection(catalogue, jobs)),
            new StyleFactory(),
            new MapRenderer(jobs),
            new Picker(),
            userData,
            userData);
    WindowMemory memory = new WindowMemory(userData);
    memory.setLanguage(Locale.ENGLISH);
    memory.setBounds(new WindowMemory.Bounds(0, 0, 1000, 700, false));
    new BocageWindow(stage, session, services, memory, new NightMap()).show();
  }

  @AfterEach
  void hideWindow(FxRobot robot) {
    robot.interact(() -> map(robot).getScene().getWindow().hide());
  }

  @AfterAll
  static void stopJobs() {
    WaitForAsyncUtils.waitForFxEvents();
    jobs.close();
  }

  static MapView map(FxRobot robot) {
    return robot.lookup("#map").queryAs(MapView.class);
  }

  static Layer layer(SmallTable source) {
    return layer(source.build());
  }

  static Layer layer(FeatureTable table) {
    Style style = new StyleFactory().defaultFor(table, 0);
    return new Layer(UUID.randomUUID(), table.name(), table, style, 1, true);
  }

  /** The first feature of the first layer, found somewhere. */
  Selection.OfFeatures found(double x, double y) {
    Layer first = session.document.get().layers().get(0);
    return new Selection.OfFeatures(x, y, List.of(new Picker.PickedFeature(first, 0)));
  }

  /** A project that has these layers. */
  static ProjectState stateOf(Layer... layers) {
    return new ProjectState(
        Arrays.stream(layers).map(SketchWindowTest::kept).toList(), List.of(), Map.of());
  }

  private static LayerRecord kept(Layer layer) {
    LayerSource source = new LayerSource(layer.name() + ".geojson", layer.name(), null);
    return new LayerRecord(layer.id(), layer.name(), source, layer.style(), 1, true);
  }
}
