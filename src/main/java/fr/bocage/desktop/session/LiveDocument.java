package fr.bocage.desktop.session;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.DocumentBuilder;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.ProjectState;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * The document that is painted, kept in step with the project's state and with the data as it comes
 * in. JavaFX thread only.
 */
final class LiveDocument {
  /** Layers that come in within this time are painted together. */
  private static final Duration PUBLISH_DELAY = Duration.millis(40);

  /** What is told of the document and its data. */
  interface Listener {
    void began(Job<?> job);

    void ended(Job<?> job);

    void loaded(LayerRecord layer, LoadedLayer data);

    /** The error is null when the reading was cancelled. */
    void failed(LayerRecord layer, Throwable error);

    /** Another document is there, in the same CRS as the one before. */
    void published(MapDocument now);

    /** Another document is there, in another CRS. */
    void moved(MapDocument before, MapDocument now);
  }

  private final Jobs jobs;
  private final CrsCatalogue catalogue;
  private final Supplier<ProjectState> state;
  private final Listener listener;
  private final LayerTables tables;
  private final DocumentBuilder documents = new DocumentBuilder();
  private final PauseTransition publishing = new PauseTransition(PUBLISH_DELAY);
  private final ReadOnlyObjectWrapper<MapDocument> document = new ReadOnlyObjectWrapper<>();
  private Crs wantedCrs;
  private Reprojection fromDegrees;
  private LayerRecord preview;

  /**
   * @param state what the project keeps now
   */
  LiveDocument(
      Jobs jobs,
      CrsCatalogue catalogue,
      LayerReader reader,
      Supplier<ProjectState> state,
      Listener listener) {
    this.jobs = jobs;
    this.catalogue = catalogue;
    this.state = state;
    this.listener = listener;
    tables = new LayerTables(jobs, reader, new TableListener());
    wantedCrs = catalogue.lambert93();
    publishing.setOnFinished(event -> publish());
    document.set(build());
  }

  ReadOnlyObjectProperty<MapDocument> document() {
    return document.getReadOnlyProperty();
  }

  /** A layer's data; null while there is none. */
  LoadedLayer data(UUID layer) {
    return tables.data(layer);
  }

  boolean isLoading() {
    return tables.isBusy();
  }

  /** Shows a project whose layers are being read already. */
  void begin(ProjectOpening.Opened opened) {
    wantedCrs = opened.display();
    fromDegrees = opened.fromDegrees();
    for (LayerRecord layer : state.get().layers()) {
      tables.await(layer, wantedCrs, opened.layers().get(layer.id()));
    }
    document.set(build());
    listener.published(document.get());
  }

  /** Lets go of all data. */
  void clear() {
    tables.clear();
    preview = null;
  }

  /** Takes data that was read before its layer came to be. */
  void put(UUID layer, LayerSource source, LoadedLayer data) {
    tables.put(layer, source, data);
  }

  /** Shows a layer as it would be, until the state changes. */
  void preview(LayerRecord layer) {
    preview = layer;
    publish();
  }

  /** The state has changed. */
  void follow(Path projectFile) {
    preview = null;
    Crs display = ProjectOpening.displayCrs(state.get(), catalogue);
    if (!display.equals(wantedCrs)) {
      wantedCrs = display;
      findWayFromDegrees(display);
    }
    tables.follow(state.get().layers(), projectFile, wantedCrs);
    publish();
  }

  private void findWayFromDegrees(Crs display) {
    fromDegrees = null;
    jobs.start("degrees", p -> catalogue.reprojection(catalogue.wgs84(), display).orElse(null))
        .result()
        .thenAccept(
            way ->
                Platform.runLater(
                    () -> {
                      if (display.equals(wantedCrs)) {
                        fromDegrees = way;
                        publish();
                      }
                    }));
  }

  private void publishSoon() {
    if (tables.isBusy()) {
      publishing.play(); // does nothing while it runs already
    } else {
      publishing.stop();
      publish();
    }
  }

  private void publish() {
    MapDocument before = document.get();
    boolean moves = !before.crs().equals(wantedCrs);
    if (moves && (tables.isBusy() || fromDegrees == null)) {
      return; // shows the map in its old CRS until all of it is there in the new one
    }
    document.set(build());
    if (moves) {
      listener.moved(before, document.get());
    } else {
      listener.published(document.get());
    }
  }

  private MapDocument build() {
    return documents.build(state.get(), wantedCrs, fromDegrees, tables::data, preview);
  }

  private final class TableListener implements LayerTables.Listener {
    @Override
    public void began(Job<?> job) {
      listener.began(job);
    }

    @Override
    public void ended(Job<?> job) {
      listener.ended(job);
    }

    @Override
    public void loaded(LayerRecord layer, LoadedLayer data) {
      listener.loaded(layer, data);
      publishSoon();
    }

    @Override
    public void failed(LayerRecord layer, Throwable error) {
      listener.failed(layer, error);
      publishSoon();
    }
  }
}
