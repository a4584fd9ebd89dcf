package fr.bocage.render;

import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import fr.bocage.style.MapTheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Paints annotations, and keeps what the next frame can use: what is drawn of each at this
 * resolution ({@link MarkPlan}), and the last frame's pixels ({@link MarkLayer}). Safe on any
 * thread.
 */
final class AnnotationPainter {
  /** Fewer are painted sooner than pixels are copied; both take about 3 ms on one core. */
  private static final int MANY = 600;

  private final StripPainters painters;
  private final Typefaces typefaces;
  private final AnnotationSketch.Stamps stamps;
  private final AtomicReference<MarkPlan> lastPlan = new AtomicReference<>();
  private final AtomicReference<MarkLayer> lastLayer = new AtomicReference<>();

  AnnotationPainter(StripPainters painters, Typefaces typefaces, MarkStamps marks) {
    this.painters = painters;
    this.typefaces = typefaces;
    stamps = new AnnotationSketch.Stamps(new Thumbnails(), marks);
  }

  /** Paints the next frame wholly. */
  void forgetLastFrame() {
    lastLayer.set(null);
  }

  /** Sketches a frame's annotations. */
  Sketched sketch(MapDocument document, FramePart whole, double ratio, Progress progress) {
    MarkPlan plan = lastPlan.get();
    if (plan == null || !plan.isFor(document.annotations(), whole.resolution(), ratio)) {
      plan = new MarkPlan(document.annotations(), whole.resolution(), ratio);
      lastPlan.set(plan);
    }
    return new Sketched(plan, document.theme(), whole, ratio, progress);
  }

  /** The annotations of one frame. */
  final class Sketched {
    private final MarkPlan plan;
    private final MapTheme theme;
    private final FramePart whole;
    private final double ratio;
    private final Progress progress;
    private final AnnotationSketch sketch;

    /** What the last frame showed of it; null where nothing is to be taken from there. */
    private final MarkLayer last;

    private Sketched(
        MarkPlan plan, MapTheme theme, FramePart whole, double ratio, Progress progress) {
      this.plan = plan;
      this.theme = theme;
      this.whole = whole;
      this.ratio = ratio;
      this.progress = progress;
      MarkLayer before = lastLayer.get();
      boolean shared = before != null && before.isOf(plan, theme, whole);
      last = shared ? before : null;
      sketch = sketch(whole, !shared);
    }

    private AnnotationSketch sketch(FramePart part, boolean withCrowds) {
      return AnnotationSketch.of(plan, theme, typefaces, stamps, part, ratio, withCrowds);
    }

    boolean isEmpty() {
      return plan.isEmpty();
    }

    /** What labels of the layers keep clear of. */
    List<Box> obstacles() {
      return sketch.obstacles();
    }

    List<PlacedLabel> titles() {
      return sketch.labels();
    }

    /** Lays the annotations without their titles over a frame's pixels. */
    void paintOver(Canvas frame) {
      if (sketch.size() < MANY) {
        AnnotationSketch all = last == null ? sketch : sketch(whole, true);
        MarkCanvas canvas = new MarkCanvas(frame, null);
        painters.each(whole, progress, painter -> painter.paint(all, canvas));
      } else {
        MarkLayer layer = layer();
        painters.each(whole, progress, painter -> painter.layOver(layer, frame));
      }
    }

    /** The shapes, newly painted or only as far as the last frame did not show them. */
    private MarkLayer layer() {
      MarkLayer layer = new MarkLayer(plan, theme, whole);
      if (last == null) {
        paint(sketch, whole, layer);
      } else {
        for (FrameShift.Uncovered one : last.moveInto(layer)) {
          FramePart part = whole.cut(one.column(), one.row(), one.width(), one.height());
          MarkLayer painted = new MarkLayer(plan, theme, part);
          paint(sketch(part, true), part, painted);
          layer.put(painted, one.column(), one.row());
        }
      }
      lastLayer.set(layer);
      return layer;
    }

    private void paint(AnnotationSketch what, FramePart part, MarkLayer layer) {
      if (what.shinesThrough()) {
        layer.letShineThrough();
      }
      MarkCanvas canvas = layer.canvas();
      painters.each(part, progress, painter -> painter.paint(what, canvas));
    }
  }
}
