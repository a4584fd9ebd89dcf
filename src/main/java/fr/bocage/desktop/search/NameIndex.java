package fr.bocage.desktop.search;

import fr.bocage.feature.AttributeColumn;
import java.lang.ref.SoftReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The folded names of columns, block by block, made when first searched and kept as long as the
 * memory is not needed for something else. Safe on any thread.
 */
final class NameIndex {
  /**
   * Small enough that the first answer comes soon, large enough that a name is seldom kept twice.
   */
  static final int BLOCK_ROWS = 1 << 14;

  private final ConcurrentHashMap<AttributeColumn, AtomicReferenceArray<SoftReference<NameBlock>>>
      columns = new ConcurrentHashMap<>();

  static int blockCount(int rowCount) {
    return (rowCount + BLOCK_ROWS - 1) / BLOCK_ROWS;
  }

  NameBlock block(AttributeColumn column, int rowCount, int block) {
    AtomicReferenceArray<SoftReference<NameBlock>> blocks =
        columns.computeIfAbsent(
            column, any -> new AtomicReferenceArray<>(Math.max(1, blockCount(rowCount))));
    SoftReference<NameBlock> kept = blocks.get(block);
    NameBlock found = kept == null ? null : kept.get();
    if (found == null) {
      int first = block * BLOCK_ROWS;
      found = NameBlock.of(column, first, Math.min(rowCount, first + BLOCK_ROWS));
      blocks.set(block, new SoftReference<>(found));
    }
    return found;
  }

  /** Forgets all columns but these: their layers have left the map. */
  void keepOnly(Set<AttributeColumn> wanted) {
    columns.keySet().retainAll(wanted);
  }
}
