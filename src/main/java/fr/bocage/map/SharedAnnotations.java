package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationSet;
import java.util.List;

/**
 * What a file of somebody else's brings to a merge.
 *
 * @param annotations with what that file knows to be deleted
 * @param groups that its annotations are in
 */
public record SharedAnnotations(AnnotationSet annotations, List<AnnotationGroup> groups) {
  public SharedAnnotations {
    groups = List.copyOf(groups);
  }

  /** What a project brings. */
  static SharedAnnotations of(ProjectState state) {
    return new SharedAnnotations(
        AnnotationSet.of(state.annotations(), state.deleted()), state.groups());
  }
}
