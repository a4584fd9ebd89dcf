package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.job.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets symbols on points. Not for several threads. */
final class MarkPainter {
  private static final int MARKS_BETWEEN_CHECKS = 1024;

  private final Coverage coverage;
  private final Stroker stroker;
  private final Polyline line = new Polyline();

  MarkPainter(Coverage coverage, Stroker stroker) {
    this.coverage = coverage;
    this.stroker = stroker;
  }

  /** A symbol to be set: a point's vertex, its tint and size. */
  private record Placed(int row, int vertex, Tint.Mark tint, double sizePixels) {}

  /** The big ones first, so that they hide no small ones; else as the rows come. */
  private static final Comparator<Placed> BIG_FIRST =
      Comparator.comparingDouble((Placed p) -> -p.sizePixels())
          .thenComparingInt(Placed::row)
          .thenComparingInt(Placed::vertex);

  /** Sets the symbols of one stage of a strip. */
  void paint(
      FrameLayer layer, Stage stage, int strip, PixelGrid grid, Canvas target, Progress progress) {
    List<Placed> placed = new ArrayList<>();
    StripRows rows = layer.markRows();
    for (int i = rows.start(strip); i < rows.start(strip + 1); i++) {
      int row = rows.row(i);
      for (Stage.Tinted tinted : stage.tinted()) {
        if (tinted.takes(row)) {
          place(layer.geometry(), row, (Tint.Mark) tinted.tint(), placed);
        }
      }
    }
    placed.sort(BIG_FIRST);
    for (int i = 0; i < placed.size(); i++) {
      if (i % MARKS_BETWEEN_CHECKS == 0) {
        progress.check();
      }
      mark(layer.geometry(), placed.get(i), grid, target);
    }
  }

  private static void place(GeometryColumn geometry, int row, Tint.Mark tint, List<Placed> placed) {
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

  private void mark(GeometryColumn geometry, Placed placed, PixelGrid grid, Canvas target) {
    double x = grid.x(geometry.xy()[placed.vertex() * 2]);
    double y = grid.y(geometry.xy()[placed.vertex() * 2 + 1]);
    Tint.Mark tint = placed.tint();
    double reach = tint.reachPixels();
    if (!(y + reach > coverage.firstRow()
        && y - reach < coverage.endRow()
        && x + reach > 0
        && x - reach < coverage.width())) {
      return;
    }
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
