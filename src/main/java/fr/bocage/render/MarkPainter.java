package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.job.Progress;
import java.util.Arrays;

/**
 * Sets symbols on points: the big ones lowest, so that they hide no small ones; else as the rows
 * lie along the Hilbert curve, which is the same in every frame. Not for several threads.
 */
final class MarkPainter {
  private static final int MARKS_BETWEEN_CHECKS = 1 << 14;
  private static final int STEP_SHIFT = 10; // from the grid's steps to quarters of a pixel

  private static final int FAR_STEPS = 1 << 30;

  private final MarkSheet sheet = new MarkSheet();

  // The symbols of a strip: where each stands and how large it is, in quarters of a pixel, and
  // which tint it has.
  private int[] xs = new int[1024];
  private int[] ys = new int[1024];
  private int[] sizes = new int[1024];
  private int[] tints = new int[1024];
  private int count;

  private final MarkStamp[] lastStamps =
      new MarkStamp[(MarkStamps.LARGEST_KEPT + 1) * MarkStamps.STEPS * MarkStamps.STEPS];
  private Tint.Mark lastTint;

  /** Sets the symbols of one stage of a strip. */
  void paint(
      FrameLayer layer,
      Stage stage,
      FramePart part,
      int strip,
      MarkStamps stamps,
      Canvas target,
      Progress progress) {
    collect(layer, stage, part.grid(), strip);
    sheet.begin(part.widthPixels(), part.firstRow(strip), part.endRow(strip));
    int[] order = order();
    for (int i = count - 1; i >= 0; i--) { // the uppermost first
      if (i % MARKS_BETWEEN_CHECKS == 0) {
        progress.check();
      }
      int mark = order == null ? i : order[i];
      Tint.Mark tint = (Tint.Mark) stage.tinted().get(tints[mark]).tint();
      MarkStamp stamp = stamp(tint, sizes[mark], xs[mark] & 3, ys[mark] & 3, stamps);
      sheet.slipUnder(stamp, xs[mark] >> 2, ys[mark] >> 2);
    }
    sheet.layOver(target);
  }

  private void collect(FrameLayer layer, Stage stage, PixelGrid grid, int strip) {
    count = 0;
    StripRows rows = layer.markRows();
    for (int i = rows.start(strip); i < rows.start(strip + 1); i++) {
      int row = rows.row(i);
      for (int t = 0; t < stage.tinted().size(); t++) {
        Stage.Tinted tinted = stage.tinted().get(t);
        if (tinted.takes(row)) {
          Tint.Mark tint = (Tint.Mark) tinted.tint();
          double pixels = Math.min(tint.sizePixels().applyAsDouble(row), tint.largestPixels());
          int size = (int) Math.round(pixels * MarkStamps.STEPS);
          if (size > 0 && layer.points() != null) {
            int slot = rows.slot(i);
            add(grid, layer.points().x(slot), layer.points().y(slot), size, t);
          } else if (size > 0) {
            addParts(layer.geometry(), row, grid, size, t);
          }
        }
      }
    }
  }

  private void addParts(GeometryColumn geometry, int row, PixelGrid grid, int size, int tint) {
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (geometry.role(part) == PartRole.POINT) {
        int i = geometry.firstVertex(part) * 2;
        add(grid, geometry.xy()[i], geometry.xy()[i + 1], size, tint);
      }
    }
  }

  private void add(PixelGrid grid, double mapX, double mapY, int size, int tint) {
    double stepsX = grid.stepsX(mapX);
    double stepsY = grid.stepsY(mapY);
    if (!(Math.abs(stepsX) < FAR_STEPS && Math.abs(stepsY) < FAR_STEPS)) {
      return; // far from any frame, or without a place
    }
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, count * 2);
      ys = Arrays.copyOf(ys, count * 2);
      sizes = Arrays.copyOf(sizes, count * 2);
      tints = Arrays.copyOf(tints, count * 2);
    }
    xs[count] = quarters((int) stepsX);
    ys[count] = quarters((int) stepsY);
    sizes[count] = size;
    tints[count++] = tint;
  }

  /** The symbols with the biggest first, else as collected; null when all are of one size. */
  private int[] order() {
    int different = 0;
    for (int i = 1; i < count; i++) {
      different |= sizes[i] ^ sizes[0];
    }
    if (different == 0) {
      return null;
    }
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (long) -sizes[i] << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** The stamp, out of an array for the present tint: a look-up by key takes ten times longer. */
  private MarkStamp stamp(Tint.Mark tint, int size, int placeX, int placeY, MarkStamps stamps) {
    if (size > MarkStamps.LARGEST_KEPT) {
      return stamps.of(tint, size, placeX, placeY);
    }
    if (tint != lastTint) {
      lastTint = tint;
      Arrays.fill(lastStamps, null);
    }
    int i = (size * MarkStamps.STEPS + placeY) * MarkStamps.STEPS + placeX;
    if (lastStamps[i] == null) {
      lastStamps[i] = stamps.of(tint, size, placeX, placeY);
    }
    return lastStamps[i];
  }

  private static int quarters(int steps) {
    return steps + (1 << STEP_SHIFT - 1) >> STEP_SHIFT;
  }
}
