package fr.bocage.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everybody's annotations, and what is known to be deleted of them, as a set that can be merged
 * with others in any order and any number of times with the same result: of each annotation it
 * holds the versions that no other one includes (a multi-value register after M. Shapiro et al., A
 * comprehensive study of convergent and commutative replicated data types, 2011), unless they are
 * known to be deleted. Immutable.
 */
public final class AnnotationSet {
  /** Which of rivals keeps the annotation's own id: the most edited, then the latest. */
  private static final Comparator<MapAnnotation> FIRST_RIVAL =
      Comparator.comparingLong((MapAnnotation mark) -> mark.version().number())
          .thenComparing(MapAnnotation::changed)
          .thenComparing(MapAnnotation::contentDigest)
          .thenComparing(mark -> mark.version().text())
          .thenComparing(MapAnnotation::author)
          .thenComparing(MapAnnotation::created)
          .thenComparing(MapAnnotation::editor)
          .reversed();

  /** The living versions of each annotation, all under its own id. */
  private final Map<UUID, List<MapAnnotation>> living;

  private final Map<UUID, Version> deleted;

  private AnnotationSet(Map<UUID, List<MapAnnotation>> living, Map<UUID, Version> deleted) {
    this.living = living;
    this.deleted = deleted;
  }

  /**
   * The annotations of one file.
   *
   * @param deleted what is known to be deleted, by {@link MapAnnotation#origin}
   */
  public static AnnotationSet of(
      Collection<MapAnnotation> annotations, Map<UUID, Version> deleted) {
    Map<UUID, List<MapAnnotation>> all = new LinkedHashMap<>();
    for (MapAnnotation mark : annotations) {
      UUID origin = mark.origin();
      all.computeIfAbsent(origin, id -> new ArrayList<>(1)).add(mark.asRival(origin, null));
    }
    return reduced(all, new HashMap<>(deleted));
  }

  /** What both know. */
  public AnnotationSet merge(AnnotationSet other) {
    Map<UUID, List<MapAnnotation>> all = new LinkedHashMap<>();
    living.forEach((id, versions) -> all.put(id, new ArrayList<>(versions)));
    other.living.forEach(
        (id, versions) -> all.computeIfAbsent(id, key -> new ArrayList<>(1)).addAll(versions));
    Map<UUID, Version> gone = new HashMap<>(deleted);
    other.deleted.forEach((id, version) -> gone.merge(id, version, Version::join));
    return reduced(all, gone);
  }

  private static AnnotationSet reduced(
      Map<UUID, List<MapAnnotation>> all, Map<UUID, Version> deleted) {
    Map<UUID, List<MapAnnotation>> living = new LinkedHashMap<>();
    all.forEach(
        (id, versions) -> {
          Version gone = deleted.getOrDefault(id, Version.NONE);
          List<MapAnnotation> left = latest(distinct(versions));
          left.removeIf(mark -> gone.includes(mark.version()));
          if (!left.isEmpty()) {
            living.put(id, left);
          }
        });
    return new AnnotationSet(living, deleted);
  }

  /** Of one and the same version, what several files have of it counts once. */
  private static Collection<MapAnnotation> distinct(List<MapAnnotation> versions) {
    if (versions.size() == 1) {
      return versions;
    }
    Map<String, MapAnnotation> distinct = new TreeMap<>();
    for (MapAnnotation mark : versions) {
      distinct.merge(
          mark.version().text() + " " + mark.contentDigest(),
          mark,
          (one, other) -> FIRST_RIVAL.compare(one, other) <= 0 ? one : other);
    }
    return distinct.values();
  }

  /** Those that no other one includes. */
  private static List<MapAnnotation> latest(Collection<MapAnnotation> versions) {
    List<MapAnnotation> latest = new ArrayList<>();
    for (MapAnnotation mark : versions) {
      boolean outdone =
          versions.stream()
              .anyMatch(
                  other ->
                      !other.version().equals(mark.version())
                          && other.version().includes(mark.version()));
      if (!outdone) {
        latest.add(mark);
      }
    }
    latest.sort(FIRST_RIVAL);
    return latest;
  }

  /**
   * All annotations; of rivals each has an id of its own, the same wherever the same files were
   * merged, and tells whose rival it is.
   */
  public List<MapAnnotation> annotations() {
    List<MapAnnotation> annotations = new ArrayList<>();
    living.forEach(
        (origin, versions) -> {
          annotations.add(versions.get(0));
          for (MapAnnotation rival : versions.subList(1, versions.size())) {
            annotations.add(rival.asRival(rivalId(rival), origin));
          }
        });
    return annotations;
  }

  private static UUID rivalId(MapAnnotation rival) {
    String name = rival.id() + " " + rival.version().text() + " " + rival.contentDigest();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What is known to be deleted, by the annotations' origin. */
  public Map<UUID, Version> deleted() {
    return Map.copyOf(deleted);
  }

  /** The annotations that two people edited without knowing of each other, by their own id. */
  public List<UUID> conflicts() {
    List<UUID> conflicts = new ArrayList<>();
    living.forEach(
        (origin, versions) -> {
          if (versions.size() > 1) {
            conflicts.add(origin);
          }
        });
    return conflicts;
  }
}
