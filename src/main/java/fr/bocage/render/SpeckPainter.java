package fr.bocage.render;

import fr.bocage.feature.SlotBoxes;
import fr.bocage.feature.Specks;
import fr.bocage.job.Progress;
import java.util.List;

/**
 * Lays down what features smaller than a pixel leave of ink, each as an even rectangle of its size
 * at its place: nobody sees the shape. Fills lie side by side and add up; strokes lie over each
 * other. Not for several threads.
 */
final class SpeckPainter {
  private static final float STEPS_SQUARED = (float) PixelGrid.STEPS * PixelGrid.STEPS;

  /** Blocks of specks that are this small are marked at once, which takes less time than each. */
  private static final int COMPACT_PIXELS = 64;

  /** Pixels further away than any frame reaches. */
  private static final double FAR = 1 << 24;

  private final Coverage coverage;
  private final InkDepth depth;

  private PixelGrid grid;
  private double perUnit;
  private double smallest;
  private Progress progress;

  /** Null where nothing is stroked. */
  private Nib nib;

  // What the strip shows of the plane, CRS units.
  private double minX;
  private double minY;
  private double maxX;
  private double maxY;

  // The pixels that a block's specks lie in.
  private int left;
  private int top;
  private int right;
  private int bottom;

  SpeckPainter(Coverage coverage, InkDepth depth) {
    this.coverage = coverage;
    this.depth = depth;
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
    perUnit = grid.pixelsPerUnit();
  }

  /** Fills areas. */
  void fill(List<Specks> areas) {
    lay(areas, true, null, true);
  }

  /** Fills areas and strokes their borders, which takes less time than one after the other. */
  void fillAndStroke(List<Specks> areas, Pen pen) {
    lay(areas, true, pen, true);
  }

  /** Strokes borders of areas. */
  void strokeBorders(List<Specks> areas, Pen pen) {
    lay(areas, false, pen, true);
  }

  /** Strokes lines. */
  void strokeLines(List<Specks> lines, Pen pen) {
    lay(lines, false, pen, false);
  }

  /**
   * @param pen strokes; null for none
   * @param areas whether they are areas, not lines
   */
  private void lay(List<Specks> all, boolean filled, Pen pen, boolean areas) {
    double halfPen = pen == null ? 0 : pen.widthPixels() / 2;
    int reach = (int) Math.ceil(halfPen) + 1;
    lookAt(halfPen + 1);
    nib = pen == null ? null : new Nib(pen);
    for (Specks specks : all) {
      for (int block = 0; block < specks.blockCount(); block++) {
        if (specks.meets(block, minX, minY, maxX, maxY)) {
          progress.check();
          boolean compact = locate(specks, block, reach);
          if (compact && filled) {
            coverage.expect(left, top, right, bottom);
          }
          if (compact && pen != null) {
            depth.expect(left, top, right, bottom);
          }
          lay(specks, block, filled, areas, compact);
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

  private void lay(Specks specks, int block, boolean filled, boolean areas, boolean expected) {
    SlotBoxes boxes = specks.boxes();
    float perArea = (float) (perUnit * perUnit);
    int end = specks.start(block + 1);
    for (int i = specks.start(block); i < end; i++) {
      float area = specks.area(i) * perArea;
      if (area > 0 == areas && isDrawn(specks, i)) {
        int width = grid.steps(boxes.width(i));
        int height = grid.steps(boxes.height(i));
        int x = (int) grid.stepsX(boxes.x(i));
        int y = (int) grid.stepsY(boxes.y(i));
        if (filled) {
          fill(x, y, width, height, area * specks.number(i), expected);
        }
        if (nib != null) {
          stroke(x, y, width, height, specks, i, area, expected);
        }
      }
    }
  }

  /** Fills an even rectangle around a centre with an area in square pixels. */
  private void fill(int x, int y, int width, int height, float area, boolean expected) {
    int left = x - (width >> 1);
    int top = y - (height >> 1);
    if (!expected) {
      int column = left >> PixelGrid.STEP_BITS;
      int row = top >> PixelGrid.STEP_BITS;
      coverage.expect(column, row, column + 2, row + 2);
    }
    coverage.speck(left, top, width, height, (int) (area * Coverage.FULL + 0.5f));
  }

  /** Strokes around a rectangle. */
  private void stroke(
      int x, int y, int width, int height, Specks specks, int i, float area, boolean expected) {
    int outerWidth = width + nib.steps;
    int outerHeight = height + nib.steps;
    int left = x - (outerWidth >> 1);
    int top = y - (outerHeight >> 1);
    if (!expected) {
      depth.expect(
          left >> PixelGrid.STEP_BITS,
          top >> PixelGrid.STEP_BITS,
          (left + outerWidth >> PixelGrid.STEP_BITS) + 1,
          (top + outerHeight >> PixelGrid.STEP_BITS) + 1);
    }
    float ink = ink(area, specks.length(i) * (float) perUnit * nib.width, nib.corners);
    float steps = ink * (STEPS_SQUARED * PixelGrid.STEPS) / ((float) outerWidth * outerHeight);
    int share = steps < PixelGrid.STEPS ? (int) (steps + 0.5f) : PixelGrid.STEPS;
    int number = specks.number(i);
    if (number > 1) {
      share = InkDepth.densityOfMany(share, number);
    }
    depth.add(left, top, outerWidth, outerHeight, share);
  }

  /** A pen as specks need it. */
  private static final class Nib {
    /** Pixels. */
    final float width;

    final int steps;

    /** What the corners of a square leave, in square pixels. */
    final float corners;

    Nib(Pen pen) {
      width = (float) pen.widthPixels();
      steps = (int) Math.round(pen.widthPixels() * PixelGrid.STEPS);
      corners = corners(pen) * width * width;
    }
  }

  /**
   * Works out the pixels that a block's specks lie in.
   *
   * @return whether they are few enough for all to be marked at once
   */
  private boolean locate(Specks specks, int block, int reach) {
    left = pixel(grid.x(specks.minX(block))) - reach;
    top = pixel(grid.y(specks.maxY(block))) - reach;
    right = pixel(grid.x(specks.maxX(block))) + reach + 1;
    bottom = pixel(grid.y(specks.minY(block))) + reach + 1;
    return right - left <= COMPACT_PIXELS && bottom - top <= COMPACT_PIXELS;
  }

  private static int pixel(double pixels) {
    return (int) Math.max(-FAR, Math.min(FAR, Math.floor(pixels)));
  }

  private boolean isDrawn(Specks specks, int i) {
    return specks.merged() || specks.boxes().size(i) < smallest;
  }

  /** What a square's corners leave, in squares of the pen's width. */
  private static float corners(Pen pen) {
    return switch (pen.join()) {
      case ROUND -> (float) Math.PI / 4;
      case MITRE -> 1;
      case BEVEL -> 0.5f;
    };
  }

  /**
   * A border thinner than the feature leaves its length times its width; a thicker one swallows the
   * feature and leaves its area, half of that all around, and the corners. In square pixels; exact
   * for a square.
   *
   * @param border its length times its width
   */
  private static float ink(float area, float border, float corners) {
    boolean thin = border < 4 * area || area == 0;
    return thin ? border : area + border / 2 + corners;
  }
}
