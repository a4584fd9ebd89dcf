package fr.bocage.render;

import fr.bocage.style.LabelPaint;
import java.util.function.IntPredicate;

/**
 * Which rows of a layer are labelled how.
 *
 * @param rows null for all
 */
record LabelRule(LabelPaint paint, IntPredicate rows) {
  boolean takes(int row) {
    return rows == null || rows.test(row);
  }
}
