package fr.bocage.render;

import fr.bocage.feature.Specks;
import fr.bocage.job.Progress;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Paints strips of layers, with buffers of its own that it keeps from strip to strip. All fills of
 * one tint go into one {@link Coverage}, all strokes likewise. Not for several threads.
 */
final class StripPainter {
  private static final int ROWS_BETWEEN_CHECKS = 4096;

  private final Coverage coverage = new Coverage();
  private final InkUnion union = new InkUnion();
  private final Stroker stroker = new Stroker(coverage);
  private final OutlinePainter outlines = new OutlinePainter(coverage, stroker);
  private final SpeckPainter specks = new SpeckPainter(coverage, union);
  private final MarkPainter marks = new MarkPainter();
  private final RasterPainter rasters = new RasterPainter();
  private final LabelPainter labelPainter = new LabelPainter(coverage, stroker);
  private final Brushes brushes = new Brushes(coverage, stroker, new Polyline(), new MarkSheet());
  private final MarkStamps stamps;
  private int[] layerPixels = new int[0];
  private int[] mosaicPixels = new int[0];
  private int[] taken = new int[0];

  private FrameLayer layer;
  private FramePart part;
  private PixelGrid grid;
  private Progress progress;
  private int strip;
  private int firstRow;
  private int endRow;
  private int width;

  /**
   * @param stamps shared with all painters
   */
  StripPainter(MarkStamps stamps) {
    this.stamps = stamps;
  }

  /** Takes up a strip of a frame. */
  void begin(FramePart part, int strip, Progress progress) {
    this.part = part;
    this.strip = strip;
    this.progress = progress;
    grid = part.grid();
    width = part.widthPixels();
    firstRow = part.firstRow(strip);
    endRow = part.endRow(strip);
    coverage.begin(width, firstRow, endRow - firstRow);
    union.begin(width, firstRow, endRow - firstRow);
  }

  int firstRow() {
    return firstRow;
  }

  int endRow() {
    return endRow;
  }

  /** Lets go of what it painted; keeps its buffers. */
  void end() {
    layer = null;
    part = null;
    progress = null;
    outlines.end();
  }

  /** Paints one layer's share of the strip into the frame. */
  void paint(FrameLayer layer, Canvas frame) {
    this.layer = layer;
    if (layer.raster() == null) {
      outlines.begin(grid, layer);
      if (layer.specks() != null) {
        specks.begin(grid, layer.specks().resolution(), progress);
      }
    }
    if (layer.opacity() >= 1) {
      paintContent(frame);
      return;
    }
    int size = width * (endRow - firstRow);
    if (layerPixels.length < size) {
      layerPixels = new int[size];
    }
    Canvas own = new Canvas(layerPixels, width, firstRow);
    own.clear(firstRow, endRow, 0);
    paintContent(own);
    frame.layOver(own, firstRow, endRow, layer.opacity());
  }

  /** Paints annotations without their titles. */
  void paint(AnnotationSketch annotations, MarkCanvas canvas) {
    annotations.paint(brushes, canvas);
  }

  /** Lays painted annotations over the frame. */
  void layOver(MarkLayer annotations, Canvas frame) {
    annotations.layOver(frame, firstRow, endRow);
  }

  /** Paints labels or titles. */
  void paintLabels(List<PlacedLabel> labels, GlyphStamps letters, Canvas frame) {
    labelPainter.paint(labels, letters, frame);
  }

  private void paintContent(Canvas target) {
    if (layer.raster() == null) {
      paintStages(target);
    } else {
      rasters.paint(layer.raster(), part, firstRow, endRow, target);
    }
  }

  private void paintStages(Canvas target) {
    Stage before = null;
    for (int i = 0; i < layer.stages().size(); i++) {
      Stage stage = layer.stages().get(i);
      Tint kind = stage.tinted().get(0).tint();
      progress.check();
      if (kind instanceof Tint.Area) {
        Stage next = i + 1 < layer.stages().size() ? layer.stages().get(i + 1) : null;
        fill(stage, nibOfBorders(stage, next), target);
      } else if (kind instanceof Tint.Line) {
        boolean bordered = nibOfBorders(before, stage) != null;
        stage.tinted().forEach(tinted -> stroke(tinted, bordered, target));
      } else {
        marks.paint(layer, stage, part, strip, stamps, target, progress);
      }
      before = stage;
    }
  }

  /**
   * What strokes the borders of just those areas that the stage before fills: their specks are then
   * gone through once for both. Null where there is no such thing.
   */
  private static Nib nibOfBorders(Stage fill, Stage stroke) {
    if (fill == null || stroke == null || fill.tinted().size() > 1 || stroke.tinted().size() > 1) {
      return null;
    }
    Stage.Tinted filled = fill.tinted().get(0);
    Stage.Tinted stroked = stroke.tinted().get(0);
    boolean same = Objects.equals(filled.rows(), stroked.rows());
    boolean follows = filled.tint() instanceof Tint.Area && stroked.tint() instanceof Tint.Line;
    return same && follows ? Nib.of((Tint.Line) stroked.tint()) : null;
  }

  /**
   * @param borders also strokes the borders of specks; null to fill only
   */
  private void fill(Stage stage, Nib borders, Canvas target) {
    if (stage.tinted().size() == 1) {
      Stage.Tinted only = stage.tinted().get(0);
      fill(only, borders);
      coverage.resolve(new FlatInk(target, ((Tint.Area) only.tint()).argb()));
      return;
    }
    int size = width * (endRow - firstRow);
    if (mosaicPixels.length < size) {
      mosaicPixels = new int[size];
      taken = new int[size];
    }
    Canvas mosaic = new Canvas(mosaicPixels, width, firstRow);
    mosaic.clear(firstRow, endRow, 0);
    MosaicInk ink = new MosaicInk(mosaic, taken, firstRow, endRow);
    for (Stage.Tinted tinted : stage.tinted()) {
      fill(tinted, null);
      coverage.resolve(ink.colour(((Tint.Area) tinted.tint()).argb()));
    }
    target.layOver(mosaic, firstRow, endRow, 1);
  }

  private void fill(Stage.Tinted tinted, Nib borders) {
    eachRow(tinted, row -> outlines.fill(row, tinted));
    List<Specks> areas = layer.specks().areas(tinted);
    if (borders == null) {
      specks.fill(areas);
    } else {
      specks.fillAndStroke(areas, borders);
    }
  }

  /**
   * @param bordered whether the specks' borders were stroked when they were filled
   */
  private void stroke(Stage.Tinted tinted, boolean bordered, Canvas target) {
    Tint.Line tint = (Tint.Line) tinted.tint();
    eachRow(tinted, row -> outlines.stroke(row, tinted, tint));
    FlatInk ink = new FlatInk(target, tint.argb());
    coverage.resolve(ink);
    if (!bordered) {
      specks.strokeBorders(layer.specks().areas(tinted), Nib.of(tint));
    }
    if (!tint.areasOnly()) {
      specks.strokeLines(layer.specks().lines(tinted), Nib.of(tint));
    }
    union.resolve(ink);
  }

  private void eachRow(Stage.Tinted tinted, IntConsumer paint) {
    StripRows rows = layer.rows();
    for (int i = rows.start(strip); i < rows.start(strip + 1); i++) {
      if (i % ROWS_BETWEEN_CHECKS == 0) {
        progress.check();
      }
      int row = rows.row(i);
      if (tinted.takes(row)) {
        paint.accept(row);
      }
    }
  }
}
