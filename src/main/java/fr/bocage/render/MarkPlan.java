package fr.bocage.render;

import fr.bocage.map.PlacedAnnotation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What is drawn of each of a document's annotations at one resolution, wherever it is looked at: so
 * nothing comes, goes or changes its looks while the map is moved. A few are all drawn whole and
 * with their titles, for what people marked is what the map is about. Where many lie close, they
 * are a crowd: points become dots, and a title is left out where it would cover one before it.
 *
 * <p>Takes time in proportion to the annotations: 10,000 about 4 ms. Frozen: safe on any thread.
 */
final class MarkPlan {
  /** Of so few in the whole document, each is drawn whole. */
  private static final int FEW = 800;

  /** Of so few titles in the whole document, each is written. */
  private static final int FEW_TITLES = 150;

  /** Density is counted over three by three such cells. */
  private static final double CELL_PIXELS = 128;

  /** So many in nine cells are as dense as 800 in a frame of 1600 by 1000. */
  private static final int DENSE = 74;

  private static final int DENSE_TITLES = 14;

  /** How far an annotation may reach beyond its geometry, without its title. */
  private static final double REACH_PIXELS = 150;

  /** Titles are longer only by mistake. */
  private static final int LONGEST_TITLE = 80;

  /** How an annotation is drawn: as it is, as it is but together with others, or as a dot. */
  enum Drawn {
    SINGLE,
    CROWDED,
    DOT
  }

  private final List<PlacedAnnotation> marks;
  private final double resolution;
  private final double ratio;
  private final double[] minX;
  private final double[] minY;
  private final double[] maxX;
  private final double[] maxY;

  /** How far each reaches beyond its geometry, CRS units. */
  private final double[] reach;

  private final BitSet crowded = new BitSet();
  private final BitSet titled = new BitSet();
  private final boolean mayBend;

  /** Null where titles are many: then each stands on the right, if at all. */
  private final TitleSides sides;

  /**
   * @param marks in painting order
   * @param resolution CRS units per pixel
   * @param ratio pixels of the frame for one of a style
   */
  MarkPlan(List<PlacedAnnotation> marks, double resolution, double ratio) {
    this.marks = marks;
    this.resolution = resolution;
    this.ratio = ratio;
    int n = marks.size();
    minX = new double[n];
    minY = new double[n];
    maxX = new double[n];
    maxY = new double[n];
    reach = new double[n];
    CellCounts all = new CellCounts(n / 4);
    CellCounts titles = new CellCounts(n / 4);
    count(all, titles);
    if (n > FEW) {
      findCrowds(all);
    }
    mayBend = titled.cardinality() <= FEW_TITLES;
    if (!mayBend) {
      chooseTitles(titles);
    }
    sides = mayBend ? new TitleSides(marks, titled, guess()) : null;
    if (sides != null) {
      titled.andNot(sides.leftOut());
    }
    reachForTitles();
  }

  private void count(CellCounts all, CellCounts titles) {
    for (int i = 0; i < marks.size(); i++) {
      Envelope box = marks.get(i).geometry().getEnvelopeInternal();
      minX[i] = box.isNull() ? Double.NaN : box.getMinX(); // without a place it is never seen
      minY[i] = box.getMinY();
      maxX[i] = box.getMaxX();
      maxY[i] = box.getMaxY();
      reach[i] = REACH_PIXELS * ratio * resolution;
      all.add(column(i), row(i));
      if (!marks.get(i).painted().title().isBlank()) {
        titled.set(i);
        titles.add(column(i), row(i));
      }
    }
  }

  private int column(int i) {
    return (int) Math.floor((minX[i] + maxX[i]) / 2 / cell());
  }

  private int row(int i) {
    return (int) Math.floor((minY[i] + maxY[i]) / 2 / cell());
  }

  private double cell() {
    return CELL_PIXELS * ratio * resolution;
  }

  private void findCrowds(CellCounts all) {
    for (int i = 0; i < marks.size(); i++) {
      crowded.set(i, all.around(column(i), row(i)) > DENSE);
    }
  }

  private Drawn inCrowd(int i) {
    double size = Math.max(maxX[i] - minX[i], maxY[i] - minY[i]);
    boolean small = size < CrowdSketch.SIZE_PIXELS * ratio * resolution;
    return switch (marks.get(i).painted().kind()) {
      case PIN, PHOTO -> Drawn.DOT;
      case TEXT -> Drawn.SINGLE;
      case CALLOUT -> titled.get(i) ? Drawn.SINGLE : Drawn.DOT; // the box only where it has room
      default -> small ? Drawn.DOT : Drawn.CROWDED;
    };
  }

  private void chooseTitles(CellCounts titles) {
    BitSet scarce = new BitSet();
    for (int i = titled.nextSetBit(0); i >= 0; i = titled.nextSetBit(i + 1)) {
      scarce.set(i, titles.around(column(i), row(i)) > DENSE_TITLES);
    }
    if (scarce.isEmpty()) {
      return;
    }
    TitlePlaces places = new TitlePlaces(ratio);
    TitleGuess guess = guess();
    for (int i = titled.nextSetBit(0); i >= 0; i = titled.nextSetBit(i + 1)) {
      if (!scarce.get(i) && hasPlace(i)) {
        places.add(guess.of(marks.get(i), drawn(i) == Drawn.DOT));
      }
    }
    for (int i = scarce.nextSetBit(0); i >= 0; i = scarce.nextSetBit(i + 1)) {
      if (!hasPlace(i) || !places.take(guess.of(marks.get(i), drawn(i) == Drawn.DOT))) {
        titled.clear(i);
      }
    }
  }

  private TitleGuess guess() {
    return new TitleGuess(1 / resolution, ratio);
  }

  private void reachForTitles() {
    double letter = SketchBoard.TITLE.sizePixels() * ratio * resolution;
    for (int i = titled.nextSetBit(0); i >= 0; i = titled.nextSetBit(i + 1)) {
      reach[i] += Math.min(LONGEST_TITLE, marks.get(i).painted().title().length()) * letter;
    }
  }

  private boolean hasPlace(int i) {
    return minX[i] <= maxX[i];
  }

  /** Whether it is what would be worked out for these annotations at that resolution. */
  boolean isFor(List<PlacedAnnotation> others, double otherResolution, double otherRatio) {
    return resolution == otherResolution && ratio == otherRatio && same(marks, others);
  }

  /** Whether two lists have the very same annotations: quick also where there are many. */
  private static boolean same(List<PlacedAnnotation> some, List<PlacedAnnotation> others) {
    if (some == others) {
      return true;
    }
    int n = some.size();
    boolean same = n == others.size();
    for (int i = 0; same && i < n; i++) {
      same = some.get(i) == others.get(i);
    }
    return same;
  }

  boolean isEmpty() {
    return marks.isEmpty();
  }

  /** The annotations that may show in a part of the plane, by their number in painting order. */
  int[] seen(Envelope part) {
    int[] seen = new int[minX.length];
    int count = 0;
    for (int i = 0; i < minX.length; i++) {
      if (maxX[i] + reach[i] >= part.getMinX()
          && minX[i] - reach[i] <= part.getMaxX()
          && maxY[i] + reach[i] >= part.getMinY()
          && minY[i] - reach[i] <= part.getMaxY()) {
        seen[count++] = i;
      }
    }
    return Arrays.copyOf(seen, count);
  }

  PlacedAnnotation mark(int i) {
    return marks.get(i);
  }

  Drawn drawn(int i) {
    return crowded.get(i) ? inCrowd(i) : Drawn.SINGLE;
  }

  /** Whether its title is written. */
  boolean titled(int i) {
    return titled.get(i);
  }

  /** On which side of its pin the title stands. */
  TitleSides.Side titleSide(int i) {
    return sides == null ? TitleSides.Side.RIGHT : sides.of(i);
  }

  /** How many titles at its place are not written beside its own. */
  int untold(int i) {
    return sides == null ? 0 : sides.untold(i);
  }

  /** Whether titles may follow their lines; of many, all are level, which is painted far faster. */
  boolean titlesMayBend() {
    return mayBend;
  }
}
