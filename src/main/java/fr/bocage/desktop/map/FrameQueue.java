package fr.bocage.desktop.map;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import fr.bocage.render.Frame;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.locationtech.jts.geom.Envelope;

/**
 * Paints in the background, the newest view first: one frame is in the works, one waits, and a
 * newer request takes the waiting one's place. The one in the works is given up only when its
 * picture would be of no use for the newest view; cancelling at each step of a long drag would show
 * nothing before the end of it.
 *
 * <p>JavaFX thread only; frames come back there.
 */
final class FrameQueue {
  /** Paints one frame, on a job's thread. */
  @FunctionalInterface
  interface Painter {
    Frame paint(MapDocument document, Viewport viewport, double pixelRatio, Progress progress);
  }

  /**
   * What to paint.
   *
   * @param bare whether much of the view shows nothing until then, so that a sketch is welcome
   */
  record Request(MapDocument document, Viewport viewport, double pixelRatio, boolean bare) {
    private boolean asks(Request other) {
      return other != null
          && document == other.document
          && pixelRatio == other.pixelRatio
          && viewport.equals(other.viewport);
    }
  }

  /** A frame that shares less of its area than this with the newest view is not worth its time. */
  private static final double MIN_SHARED_AREA = 0.3;

  /** A frame enlarged or reduced by more than this looks worse than waiting. */
  private static final double MAX_ZOOM = 2;

  /** Where frames take no longer than this, a sketch would only flicker. */
  private static final long SLOW_FRAME_NANOS = 25_000_000;

  private final Jobs jobs;
  private final Painter painter;
  private final Painter sketcher;
  private final Consumer<Frame> painted;
  private final Consumer<Throwable> failed;
  private Request running;
  private Request waiting;
  private Request latest;
  private Job<Frame> job;
  private boolean closed;
  private volatile long lastFrameNanos;

  /**
   * @param sketcher paints a coarse frame in a fraction of the time
   * @param painted gets sketches and frames
   */
  FrameQueue(
      Jobs jobs,
      Painter painter,
      Painter sketcher,
      Consumer<Frame> painted,
      Consumer<Throwable> failed) {
    this.jobs = jobs;
    this.painter = painter;
    this.sketcher = sketcher;
    this.painted = painted;
    this.failed = failed;
  }

  /** Asks for a frame; does nothing when just that one was asked for last. */
  void request(Request request) {
    if (closed || request.asks(latest)) {
      return;
    }
    latest = request;
    waiting = request;
    if (running != null && !isUsefulFor(running, request)) {
      job.cancel();
      running = null;
    }
    if (running == null) {
      startWaiting();
    }
  }

  /** Asks again for what was asked for last: its rasters show more by now. */
  void repeat() {
    if (latest != null) {
      Request again = latest;
      latest = null;
      request(new Request(again.document(), again.viewport(), again.pixelRatio(), false));
    }
  }

  /** Gives up whatever is under way, and takes no more. */
  void close() {
    closed = true;
    waiting = null;
    if (job != null) {
      job.cancel();
    }
  }

  private void startWaiting() {
    Request request = waiting;
    waiting = null;
    running = request;
    Job<Frame> started = jobs.start("frame", progress -> paint(request, progress));
    job = started;
    started
        .result()
        .whenComplete((frame, error) -> Platform.runLater(() -> finished(started, frame, error)));
  }

  private Frame paint(Request request, Progress progress) {
    if (request.bare() && lastFrameNanos > SLOW_FRAME_NANOS) {
      Frame sketch = paint(sketcher, request, progress);
      Platform.runLater(() -> showSketch(request, sketch));
    }
    long start = System.nanoTime();
    Frame frame = paint(painter, request, progress);
    lastFrameNanos = System.nanoTime() - start;
    return frame;
  }

  private static Frame paint(Painter painter, Request request, Progress progress) {
    return painter.paint(request.document(), request.viewport(), request.pixelRatio(), progress);
  }

  private void showSketch(Request request, Frame sketch) {
    if (running == request) {
      painted.accept(sketch);
    }
  }

  private void finished(Job<Frame> ended, Frame frame, Throwable error) {
    if (ended != job) {
      return; // given up meanwhile
    }
    running = null;
    if (frame != null) {
      painted.accept(frame);
    } else if (!(error instanceof CancellationException)) {
      failed.accept(error);
    }
    if (waiting != null) {
      startWaiting();
    }
  }

  private static boolean isUsefulFor(Request made, Request wanted) {
    if (!made.document().crs().equals(wanted.document().crs())) {
      return false;
    }
    double zoom = made.viewport().resolution() / wanted.viewport().resolution();
    Envelope view = wanted.viewport().extent();
    double shared = view.intersection(made.viewport().extent()).getArea() / view.getArea();
    return zoom <= MAX_ZOOM && zoom >= 1 / MAX_ZOOM && shared >= MIN_SHARED_AREA;
  }
}
