package fr.bocage.render;

import fr.bocage.feature.SlotBoxes;
import fr.bocage.feature.Specks;
import fr.bocage.job.Progress;
import java.util.List;

/**
 * Lays down what features smaller than a pixel leave of ink, each as a rectangle at its place:
 * nobody sees the shape. Fills lie side by side and add up; strokes lie over each other. Not for
 * several threads.
 */
final class SpeckPainter {
  /** Blocks of specks that are this small are marked at once, which takes less time than each. */
  private static final int COMPACT_PIXELS = 64;

  /** Pixels further away than any frame reaches. */
  private static final double FAR = 1 << 24;

  private final Coverage coverage;
  private final InkUnion union;
  private final SpeckBlock block = new SpeckBlock();
  private final int[] widths = new int[Specks.BLOCK];
  private final int[] heights = new int[Specks.BLOCK];

  private PixelGrid grid;
  private float perUnit;
  private double smallest;
  private Progress progress;

  // What the strip shows of the plane, CRS units.
  private double minX;
  private double minY;
  private double maxX;
  private double maxY;

  // The pixels that a block's specks lie in, and whether they are few enough to be marked at once.
  private int left;
  private int top;
  private int right;
  private int bottom;
  private boolean compact;

  SpeckPainter(Coverage coverage, InkUnion union) {
    this.coverage = coverage;
    this.union = union;
  }

  /**
   * Takes up a strip of a layer.
   *
   * @param smallest features of at least this size are not specks, CRS units
   */
  void begin(PixelGrid grid, double smallest, Progress progress) {
    this.grid = grid;
    this.smallest = smallest;
    this.progress = progress;
    perUnit = (float) grid.pixelsPerUnit();
  }

  /** Fills areas. */
  void fill(List<Specks> areas) {
    lay(areas, true, null, true);
  }

  /** Fills areas and strokes their borders, which takes less time than one after the other. */
  void fillAndStroke(List<Specks> areas, Nib nib) {
    lay(areas, true, nib, true);
  }

  /** Strokes borders of areas. */
  void strokeBorders(List<Specks> areas, Nib nib) {
    lay(areas, false, nib, true);
  }

  /** Strokes lines. */
  void strokeLines(List<Specks> lines, Nib nib) {
    lay(lines, false, nib, false);
  }

  /**
   * @param nib strokes; null to fill only
   * @param areas whether to take areas, else lines
   */
  private void lay(List<Specks> all, boolean filled, Nib nib, boolean areas) {
    float reach = nib == null ? 0 : nib.width() / 2;
    lookAt(reach + 1);
    for (Specks specks : all) {
      for (int i = 0; i < specks.blockCount(); i++) {
        if (specks.meets(i, minX, minY, maxX, maxY)) {
          progress.check();
          locate(specks, i, (int) Math.ceil(reach) + 1);
          block.gather(specks, i, areas, smallest, grid);
          if (filled) {
            fill(specks, nib != null && nib.opaque() ? nib : null);
          }
          if (nib != null) {
            stroke(specks, nib);
          }
        }
      }
    }
  }

  private void lookAt(double marginPixels) {
    minX = grid.mapX(-marginPixels);
    maxX = grid.mapX(coverage.width() + marginPixels);
    minY = grid.mapY(coverage.endRow() + marginPixels);
    maxY = grid.mapY(coverage.firstRow() - marginPixels);
  }

  /** Works out the pixels that a block's specks lie in. */
  private void locate(Specks specks, int block, int reach) {
    left = pixel(grid.x(specks.minX(block))) - reach;
    top = pixel(grid.y(specks.maxY(block))) - reach;
    right = pixel(grid.x(specks.maxX(block))) + reach + 1;
    bottom = pixel(grid.y(specks.minY(block))) + reach + 1;
    compact = right - left <= COMPACT_PIXELS && bottom - top <= COMPACT_PIXELS;
  }

  private static int pixel(double pixels) {
    return (int) Math.max(-FAR, Math.min(FAR, Math.floor(pixels)));
  }

  /**
   * @param cover what it swallows is not filled; null for nothing
   */
  private void fill(Specks specks, Nib cover) {
    if (compact) {
      coverage.expect(left, top, right, bottom);
    }
    SlotBoxes boxes = specks.boxes();
    for (int k = 0; k < block.count; k++) {
      int i = block.specks[k];
      float area = specks.area(i) * perUnit * perUnit;
      if (cover == null || !cover.swallows(area, specks.length(i) * perUnit)) {
        int width = grid.steps(boxes.width(i));
        int height = grid.steps(boxes.height(i));
        int x = block.x[k] - (width >> 1);
        int y = block.y[k] - (height >> 1);
        if (!compact) {
          int column = x >> PixelGrid.STEP_BITS;
          int row = y >> PixelGrid.STEP_BITS;
          coverage.expect(column, row, column + 2, row + 2);
        }
        int sum = (int) (area * specks.number(i) * Coverage.FULL + 0.5f);
        coverage.speck(x, y, width, height, sum);
      }
    }
  }

  /**
   * Each as a rectangle that has as much ink and is as long for its width as what the pen reaches.
   */
  private void stroke(Specks specks, Nib nib) {
    if (compact) {
      union.expect(left, top, right, bottom);
    }
    SlotBoxes boxes = specks.boxes();
    for (int k = 0; k < block.count; k++) {
      int i = block.specks[k];
      float width = boxes.width(i) * perUnit + nib.width();
      float height = boxes.height(i) * perUnit + nib.width();
      float ink = nib.ink(specks.area(i) * perUnit * perUnit, specks.length(i) * perUnit);
      float share = Math.min(1, ink / (width * height));
      float scale = (float) Math.sqrt(shareOfMany(share, specks.number(i))) * PixelGrid.STEPS;
      widths[k] = (int) (width * scale + 0.5f);
      heights[k] = (int) (height * scale + 0.5f);
    }
    for (int k = 0; k < block.count; k++) {
      int x = block.x[k] - (widths[k] >> 1);
      int y = block.y[k] - (heights[k] >> 1);
      if (!compact) {
        union.expect(
            x >> PixelGrid.STEP_BITS,
            y >> PixelGrid.STEP_BITS,
            (x + widths[k] >> PixelGrid.STEP_BITS) + 1,
            (y + heights[k] >> PixelGrid.STEP_BITS) + 1);
      }
      union.add(x, y, x + widths[k], y + heights[k]);
    }
  }

  /** How much of a place is covered by things scattered over it at random. */
  private static float shareOfMany(float one, int number) {
    if (number == 1) {
      return one;
    }
    float free = 1;
    float power = 1 - one;
    for (int rest = number; rest > 0; rest >>= 1) {
      free *= (rest & 1) == 0 ? 1 : power;
      power *= power;
    }
    return 1 - free;
  }
}
