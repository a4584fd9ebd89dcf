package fr.bocage.desktop;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.ProjectSession;
import fr.bocage.desktop.session.SessionServices;
import fr.bocage.desktop.session.TrustedFiles;
import fr.bocage.desktop.session.UserProjects;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.Formats;
import fr.bocage.format.LayerReprojection;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.format.geotiff.GeoTiffFormat;
import fr.bocage.format.mbtiles.MbTilesFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerFiles;
import fr.bocage.map.LayerReader;
import fr.bocage.map.NightMap;
import fr.bocage.map.TablePlacement;
import fr.bocage.raster.TileCache;
import fr.bocage.render.MapRenderer;
import fr.bocage.render.Picker;
import fr.bocage.style.StyleFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over a real project file: what is done in it is kept and can be undone. */
final class ProjectWindow {
  private static final int PATIENCE_SECONDS = 30;

  final ProjectSession session;
  private final Jobs jobs = new Jobs(2);
  private final Stage stage;

  /** Opens it. On the JavaFX thread. */
  ProjectWindow(Stage stage, Path folder) {
    this.stage = stage;
    CrsCatalogue catalogue = new CrsCatalogue();
    TileCache tiles = new TileCache();
    Formats formats =
        new Formats(
            List.of(
                new GeoJsonFormat(catalogue),
                new GeoTiffFormat(catalogue, tiles),
                new MbTilesFormat(catalogue, tiles)));
    StyleFactory styles = new StyleFactory();
    Path samples = folder.resolve("samples");
    TrustedFiles trusted = new TrustedFiles(folder);
    LayerFiles files = new LayerFiles(samples, trusted::contains);
    LayerReader reader =
        new LayerReader(formats, catalogue, files, new TablePlacement(catalogue, jobs));
    session =
        new ProjectSession(
            new SessionServices(
                jobs,
                catalogue,
                formats,
                styles,
                reader,
                new UserProjects(samples, folder),
                trusted,
                folder));
    session.openProject(folder.resolve("map.gpkg"));
    MapRenderer renderer = new MapRenderer(jobs);
    FeatureWriters writers =
        new FeatureWriters(List.of(new GeoJsonWriter()), new LayerReprojection(catalogue, jobs));
    Services services =
        new Services(
            jobs, catalogue, formats, writers, styles, renderer, new Picker(), samples, folder);
    WindowMemory memory = new WindowMemory(folder);
    memory.setLanguage(Locale.ENGLISH);
    memory.setBounds(new WindowMemory.Bounds(0, 0, 1100, 760, false));
    new BocageWindow(stage, session, services, memory, new NightMap()).show();
  }

  void close() {
    onFx(
        () -> {
          stage.hide();
          session.close();
          return null;
        });
    jobs.close();
  }

  static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Something was done; undo takes it back, redo does it again, and undo leaves all as before. */
  void undoneAndDone(Callable<Boolean> done) throws TimeoutException {
    until(done);
    step(session::undo);
    until(() -> !done.call());
    step(session::redo);
    until(done);
    step(session::undo);
    until(() -> !done.call());
  }

  private static void step(Runnable work) {
    onFx(
        () -> {
          work.run();
          return null;
        });
  }

  MapView map() {
    return (MapView) stage.getScene().lookup("#map");
  }

  /** Where a point of the map view is on the screen. */
  Point2D onMap(double x, double y) {
    return onScreen(map(), x, y);
  }

  static Point2D onScreen(Node node, double x, double y) {
    return onFx(() -> node.localToScreen(x, y));
  }

  static Point2D middle(Node node) {
    return onFx(
        () ->
            node.localToScreen(
                node.getLayoutBounds().getWidth() / 2, node.getLayoutBounds().getHeight() / 2));
  }

  /** Where a place of the map is in the map view now. */
  Point2D inView(Coordinate place) {
    return onFx(() -> map().toView(place));
  }
}
