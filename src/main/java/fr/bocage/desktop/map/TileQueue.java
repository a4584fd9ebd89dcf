package fr.bocage.desktop.map;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import fr.bocage.raster.TileAddress;
import fr.bocage.raster.TileLoader;
import fr.bocage.raster.TilePyramid;
import fr.bocage.render.MapRenderer;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/**
 * Brings in the tiles of rasters that the newest view lacks, and has the map painted as they come;
 * what an older view wanted is given up. Work that takes longer than a moment shows among what is
 * loading. JavaFX thread only.
 */
final class TileQueue {
  /** The map is painted anew no more often than this. */
  private static final long REPAINT_NANOS = 100_000_000;

  private static final Duration SHOWN_AFTER = Duration.millis(500);

  private final MapSession session;
  private final MapRenderer renderer;
  private final Jobs jobs;
  private final TileLoader loader;
  private final Runnable repaint;
  private final PauseTransition showing = new PauseTransition(SHOWN_AFTER);

  /** How many broken tiles of each raster have been told of, or were known when it was opened. */
  private final Map<TilePyramid, Long> brokenTold = new WeakHashMap<>();

  private Job<Void> job;
  private MapDocument document;
  private Viewport view;

  /**
   * @param repaint paints the same view again
   */
  TileQueue(MapSession session, MapRenderer renderer, Jobs jobs, Runnable repaint) {
    this.session = session;
    this.renderer = renderer;
    this.jobs = jobs;
    this.repaint = repaint;
    loader = new TileLoader(jobs);
    showing.setOnFinished(event -> session.loading().add(job));
  }

  /** Wants what a view shows. */
  void request(MapDocument newDocument, Viewport newView) {
    if (newDocument == document && newView.equals(view)) {
      return;
    }
    stop();
    document = newDocument;
    view = newView;
    List<Layer> rasters = rasters(newDocument);
    if (rasters.isEmpty()) {
      return;
    }
    String name = rasters.get(rasters.size() - 1).name();
    Job<Void> started = jobs.start(name, progress -> load(newDocument, newView, progress));
    job = started;
    showing.playFromStart();
    started.result().whenComplete((done, error) -> Platform.runLater(() -> ended(started)));
  }

  /** Gives up whatever is under way. */
  void stop() {
    showing.stop();
    if (job != null) {
      job.cancel();
      session.loading().remove(job);
      job = null;
    }
    document = null;
  }

  private static List<Layer> rasters(MapDocument document) {
    return document.layers().stream()
        .filter(layer -> layer.visible() && layer.raster().isPresent())
        .toList();
  }

  private Void load(MapDocument wanted, Viewport where, Progress progress) {
    List<TileAddress> missing = renderer.missingTiles(wanted, where);
    if (!missing.isEmpty()) {
      loader.load(missing, new Repainting(progress));
      Platform.runLater(repaint);
    }
    return null;
  }

  /** Passes progress on, and has the map painted now and then. */
  private final class Repainting implements Progress {
    private final Progress told;
    private long last = System.nanoTime();

    Repainting(Progress told) {
      this.told = told;
    }

    @Override
    public synchronized void report(long done, long total) {
      told.report(done, total);
      if (System.nanoTime() - last > REPAINT_NANOS) {
        last = System.nanoTime();
        Platform.runLater(repaint);
      }
    }

    @Override
    public boolean isCancelled() {
      return told.isCancelled();
    }
  }

  private void ended(Job<Void> ended) {
    if (ended == job) {
      showing.stop();
      session.loading().remove(job);
      job = null;
      rasters(document).forEach(this::tellBroken);
    }
  }

  private void tellBroken(Layer layer) {
    TilePyramid pyramid = layer.raster().orElseThrow().source().pyramid();
    long broken = pyramid.brokenTiles();
    Long told = brokenTold.put(pyramid, broken);
    Message words = Message.of(TileQueue.class, "tiles-broken");
    Notice notice = new Notice(Severity.ERROR, layer.name(), words, layer.id());
    if (broken > 0 && told != null && told < broken && !session.notices().contains(notice)) {
      session.notices().add(notice);
    }
  }
}
