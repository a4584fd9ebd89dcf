package fr.bocage.render;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * One step of painting a layer: tints of one kind that are laid down together, one after another.
 *
 * @param tinted at least one; all of the same kind of {@link Tint}
 */
record Stage(List<Tinted> tinted) {
  Stage {
    tinted = List.copyOf(tinted);
  }

  /**
   * A tint and the rows that get it.
   *
   * @param rows whether a row gets it; must be quick
   * @param all whether every row does
   */
  record Tinted(Tint tint, IntPredicate rows, boolean all) {
    boolean takes(int row) {
      return all || rows.test(row);
    }
  }
}
