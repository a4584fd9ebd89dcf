package fr.bocage.annotation;

import java.util.Objects;
import java.util.UUID;

/**
 * A layer of annotations: shown, hidden and exported as one.
 *
 * @param id the same through all edits, copies and merges
 * @param name what the user calls it
 * @param shown whether its annotations are drawn
 * @param position those of a higher number lie above those of a lower; annotations in no group lie
 *     below all groups
 */
public record AnnotationGroup(UUID id, String name, boolean shown, int position) {
  public AnnotationGroup {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
  }

  public AnnotationGroup withName(String newName) {
    return new AnnotationGroup(id, newName, shown, position);
  }

  public AnnotationGroup withShown(boolean newShown) {
    return new AnnotationGroup(id, name, newShown, position);
  }

  public AnnotationGroup withPosition(int newPosition) {
    return new AnnotationGroup(id, name, shown, newPosition);
  }
}
