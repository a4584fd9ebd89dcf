package fr.bocage.render;

import fr.bocage.feature.RowClasses;
import java.util.List;

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
   * @param rows null for every row
   */
  record Tinted(Tint tint, RowClasses.Choice rows) {
    boolean takes(int row) {
      return rows == null || rows.test(row);
    }
  }
}
