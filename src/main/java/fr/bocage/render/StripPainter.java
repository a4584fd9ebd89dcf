package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Paints strips of layers, with buffers of its own that it keeps from strip to strip. All fills of
 * one tint go into one {@link Coverage}, all strokes likewise. Not for several threads.
 */
final class StripPainter {
  /**
   * Vertices of a stroke that lie closer together are joined: a line moves by no more than that.
   */
  private static final double STROKE_DETAIL_PIXELS = 0.25;

  /** Beyond this, coordinates are cut: no frame is so close that it could be seen. */
  private static final double FAR_PIXELS = 1e12;

  private static final int ROWS_BETWEEN_CHECKS = 4096;

  private final Coverage coverage = new Coverage();
  private final Stroker stroker = new Stroker(coverage);
  private final Polyline line = new Polyline();
  private final LabelPainter labelPainter = new LabelPainter(coverage, stroker);
  private int[] layerPixels = new int[0];
  private int[] mosaicPixels = new int[0];
  private float[] taken = new float[0];

  private FrameLayer layer;
  private GeometryColumn geometry;
  private Progress progress;
  private int strip;
  private int firstRow;
  private int endRow;
  private int width;
  private double minX;
  private double maxY;
  private double perUnit;

  /** Takes up a strip of a frame. */
  void begin(Viewport view, int strip, int stripHeight, Progress progress) {
    this.strip = strip;
    this.progress = progress;
    firstRow = strip * stripHeight;
    endRow = Math.min(view.heightPixels(), firstRow + stripHeight);
    width = view.widthPixels();
    minX = view.minX();
    maxY = view.maxY();
    perUnit = 1 / view.resolution();
    coverage.begin(width, firstRow, endRow - firstRow);
  }

  /** Lets go of what it painted; keeps its buffers. */
  void end() {
    layer = null;
    geometry = null;
    progress = null;
  }

  /** Paints one layer's share of the strip into the frame. */
  void paint(FrameLayer layer, Canvas frame) {
    this.layer = layer;
    geometry = layer.geometry();
    if (layer.opacity() >= 1) {
      paintStages(frame);
      return;
    }
    int size = width * (endRow - firstRow);
    if (layerPixels.length < size) {
      layerPixels = new int[size];
    }
    Canvas own = new Canvas(layerPixels, width, firstRow);
    own.clear(firstRow, endRow, 0);
    paintStages(own);
    frame.layOver(own, firstRow, endRow, layer.opacity());
  }

  /** Paints what lies above the layers: their labels, then the annotations and their titles. */
  void paintAbove(List<PlacedLabel> labels, AnnotationSketch annotations, Canvas frame) {
    labelPainter.paint(labels, frame);
    for (Shape shape : annotations.shapes()) {
      shape.paint(coverage, stroker, line, frame);
    }
    labelPainter.paint(annotations.labels(), frame);
  }

  private void paintStages(Canvas target) {
    for (Stage stage : layer.stages()) {
      progress.check();
      Tint kind = stage.tinted().get(0).tint();
      if (kind instanceof Tint.Area) {
        fill(stage, target);
      } else if (kind instanceof Tint.Line) {
        for (Stage.Tinted tinted : stage.tinted()) {
          stroke(tinted, (Tint.Line) tinted.tint());
          coverage.resolve(new FlatInk(target, ((Tint.Line) tinted.tint()).argb()));
        }
      } else {
        marks(stage, target);
      }
    }
  }

  private void fill(Stage stage, Canvas target) {
    if (stage.tinted().size() == 1) {
      Stage.Tinted only = stage.tinted().get(0);
      fill(only);
      coverage.resolve(new FlatInk(target, ((Tint.Area) only.tint()).argb()));
      return;
    }
    int size = width * (endRow - firstRow);
    if (mosaicPixels.length < size) {
      mosaicPixels = new int[size];
      taken = new float[size];
    }
    Canvas mosaic = new Canvas(mosaicPixels, width, firstRow);
    mosaic.clear(firstRow, endRow, 0);
    MosaicInk ink = new MosaicInk(mosaic, taken, firstRow, endRow);
    for (Stage.Tinted tinted : stage.tinted()) {
      fill(tinted);
      coverage.resolve(ink.colour(((Tint.Area) tinted.tint()).argb()));
    }
    target.layOver(mosaic, firstRow, endRow, 1);
  }

  private void fill(Stage.Tinted tinted) {
    StripRows rows = layer.rows();
    for (int i = rows.start(strip); i < rows.start(strip + 1); i++) {
      int row = rows.row(i);
      checkSometimes(i);
      if (!tinted.takes(row)) {
        continue;
      }
      if (subPixel(row)) {
        fillSubPixel(row);
      } else {
        fillRings(row);
      }
    }
  }

  private void checkSometimes(int i) {
    if (i % ROWS_BETWEEN_CHECKS == 0) {
      progress.check();
    }
  }

  private boolean subPixel(int row) {
    double[] boxes = geometry.envelopes();
    int i = row * 4;
    return (boxes[i + 2] - boxes[i]) * perUnit < 1 && (boxes[i + 3] - boxes[i + 1]) * perUnit < 1;
  }

  /** Spreads its area evenly over its envelope: the same ink, nobody sees the shape. */
  private void fillSubPixel(int row) {
    double area = layer.measures().area(row) * perUnit * perUnit;
    if (area > 0) {
      spread(row, 0, area);
    }
  }

  private void spread(int row, double margin, double ink) {
    double[] boxes = geometry.envelopes();
    int i = row * 4;
    double left = pixelX(boxes[i]) - margin;
    double right = pixelX(boxes[i + 2]) + margin;
    double top = pixelY(boxes[i + 3]) - margin;
    double bottom = pixelY(boxes[i + 1]) + margin;
    double density = ink / ((right - left) * (bottom - top));
    coverage.rectangle(left, top, right, bottom, Math.min(1, density));
  }

  private void fillRings(int row) {
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      PartRole role = geometry.role(part);
      if (role == PartRole.SHELL || role == PartRole.HOLE) {
        fillRing(geometry.firstVertex(part), geometry.firstVertex(part + 1));
      }
    }
  }

  /** Goes round a ring; vertices that have no place (NaN) are passed over. */
  private void fillRing(int first, int end) {
    double[] xy = geometry.xy();
    double x = pixelX(xy[end * 2 - 2]);
    double y = pixelY(xy[end * 2 - 1]);
    for (int v = first; v < end; v++) {
      double nextX = pixelX(xy[v * 2]);
      double nextY = pixelY(xy[v * 2 + 1]);
      if (nextX == nextX && nextY == nextY) {
        coverage.edge(x, y, nextX, nextY);
        x = nextX;
        y = nextY;
      }
    }
  }

  private double pixelX(double x) {
    return Math.max(-FAR_PIXELS, Math.min(FAR_PIXELS, (x - minX) * perUnit));
  }

  private double pixelY(double y) {
    return Math.max(-FAR_PIXELS, Math.min(FAR_PIXELS, (maxY - y) * perUnit));
  }

  private void stroke(Stage.Tinted tinted, Tint.Line tint) {
    StripRows rows = layer.rows();
    for (int i = rows.start(strip); i < rows.start(strip + 1); i++) {
      int row = rows.row(i);
      checkSometimes(i);
      if (!tinted.takes(row)) {
        continue;
      }
      if (subPixel(row)) {
        if (!tint.areasOnly() || layer.measures().area(row) > 0) {
          strokeSubPixel(row, tint.pen());
        }
      } else {
        strokeParts(row, tinted, tint.pen(), tint.areasOnly());
      }
    }
  }

  /**
   * A border thinner than the feature leaves its length times its width; a thicker one swallows the
   * feature and leaves its area, half of that all around, and the corners.
   */
  private void strokeSubPixel(int row, Pen pen) {
    double area = layer.measures().area(row) * perUnit * perUnit;
    double length = layer.measures().length(row) * perUnit;
    double w = pen.widthPixels();
    double corners =
        pen.join() == Pen.Join.ROUND ? Math.PI / 4 : pen.join() == Pen.Join.MITRE ? 1 : 0.5;
    double ink =
        area > 0 ? Math.min(length * w, area + length * w / 2 + corners * w * w) : length * w;
    if (ink > 0) {
      spread(row, w / 2, ink);
    }
  }

  private void strokeParts(int row, Stage.Tinted tinted, Pen pen, boolean areasOnly) {
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      PartRole role = geometry.role(part);
      if (role != PartRole.POINT && !(areasOnly && role == PartRole.LINE)) {
        load(part, role != PartRole.LINE, tinted);
        stroker.stroke(line, pen);
      }
    }
  }

  /** Brings a part into {@link #line}, in pixels. */
  private void load(int part, boolean ring, Stage.Tinted tinted) {
    double[] xy = geometry.xy();
    SharedBorders borders = ring && !layer.borders().none() ? layer.borders() : null;
    int end = geometry.firstVertex(part + 1) - (ring ? 1 : 0);
    line.clear();
    line.closed = ring;
    for (int v = geometry.firstVertex(part); v < end; v++) {
      double x = pixelX(xy[v * 2]);
      double y = pixelY(xy[v * 2 + 1]);
      boolean drawnBefore = borders != null && drawnBefore(borders.owner(v), tinted);
      if (line.size > 0 && near(x, y)) {
        line.hidden[line.size - 1] &= drawnBefore;
      } else if (x == x && y == y) {
        line.add(x, y, drawnBefore);
      }
    }
    if (!ring && line.size == 1 && end - geometry.firstVertex(part) > 1) {
      line.add(pixelX(xy[end * 2 - 2]), pixelY(xy[end * 2 - 1]));
    }
  }

  private static boolean drawnBefore(int owner, Stage.Tinted tinted) {
    return owner >= 0 && tinted.takes(owner);
  }

  private boolean near(double x, double y) {
    double dx = x - line.x[line.size - 1];
    double dy = y - line.y[line.size - 1];
    return dx * dx + dy * dy < STROKE_DETAIL_PIXELS * STROKE_DETAIL_PIXELS;
  }

  /** A symbol to be set: a point's vertex, its tint and size. */
  private record Placed(int row, int vertex, Tint.Mark tint, double sizePixels) {}

  /** The big ones first, so that they hide no small ones; else as the rows come. */
  private static final Comparator<Placed> BIG_FIRST =
      Comparator.comparingDouble((Placed p) -> -p.sizePixels())
          .thenComparingInt(Placed::row)
          .thenComparingInt(Placed::vertex);

  private void marks(Stage stage, Canvas target) {
    List<Placed> placed = new ArrayList<>();
    StripRows rows = layer.rows();
    for (int i = rows.start(strip); i < rows.start(strip + 1); i++) {
      int row = rows.row(i);
      for (Stage.Tinted tinted : stage.tinted()) {
        if (tinted.takes(row)) {
          place(row, (Tint.Mark) tinted.tint(), placed);
        }
      }
    }
    placed.sort(BIG_FIRST);
    for (int i = 0; i < placed.size(); i++) {
      checkSometimes(i);
      mark(placed.get(i), target);
    }
  }

  private void place(int row, Tint.Mark tint, List<Placed> placed) {
    double size = Math.min(tint.sizePixels().applyAsDouble(row), tint.largestPixels());
    if (!(size > 0)) {
      return;
    }
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (geometry.role(part) == PartRole.POINT) {
        placed.add(new Placed(row, geometry.firstVertex(part), tint, size));
      }
    }
  }

  private void mark(Placed placed, Canvas target) {
    double x = pixelX(geometry.xy()[placed.vertex() * 2]);
    double y = pixelY(geometry.xy()[placed.vertex() * 2 + 1]);
    double reach = placed.tint().reachPixels();
    if (!(y + reach > firstRow && y - reach < endRow && x + reach > 0 && x - reach < width)) {
      return;
    }
    Tint.Mark tint = placed.tint();
    MarkOutline.around(tint.shape(), x, y, placed.sizePixels(), tint.rotationDegrees(), line);
    if (tint.fillArgb() >>> 24 != 0) {
      line.fill(coverage);
      coverage.resolve(new FlatInk(target, tint.fillArgb()));
    }
    if (tint.strokeArgb() >>> 24 != 0 && tint.strokeWidthPixels() > 0) {
      stroker.stroke(line, Pen.solid(tint.strokeWidthPixels(), Pen.Cap.BUTT, Pen.Join.MITRE));
      coverage.resolve(new FlatInk(target, tint.strokeArgb()));
    }
  }
}
