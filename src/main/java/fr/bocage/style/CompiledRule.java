package fr.bocage.style;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * When and how rows are drawn.
 *
 * @param name the rule's name; null when it has none
 * @param minScale smallest scale denominator it is for, itself included
 * @param maxScale scale denominator from which on it is no longer for
 * @param rows which rows it is for; null for all
 * @param elseRule whether it is for the rows that no other rule of its pass draws at the same scale
 * @param paints what to draw, in this order
 */
public record CompiledRule(
    String name,
    double minScale,
    double maxScale,
    IntPredicate rows,
    boolean elseRule,
    List<Paint> paints) {
  public CompiledRule {
    paints = List.copyOf(paints);
  }

  public boolean visibleAt(double scaleDenominator) {
    return scaleDenominator >= minScale && scaleDenominator < maxScale;
  }
}
