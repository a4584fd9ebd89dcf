package fr.bocage.annotation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which annotations wait for somebody's decision. Immutable. */
public final class Unsettled {
  /** Of nothing. */
  public static final Unsettled NONE = new Unsettled(Set.of(), false);

  private final Set<UUID> contested;
  private final boolean orphans;

  private Unsettled(Set<UUID> contested, boolean orphans) {
    this.contested = contested;
    this.orphans = orphans;
  }

  /**
   * @param annotations all of a project
   */
  public static Unsettled among(Collection<MapAnnotation> annotations) {
    Set<UUID> contested = new HashSet<>();
    boolean orphans = false;
    for (MapAnnotation mark : annotations) {
      orphans |= isOrphaned(mark);
      if (mark.provenance().rivalOf() != null) {
        contested.add(mark.provenance().rivalOf());
      }
    }
    return new Unsettled(contested, orphans);
  }

  /** Whether the feature that it was made on is gone. */
  public static boolean isOrphaned(MapAnnotation mark) {
    return mark.tie() != null && mark.tie().state() == Tie.State.ORPHANED;
  }

  /** Whether two people edited it without knowing of each other, and both versions are there. */
  public boolean isContested(MapAnnotation mark) {
    return contested.contains(mark.origin());
  }

  /** Whether it is one of them. */
  public boolean contains(MapAnnotation mark) {
    return isOrphaned(mark) || isContested(mark);
  }

  /** Whether there is nothing to decide. */
  public boolean isEmpty() {
    return contested.isEmpty() && !orphans;
  }
}
