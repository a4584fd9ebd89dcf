package fr.bocage.render;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Paints maps. Safe on any thread; one renderer serves the whole program, and keeps what it has
 * worked out about the last document's layers.
 *
 * <p>The index is asked once a layer; then strips of 64 rows are painted on all cores, each {@link
 * Stage} of a layer into one {@link Coverage}, while one core places the labels.
 *
 * <p>Measured warm on two cores that others were using too (medians of 25 in ms, 1600 by 1000, fill
 * and 1-pixel stroke), so that a quiet machine should do better: the 2,709 communes of Normandy at
 * 350, 60, 5 and 0.5 m a pixel took 9.2, 4.3, 1.4 and 0.4; with names 11.7, 10.6, 1.5 and 0.5; on
 * one core 17.4, 8.0, 1.8 and 0.5. Under heavier load the same took up to twice as long. A million
 * buildings took 647, 42, 2.5 and 0.5, the best run of the first two 194 and 33; no profile has
 * been taken yet of what they wait for. The first face of a font took 105 to 120 on the busy
 * machine.
 */
public final class MapRenderer {
  /** Rows painted together: small enough for a core's own cache (0.4 MB); others not tried. */
  private static final int STRIP_HEIGHT = 64;

  private final Jobs jobs;
  private final int stripHeight;
  private final PreparedLayers prepared = new PreparedLayers();
  private final Typefaces typefaces = new Typefaces();
  private final Queue<StripPainter> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param jobs the cores it may use
   */
  public MapRenderer(Jobs jobs) {
    this(jobs, STRIP_HEIGHT);
  }

  MapRenderer(Jobs jobs, int stripHeight) {
    this.jobs = jobs;
    this.stripHeight = stripHeight;
  }

  /**
   * Paints the document as seen through the viewport.
   *
   * @param pixelRatio how many pixels of the viewport one pixel of the styles' sizes is: 1, or 2 on
   *     a HiDPI screen
   * @param progress asked often whether to stop
   * @throws java.util.concurrent.CancellationException when it asks to stop
   */
  public Frame render(MapDocument document, Viewport view, double pixelRatio, Progress progress) {
    progress.check();
    List<FrameLayer> layers = frameLayers(document, view, pixelRatio, progress);
    AnnotationSketch annotations =
        new AnnotationSketch(typefaces, view, pixelRatio, document.theme());
    document.annotations().forEach(annotations::add);
    int[] argb = new int[Math.multiplyExact(view.widthPixels(), view.heightPixels())];
    Canvas frame = new Canvas(argb, view.widthPixels(), 0);
    int strips = (view.heightPixels() + stripHeight - 1) / stripHeight;
    AtomicReference<List<PlacedLabel>> labels = new AtomicReference<>(List.of());
    // Labels are placed on one core while the others begin to paint the layers.
    jobs.parallel(
        strips + 1,
        i -> {
          if (i == 0) {
            labels.set(labels(layers, annotations, view, pixelRatio, progress));
          } else {
            paintLayers(document, layers, view, i - 1, frame, progress);
          }
        });
    if (!labels.get().isEmpty() || !document.annotations().isEmpty()) {
      jobs.parallel(
          strips, strip -> paintAbove(labels.get(), annotations, view, strip, frame, progress));
    }
    int drawn = layers.stream().mapToInt(FrameLayer::featuresDrawn).sum();
    return new Frame(view, argb, drawn);
  }

  private List<PlacedLabel> labels(
      List<FrameLayer> layers,
      AnnotationSketch annotations,
      Viewport view,
      double pixelRatio,
      Progress progress) {
    CollisionGrid grid = new CollisionGrid(view.widthPixels(), view.heightPixels());
    annotations.obstacles().forEach(grid::add);
    return new Labeller(typefaces, view, pixelRatio, grid, progress).place(layers);
  }

  private List<FrameLayer> frameLayers(
      MapDocument document, Viewport view, double pixelRatio, Progress progress) {
    double scale = view.scaleDenominator(document.crs().metresPerUnit()) * pixelRatio;
    List<PreparedLayer> visible = prepared.of(document);
    List<FrameLayer> layers = new ArrayList<>();
    int next = 0;
    for (Layer layer : document.layers()) {
      if (layer.visible()) {
        progress.check();
        PreparedLayer ready = visible.get(next++);
        if (layer.opacity() > 0) {
          layers.add(ready.frame(view, scale, pixelRatio, layer.opacity(), stripHeight));
        }
      }
    }
    return layers;
  }

  private void paintLayers(
      MapDocument document,
      List<FrameLayer> layers,
      Viewport view,
      int strip,
      Canvas frame,
      Progress progress) {
    int firstRow = strip * stripHeight;
    int endRow = Math.min(view.heightPixels(), firstRow + stripHeight);
    frame.clear(firstRow, endRow, document.background() | 0xff000000);
    withPainter(
        view, strip, progress, painter -> layers.forEach(layer -> painter.paint(layer, frame)));
  }

  private void paintAbove(
      List<PlacedLabel> labels,
      AnnotationSketch annotations,
      Viewport view,
      int strip,
      Canvas frame,
      Progress progress) {
    withPainter(view, strip, progress, painter -> painter.paintAbove(labels, annotations, frame));
  }

  private void withPainter(
      Viewport view, int strip, Progress progress, Consumer<StripPainter> work) {
    progress.check();
    StripPainter painter = idle.poll();
    if (painter == null) {
      painter = new StripPainter();
    }
    painter.begin(view, strip, stripHeight, progress);
    work.accept(painter);
    painter.end();
    idle.add(painter); // not after an exception: its buffers may be in disorder
  }
}
