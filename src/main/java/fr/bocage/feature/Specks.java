package fr.bocage.feature;

import org.locationtech.jts.geom.Envelope;

/**
 * Features too small to be told apart at some resolution, as what they leave of ink: where, how
 * spread, how much. A speck is one feature, or several of one place merged into their mean. They
 * lie along a Hilbert curve in blocks whose bounds are known.
 *
 * <p>Frozen: safe on any thread.
 */
public final class Specks {
  /** Most of a block: near each other, and enough of them to make looking at the bounds pay. */
  public static final int BLOCK = 256;

  private final SlotBoxes boxes;
  private final float[] areas;
  private final float[] lengths;
  private final int[] numbers;
  private final double[] blockBounds;

  /**
   * @param areas mean area of a speck's features
   * @param lengths mean length of their lines and borders
   * @param numbers how many features each stands for; null where they are not merged
   */
  Specks(SlotBoxes boxes, float[] areas, float[] lengths, int[] numbers) {
    this.boxes = boxes;
    this.areas = areas;
    this.lengths = lengths;
    this.numbers = numbers;
    blockBounds = new double[(boxes.count() + BLOCK - 1) / BLOCK * 4];
    for (int block = 0; block * 4 < blockBounds.length; block++) {
      bound(block);
    }
  }

  private void bound(int block) {
    Envelope bounds = new Envelope();
    for (int i = start(block); i < start(block + 1); i++) {
      bounds.expandToInclude(boxes.minX(i), boxes.minY(i));
      bounds.expandToInclude(boxes.maxX(i), boxes.maxY(i));
    }
    blockBounds[block * 4] = bounds.getMinX();
    blockBounds[block * 4 + 1] = bounds.getMinY();
    blockBounds[block * 4 + 2] = bounds.getMaxX();
    blockBounds[block * 4 + 3] = bounds.getMaxY();
  }

  public int count() {
    return boxes.count();
  }

  public int blockCount() {
    return blockBounds.length / 4;
  }

  /** First speck of a block; its last is before the next block's. */
  public int start(int block) {
    return (int) Math.min((long) block * BLOCK, boxes.count());
  }

  /** A bound of a block's specks and of all they stand for; so are the other three. */
  public double minX(int block) {
    return blockBounds[block * 4];
  }

  public double minY(int block) {
    return blockBounds[block * 4 + 1];
  }

  public double maxX(int block) {
    return blockBounds[block * 4 + 2];
  }

  public double maxY(int block) {
    return blockBounds[block * 4 + 3];
  }

  /** Whether a block's bounds meet the given ones. */
  public boolean meets(int block, double minX, double minY, double maxX, double maxY) {
    int i = block * 4;
    return blockBounds[i] <= maxX
        && blockBounds[i + 1] <= maxY
        && blockBounds[i + 2] >= minX
        && blockBounds[i + 3] >= minY;
  }

  /**
   * Centres, and sizes: of a merged speck, those of the even rectangle that is as spread as its
   * features together.
   */
  public SlotBoxes boxes() {
    return boxes;
  }

  /** Mean area of a speck's features. */
  public float area(int speck) {
    return areas[speck];
  }

  /** Mean length of their lines and borders. */
  public float length(int speck) {
    return lengths[speck];
  }

  /** How many features it stands for. */
  public int number(int speck) {
    return numbers == null ? 1 : numbers[speck];
  }
}
