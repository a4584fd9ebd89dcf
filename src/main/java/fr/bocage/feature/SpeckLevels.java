package fr.bocage.feature;

import fr.bocage.job.Jobs;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The levels of detail of a table's areas and lines: what is smaller than a pixel at a resolution,
 * as {@link Specks}. From afar, specks that share a cell of half a pixel are merged, so that a
 * million buildings are as many specks as the map has half pixels with buildings. Each level is
 * made when it is first asked for (0.05 s for a million features), and kept while there is room.
 *
 * <p>Safe on any thread.
 */
public final class SpeckLevels {
  /**
   * A level that leaves more than this is not worth its memory: the features do as well. (Three
   * million buildings at 60 metres a pixel: 0.63 are left, and a frame takes two thirds.)
   */
  private static final double WORTHWHILE_SHARE = 0.7;

  /** So many specks are kept for each feature: its classes, and some resolutions of all of them. */
  private static final double MOST_SPECKS = 2;

  private static final int UNMERGED = -1;

  private final Jobs jobs;
  private final int rowCount;
  private final SpatialIndex index;
  private final SlotMeasures measures;
  private final Specks unmerged;
  private final boolean hasAreas;
  private final boolean hasLines;
  private final Map<Integer, Boolean> worthwhile = new ConcurrentHashMap<>();
  private final Map<Key, List<Specks>> levels = new LinkedHashMap<>(16, 0.75f, true);
  private long kept;

  /** The specks of all classes of rows; of all rows where there are none. */
  private record Key(RowClasses classes, boolean areas, int level) {}

  /**
   * @param jobs the cores to measure all features on
   */
  public SpeckLevels(FeatureTable table, Jobs jobs) {
    this.jobs = jobs;
    rowCount = table.rowCount();
    index = table.index(jobs);
    measures = SlotMeasures.of(table.geometry(), index, jobs);
    boolean areas = false;
    boolean lines = false;
    for (int slot = 0; slot < index.slotCount(); slot++) {
      boolean area = measures.area(slot) > 0;
      areas |= area;
      lines |= !area && measures.length(slot) > 0;
    }
    hasAreas = areas;
    hasLines = lines;
    unmerged = new Specks(index.boxes(), measures.areas(), measures.lengths(), null);
  }

  /**
   * The specks of a resolution, for areas and for lines apart. They are of all sizes, and of all
   * rows perhaps areas and lines alike: who draws them must leave out the others, and what stands
   * for one feature only and is not smaller than a pixel.
   *
   * @param rows which rows; null for all. The same classes for the same rows, or levels pile up
   */
  public List<Specks> areas(double resolution, RowClasses.Choice rows) {
    return hasAreas ? List.of(specks(resolution, rows, true)) : List.of();
  }

  /** As {@link #areas}, for features that have length but no area. */
  public List<Specks> lines(double resolution, RowClasses.Choice rows) {
    return hasLines ? List.of(specks(resolution, rows, false)) : List.of();
  }

  private Specks specks(double resolution, RowClasses.Choice rows, boolean areas) {
    int level = level(resolution);
    if (rows == null) {
      return level == UNMERGED ? unmerged : kept(new Key(null, areas, level)).get(0);
    }
    return kept(new Key(rows.classes(), areas, level)).get(rows.of());
  }

  /** The level of a key; those that were not asked for the longest go when they are too many. */
  private synchronized List<Specks> kept(Key key) {
    List<Specks> known = levels.get(key);
    if (known != null) {
      return known;
    }
    List<Specks> made = made(key);
    Iterator<List<Specks>> oldest = levels.values().iterator();
    while (kept + count(made) > index.slotCount() * MOST_SPECKS && oldest.hasNext()) {
      kept -= count(oldest.next());
      oldest.remove();
    }
    levels.put(key, made);
    kept += count(made);
    return made;
  }

  private List<Specks> made(Key key) {
    if (key.classes() != null) {
      RowBlocks.run(jobs, rowCount, (first, end) -> ask(key.classes(), first, end));
    }
    double below = key.level() == UNMERGED ? Double.MAX_VALUE : pixel(key.level());
    SpeckSorter sorter = new SpeckSorter(index, measures, key.classes(), key.areas(), below);
    return key.level() == UNMERGED
        ? sorter.unmerged()
        : sorter.merged(size(key.level()), key.level());
  }

  /** Rows lie in no order along the curve: they are asked as the file has them. */
  private static void ask(RowClasses classes, int first, int end) {
    for (int row = first; row < end; row++) {
      classes.of(row);
    }
  }

  private static long count(List<Specks> specks) {
    return specks.stream().mapToLong(Specks::count).sum();
  }

  /** Features smaller than this are merged at a level, CRS units: two of its cells. */
  private double size(int level) {
    return index.boxes().cellSize() * 2 * (1 << level);
  }

  /** No pixel is larger at a level, CRS units. */
  private double pixel(int level) {
    return size(level) * 2;
  }

  /** The level whose cells are between a quarter and half a pixel; -1 when it does not pay. */
  private int level(double resolution) {
    double cells = resolution / 2 / index.boxes().cellSize();
    int level = Math.min(HilbertCurve.ORDER - 1, Math.getExponent(cells));
    return cells >= 1 && worthwhile.computeIfAbsent(level, this::isWorthwhile) ? level : UNMERGED;
  }

  private boolean isWorthwhile(int level) {
    double size = size(level);
    SpeckMerger.Cells cells = new SpeckMerger.Cells(index.boxes(), size, level);
    int small = 0;
    int merged = 0;
    for (int slot = 0; slot < index.slotCount(); slot++) {
      if (index.boxes().size(slot) < size) {
        small++;
        merged += cells.isNew(slot) ? 1 : 0;
      }
    }
    return merged <= small * WORTHWHILE_SHARE;
  }
}
