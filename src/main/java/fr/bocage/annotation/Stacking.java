package fr.bocage.annotation;

import java.util.UUID;

/**
 * An annotation's place among the others.
 *
 * @param group id of its {@link AnnotationGroup}; null when it is in none
 * @param order those of a higher number are drawn above those of a lower; 0 unless somebody moved
 *     it; among equals the newer is drawn above
 * @param locked whether it is kept from being moved and edited by mistake
 */
public record Stacking(UUID group, double order, boolean locked) {
  /** In no group, in the order of making, not locked. */
  public static final Stacking USUAL = new Stacking(null, 0, false);

  public Stacking {
    if (!Double.isFinite(order)) {
      throw new IllegalArgumentException("expected a finite order, got " + order);
    }
  }

  public Stacking withGroup(UUID newGroup) {
    return new Stacking(newGroup, order, locked);
  }

  public Stacking withOrder(double newOrder) {
    return new Stacking(group, newOrder, locked);
  }

  public Stacking withLocked(boolean newLocked) {
    return new Stacking(group, order, newLocked);
  }
}
