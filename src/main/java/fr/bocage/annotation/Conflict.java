package fr.bocage.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Versions of one annotation that people edited without knowing of each other.
 *
 * @param versions the one that has the annotation's own id first; at least two
 */
public record Conflict(List<MapAnnotation> versions) {
  public Conflict {
    versions = List.copyOf(versions);
    if (versions.size() < 2) {
      throw new IllegalArgumentException("expected two versions or more, got " + versions.size());
    }
  }

  /** All conflicts of a project, in the order of its annotations. */
  public static List<Conflict> among(Collection<MapAnnotation> annotations) {
    Unsettled unsettled = Unsettled.among(annotations);
    Map<UUID, List<MapAnnotation>> byOrigin = new LinkedHashMap<>();
    for (MapAnnotation mark : annotations) {
      if (unsettled.isContested(mark)) {
        List<MapAnnotation> versions =
            byOrigin.computeIfAbsent(mark.origin(), id -> new ArrayList<>());
        versions.add(mark.provenance().rivalOf() == null ? 0 : versions.size(), mark);
      }
    }
    // A rival whose first version is gone is alone, and nothing is to be chosen.
    return byOrigin.values().stream()
        .filter(versions -> versions.size() > 1)
        .map(Conflict::new)
        .toList();
  }

  /** The conflict that an annotation is one version of. */
  public static Optional<Conflict> of(UUID id, Collection<MapAnnotation> annotations) {
    return among(annotations).stream()
        .filter(one -> one.versions().stream().anyMatch(mark -> mark.id().equals(id)))
        .findFirst();
  }

  /** In what the versions differ. */
  public List<ContentPart> differences() {
    List<ContentPart> differences = new ArrayList<>();
    for (ContentPart part : ContentPart.values()) {
      if (versions.stream().anyMatch(one -> part.differs(versions.get(0), one))) {
        differences.add(part);
      }
    }
    return differences;
  }

  /**
   * The one annotation that a choice makes, under the annotation's own id.
   *
   * @param chosen for each part the version that it is taken from; the first where nothing is said
   */
  public MapAnnotation chosen(Map<ContentPart, MapAnnotation> chosen) {
    MapAnnotation result = versions.get(0);
    for (Map.Entry<ContentPart, MapAnnotation> choice : chosen.entrySet()) {
      result = choice.getKey().taken(choice.getValue(), result);
    }
    return result;
  }

  /** The rivals as annotations of their own, for when all versions are wanted. */
  public List<MapAnnotation> rivalsOnTheirOwn() {
    return versions.subList(1, versions.size()).stream()
        .map(rival -> rival.asRival(UUID.randomUUID(), null))
        .toList();
  }
}
