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

  private void lookAt(double marginPixels) {
    minX = grid.mapX(-marginPixels);
    maxX = grid.mapX(coverage.width() + marginPixels);
    minY = grid.mapY(coverage.endRow() + marginPixels);
    maxY = grid.mapY(coverage.firstRow() - marginPixels);
  }

  /** Fills areas. */
  void fill(List<Specks> areas) {
    lookAt(1);
    for (Specks specks : areas) {
      for (int block = 0; block < specks.blockCount(); block++) {
        if (specks.meets(block, minX, minY, maxX, maxY)) {
          progress.check();
          boolean compact = locate(specks, block, 1);
          if (compact) {
            coverage.expect(left, top, right, bottom);
          }
          fill(specks, block, compact);
        }
      }
    }
  }

  private void fill(Specks specks, int block, boolean expected) {
    SlotBoxes boxes = specks.boxes();
    double perArea = perUnit * perUnit * Coverage.FULL;
    int end = specks.start(block + 1);
    for (int i = specks.start(block); i < end; i++) {
      float area = specks.area(i);
      if (area > 0 && isDrawn(specks, i)) {
        int width = grid.steps(boxes.width(i));
        int height = grid.steps(boxes.height(i));
        int x = (int) grid.stepsX(boxes.x(i)) - (width >> 1);
        int y = (int) grid.stepsY(boxes.y(i)) - (height >> 1);
        if (!expected) {
          int column = x >> PixelGrid.STEP_BITS;
          int row = y >> PixelGrid.STEP_BITS;
          coverage.expect(column, row, column + 2, row + 2);
        }
        int sum = (int) (area * perArea * specks.number(i) + 0.5);
        coverage.speck(x, y, width, height, sum);
      }
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

  /** Strokes borders of areas. */
  void strokeBorders(List<Specks> areas, Pen pen) {
    stroke(areas, pen, true);
  }

  /** Strokes lines. */
  void strokeLines(List<Specks> lines, Pen pen) {
    stroke(lines, pen, false);
  }

  private void stroke(List<Specks> all, Pen pen, boolean areas) {
    lookAt(pen.widthPixels() / 2 + 1);
    int reach = (int) Math.ceil(pen.widthPixels() / 2) + 1;
    for (Specks specks : all) {
      for (int block = 0; block < specks.blockCount(); block++) {
        if (specks.meets(block, minX, minY, maxX, maxY)) {
          progress.check();
          boolean compact = locate(specks, block, reach);
          if (compact) {
            depth.expect(left, top, right, bottom);
          }
          stroke(specks, block, pen, areas, compact);
        }
      }
    }
  }

  private void stroke(Specks specks, int block, Pen pen, boolean areas, boolean expected) {
    SlotBoxes boxes = specks.boxes();
    float perLength = (float) perUnit;
    float perArea = perLength * perLength;
    float penWidth = (float) pen.widthPixels();
    float corners = corners(pen) * penWidth * penWidth;
    int penSteps = (int) Math.round(pen.widthPixels() * PixelGrid.STEPS);
    int end = specks.start(block + 1);
    for (int i = specks.start(block); i < end; i++) {
      float area = specks.area(i) * perArea;
      if (area > 0 == areas && isDrawn(specks, i)) {
        int width = grid.steps(boxes.width(i)) + penSteps;
        int height = grid.steps(boxes.height(i)) + penSteps;
        int x = (int) grid.stepsX(boxes.x(i)) - (width >> 1);
        int y = (int) grid.stepsY(boxes.y(i)) - (height >> 1);
        if (!expected) {
          depth.expect(
              x >> PixelGrid.STEP_BITS,
              y >> PixelGrid.STEP_BITS,
              (x + width >> PixelGrid.STEP_BITS) + 1,
              (y + height >> PixelGrid.STEP_BITS) + 1);
        }
        float ink = ink(area, specks.length(i) * perLength * penWidth, corners);
        float steps = ink * (STEPS_SQUARED * PixelGrid.STEPS) / ((float) width * height);
        int share = steps < PixelGrid.STEPS ? (int) (steps + 0.5f) : PixelGrid.STEPS;
        int number = specks.number(i);
        if (number > 1) {
          share = InkDepth.densityOfMany(share, number);
        }
        depth.add(x, y, width, height, share);
      }
    }
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
