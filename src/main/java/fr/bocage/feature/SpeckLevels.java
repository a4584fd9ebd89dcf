package fr.bocage.feature;

import fr.bocage.job.Jobs;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

  private final SpatialIndex index;
  private final SlotMeasures measures;
  private final Specks unmerged;
  private final boolean hasAreas;
  private final boolean hasLines;
  private final Map<Integer, Boolean> worthwhile = new ConcurrentHashMap<>();
  private final Map<Key, Specks> levels = new LinkedHashMap<>(16, 0.75f, true);
  private long kept;

  private record Key(IntPredicate rows, boolean areas, int level) {}

  /**
   * @param jobs the cores to measure all features on
   */
  public SpeckLevels(FeatureTable table, Jobs jobs) {
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
   * @param rows which rows; null for all. The same object for the same rows, or levels pile up
   */
  public List<Specks> areas(double resolution, IntPredicate rows) {
    return hasAreas ? List.of(specks(resolution, rows, true)) : List.of();
  }

  /** As {@link #areas}, for features that have length but no area. */
  public List<Specks> lines(double resolution, IntPredicate rows) {
    return hasLines ? List.of(specks(resolution, rows, false)) : List.of();
  }

  private Specks specks(double resolution, IntPredicate rows, boolean areas) {
    int level = level(resolution);
    return level == UNMERGED && rows == null ? unmerged : kept(new Key(rows, areas, level));
  }

  /** The level of a key; those that were not asked for the longest go when they are too many. */
  private synchronized Specks kept(Key key) {
    Specks known = levels.get(key);
    if (known != null) {
      return known;
    }
    Specks made =
        key.level() == UNMERGED
            ? chosen(key)
            : SpeckMerger.merge(
                index.boxes(), measures, slot -> takes(key, slot), size(key.level()), key.level());
    Iterator<Specks> oldest = levels.values().iterator();
    while (kept + made.count() > index.slotCount() * MOST_SPECKS && oldest.hasNext()) {
      kept -= oldest.next().count();
      oldest.remove();
    }
    levels.put(key, made);
    kept += made.count();
    return made;
  }

  /** The features of some rows, side by side: asking each in every frame would miss the cache. */
  private Specks chosen(Key key) {
    int[] slots = IntStream.range(0, index.slotCount()).filter(slot -> takes(key, slot)).toArray();
    float[] areas = new float[slots.length];
    float[] lengths = new float[slots.length];
    for (int i = 0; i < slots.length; i++) {
      areas[i] = measures.area(slots[i]);
      lengths[i] = measures.length(slots[i]);
    }
    return new Specks(index.boxes().of(slots, null), areas, lengths, null);
  }

  private boolean takes(Key key, int slot) {
    boolean area = measures.area(slot) > 0;
    return area == key.areas()
        && (area || measures.length(slot) > 0)
        && (key.level() == UNMERGED || index.boxes().size(slot) < pixel(key.level()))
        && (key.rows() == null || key.rows().test(index.row(slot)));
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
    int all = 0;
    for (int slot = 0; slot < index.slotCount(); slot++) {
      all += index.boxes().size(slot) < size ? 1 : 0;
    }
    IntPredicate small = slot -> index.boxes().size(slot) < size;
    return SpeckMerger.count(index.boxes(), small, size, level) <= all * WORTHWHILE_SHARE;
  }
}
