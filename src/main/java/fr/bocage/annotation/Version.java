package fr.bocage.annotation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often something was edited, by session: a version vector (D. S. Parker et al., Detection of
 * mutual inconsistency in distributed systems, 1983). Of two versions one includes the other, or
 * two people edited without knowing of each other. A session is one opening of a project; copies of
 * a file share what was counted before they were made. Immutable.
 */
public final class Version {
  /** Of what was never kept. */
  public static final Version NONE = new Version(new TreeMap<>());

  /** A file's vector is a stranger's; nobody's has more sessions than this. */
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");

  private static final int MAX_SESSIONS = 10_000;

  private final SortedMap<String, Long> edits;

  private Version(SortedMap<String, Long> edits) {
    this.edits = edits;
  }

  /** So many edits of which nothing more is known. */
  public static Version counted(long number) {
    SortedMap<String, Long> edits = new TreeMap<>();
    if (number > 0) {
      edits.put("", number);
    }
    return new Version(edits);
  }

  /** What {@link #text} says; {@code otherwise} where it says nothing that can be understood. */
  public static Version parse(String text, Version otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    SortedMap<String, Long> edits = new TreeMap<>();
    for (String part : text.strip().split(",", MAX_SESSIONS)) {
      int colon = part.lastIndexOf(':');
      if (colon < 0 || !COUNT.matcher(part.substring(colon + 1)).matches()) {
        return otherwise;
      }
      edits.merge(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)), Math::max);
    }
    edits.values().removeIf(count -> count == 0);
    return new Version(edits);
  }

  /** {@code 1f2e3d4c:5,b0a1:2}. */
  public String text() {
    return edits.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  /** The number of all edits. */
  public long number() {
    return edits.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One edit more in that session. */
  public Version next(String session) {
    SortedMap<String, Long> more = new TreeMap<>(edits);
    more.merge(session, 1L, Long::sum);
    return new Version(more);
  }

  /** The least version that includes both. */
  public Version join(Version other) {
    SortedMap<String, Long> all = new TreeMap<>(edits);
    other.edits.forEach((session, count) -> all.merge(session, count, Math::max));
    return new Version(all);
  }

  /** Whether it knows every edit of the other; each version includes itself. */
  public boolean includes(Version other) {
    for (Map.Entry<String, Long> entry : other.edits.entrySet()) {
      if (edits.getOrDefault(entry.getKey(), 0L) < entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version that && edits.equals(that.edits);
  }

  @Override
  public int hashCode() {
    return edits.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
