package fr.bocage.render;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedRaster;
import fr.bocage.raster.TileAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Paints maps. Safe on any thread; one renderer serves the whole program, and keeps what it has
 * worked out about the last document's layers.
 *
 * <p>What a frame shares with the one before is copied; the rest is cut into strips of 64 rows that
 * are painted on all cores, each {@link Stage} of a layer into one {@link Coverage}, while one core
 * places the labels.
 *
 * <p>Measured on one core of a busy machine, warm, medians of 25 in ms, 1600 by 1000, fill and
 * 1-pixel stroke, nothing taken from the frame before (on two cores half of it): the 2,709 communes
 * of Normandy at 350, 60, 5 and 0.5 m a pixel took 16.5, 6.5, 1.5 and 0.7; a million buildings 18,
 * 19, 6 and 1; three million 33, 43, 16 and 1.9. A profile of the communes shows 60 % in {@link
 * Coverage}, most of it strokes, since borders that neighbours share are not filled up to from
 * either side; of the buildings, the loops of {@link SpeckPainter}.
 */
public final class MapRenderer {
  /** Rows painted together: small enough for a core's own cache (0.4 MB); others not tried. */
  private static final int STRIP_HEIGHT = 64;

  /** Pixels each way for one of a sketch. */
  private static final int SKETCH_PIXELS = 4;

  private final Jobs jobs;
  private final int stripHeight;
  private final PreparedLayers prepared;
  private final Typefaces typefaces = new Typefaces();
  private final GlyphStamps letters = new GlyphStamps();
  private final StripPainters painters;
  private final AnnotationPainter annotationPainter;
  private final FrameBuffers buffers = new FrameBuffers();

  /** Taken out while a frame is painted with its help; another at that time does without. */
  private final AtomicReference<GroundFrame> lastGround = new AtomicReference<>();

  /**
   * @param jobs the cores it may use
   */
  public MapRenderer(Jobs jobs) {
    this(jobs, STRIP_HEIGHT);
  }

  MapRenderer(Jobs jobs, int stripHeight) {
    this.jobs = jobs;
    this.stripHeight = stripHeight;
    prepared = new PreparedLayers(jobs);
    MarkStamps marks = new MarkStamps();
    painters = new StripPainters(jobs, marks);
    annotationPainter = new AnnotationPainter(painters, typefaces, marks);
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
    Painting painting = new Painting(document, view, pixelRatio, progress);
    try {
      return new Frame(view, painting.paint());
    } finally {
      painting.end();
    }
  }

  /** Takes the pixels of a frame that nobody will look at again, for one of the next. */
  public void recycle(Frame frame) {
    buffers.give(frame.argb());
  }

  /**
   * Paints the layers coarsely, without labels and annotations, in about a tenth of a frame's time:
   * something to look at until the frame is there.
   *
   * @return a frame of the same area at a quarter of the resolution
   */
  public Frame sketch(MapDocument document, Viewport view, double pixelRatio, Progress progress) {
    Viewport coarse =
        new Viewport(
            view.centerX(),
            view.centerY(),
            view.resolution() * SKETCH_PIXELS,
            Math.max(1, view.widthPixels() / SKETCH_PIXELS),
            Math.max(1, view.heightPixels() / SKETCH_PIXELS));
    double ratio = pixelRatio / SKETCH_PIXELS;
    return new Frame(coarse, new Painting(document, coarse, ratio, progress).paintSketch());
  }

  /** Paints the next frame wholly, also where the last one shows the same: for measuring. */
  public void forgetLastFrame() {
    drop(lastGround.getAndSet(null));
    annotationPainter.forgetLastFrame();
  }

  private void drop(GroundFrame ground) {
    if (ground != null) {
      buffers.drop(ground.argb(), ground.shown());
    }
  }

  /**
   * The tiles of rasters that a frame needs and that are not in memory, those in the middle first.
   * A frame painted without them shows coarser ones, or nothing there.
   */
  public List<TileAddress> missingTiles(MapDocument document, Viewport view) {
    Set<TileAddress> missing = new LinkedHashSet<>();
    PixelGrid grid = PixelGrid.of(view);
    for (Layer layer : document.layers()) {
      if (layer.visible() && layer.opacity() > 0 && layer.raster().isPresent()) {
        PlacedRaster raster = layer.raster().get();
        List<RasterCell> cells = new ArrayList<>();
        new RasterCells(grid, raster)
            .each(0, 0, view.widthPixels(), view.heightPixels(), cells::add);
        cells.sort(Comparator.comparingDouble(cell -> cell.distanceFromMiddle(view)));
        for (RasterCell cell : cells) {
          CellTiles.wanted(cell, raster.source().pyramid()).eachMissing(missing::add);
        }
      }
    }
    return List.copyOf(missing);
  }

  /** How many features a frame shows: those that get any ink or symbol. */
  public int featuresDrawn(MapDocument document, Viewport view, double pixelRatio) {
    double scale = scale(document, view, pixelRatio);
    return prepared.of(document).stream()
        .mapToInt(layer -> layer.featuresDrawn(view, scale, pixelRatio))
        .sum();
  }

  /** As the styles' rules ask for it. */
  private static double scale(MapDocument document, Viewport view, double pixelRatio) {
    return view.scaleDenominator(document.crs().metresPerUnit()) * pixelRatio;
  }

  /** One frame in the making. */
  private final class Painting {
    private final MapDocument document;
    private final Viewport view;
    private final double pixelRatio;
    private final double scale;
    private final Progress progress;
    private final List<PreparedLayer> layers;

    /** By layer, 0 … 1. */
    private final List<Double> opacities;

    private final FramePart whole;
    private final AtomicBoolean incomplete = new AtomicBoolean();

    /** Of the frame before, as long as this one may take from it; or null. */
    private GroundFrame last;

    private int[] ground;

    Painting(MapDocument document, Viewport view, double pixelRatio, Progress progress) {
      this.document = document;
      this.view = view;
      this.pixelRatio = pixelRatio;
      this.progress = progress;
      scale = scale(document, view, pixelRatio);
      layers = prepared.of(document);
      opacities = document.layers().stream().filter(Layer::visible).map(Layer::opacity).toList();
      whole = FramePart.whole(view, PixelGrid.of(view), stripHeight);
    }

    /** The frame's pixels. */
    int[] paint() {
      last = lastGround.getAndSet(null);
      AnnotationPainter.Sketched annotations =
          annotationPainter.sketch(document, whole, pixelRatio, progress);
      AtomicReference<List<PlacedLabel>> labels = new AtomicReference<>(List.of());
      // Labels are placed on one core while the others begin to paint the layers.
      jobs.parallel(
          2,
          i -> {
            if (i == 0) {
              labels.set(placeLabels(annotations));
            } else {
              paintGround();
            }
          });
      int[] argb = paintAbove(labels.get(), annotations);
      keepGround(argb == ground);
      return argb;
    }

    private void keepGround(boolean shown) {
      buffers.keep(ground);
      GroundFrame kept = new GroundFrame(document, pixelRatio, whole, ground, shown);
      // What is not whole is painted anew, for its tiles may have come by then.
      drop(incomplete.get() ? kept : lastGround.getAndSet(kept));
      drop(last);
      last = null;
    }

    /** Puts back what it took when it was given up. */
    void end() {
      if (last != null && !lastGround.compareAndSet(null, last)) {
        drop(last);
      }
    }

    private List<PlacedLabel> placeLabels(AnnotationPainter.Sketched annotations) {
      List<LabelledLayer> labelled = new ArrayList<>();
      for (int i = 0; i < layers.size(); i++) {
        LabelledLayer layer = layers.get(i).labelled(view, scale, pixelRatio);
        if (layer != null && opacities.get(i) > 0) {
          labelled.add(layer);
        }
      }
      CollisionGrid grid = new CollisionGrid(view.widthPixels(), view.heightPixels());
      if (!labelled.isEmpty()) {
        annotations.obstacles().forEach(grid::add);
      }
      return new Labeller(typefaces, view, pixelRatio, grid, progress).place(labelled);
    }

    /** Paints the layers, or only what the last frame did not show. */
    private void paintGround() {
      int width = view.widthPixels();
      int[] argb = buffers.take(Math.multiplyExact(width, view.heightPixels()));
      List<FrameShift.Uncovered> rest =
          last == null ? null : last.moveInto(document, pixelRatio, whole, argb);
      if (rest == null) {
        paint(whole, argb);
      } else {
        for (FrameShift.Uncovered part : rest) {
          int[] pixels = new int[part.width() * part.height()];
          paint(whole.cut(part.column(), part.row(), part.width(), part.height()), pixels);
          for (int row = 0; row < part.height(); row++) {
            int to = (part.row() + row) * width + part.column();
            System.arraycopy(pixels, row * part.width(), argb, to, part.width());
          }
        }
      }
      ground = argb;
    }

    int[] paintSketch() {
      int[] argb = new int[view.widthPixels() * view.heightPixels()];
      paint(whole, argb);
      return argb;
    }

    private void paint(FramePart part, int[] argb) {
      List<FrameLayer> shown = new ArrayList<>();
      for (int i = 0; i < layers.size(); i++) {
        progress.check();
        double opacity = opacities.get(i);
        if (opacity > 0) {
          shown.add(layers.get(i).frame(part, scale, pixelRatio, opacity, incomplete));
        }
      }
      Canvas canvas = new Canvas(argb, part.widthPixels(), 0);
      painters.each(
          part,
          progress,
          painter -> {
            canvas.clear(painter.firstRow(), painter.endRow(), document.background() | 0xff000000);
            shown.forEach(layer -> painter.paint(layer, canvas));
          });
    }

    /** The frame's pixels: the layers' own where nothing lies above them, else a copy. */
    private int[] paintAbove(List<PlacedLabel> labels, AnnotationPainter.Sketched annotations) {
      if (labels.isEmpty() && annotations.isEmpty()) {
        return ground;
      }
      int[] argb = buffers.take(ground.length);
      System.arraycopy(ground, 0, argb, 0, argb.length);
      Canvas canvas = new Canvas(argb, view.widthPixels(), 0);
      painters.each(whole, progress, painter -> painter.paintLabels(labels, letters, canvas));
      annotations.paintOver(canvas);
      List<PlacedLabel> titles = annotations.titles();
      painters.each(whole, progress, painter -> painter.paintLabels(titles, letters, canvas));
      return argb;
    }
  }
}
