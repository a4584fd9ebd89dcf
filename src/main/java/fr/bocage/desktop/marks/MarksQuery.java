package fr.bocage.desktop.marks;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Unsettled;
import fr.bocage.feature.TextFolding;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;

/**
 * Which marks are asked for, and in what order. Safe on any thread.
 *
 * @param text every word of it stands somewhere in the mark's; accents and capitals do not count
 * @param category null for any
 * @param status null for any
 * @param author null for any
 * @param group null for any
 * @param unsettled whether only those are asked for that wait for a decision: they have lost their
 *     feature, or two people have edited them
 * @param view what they must lie in, in the display CRS; null for anywhere
 * @param order what they are sorted by
 * @param reversed the other way round
 */
record MarksQuery(
    String text,
    String category,
    String status,
    String author,
    UUID group,
    boolean unsettled,
    Envelope view,
    MarkOrder order,
    boolean reversed) {
  static final MarksQuery ALL =
      new MarksQuery("", null, null, null, null, false, null, MarkOrder.STACKING, false);

  /** How many marks are looked at between two looks at whether anybody still waits. */
  private static final int STEP = 1024;

  /** All that can be searched of marks, folded once for each version of a mark. */
  static final class Texts {
    private final Map<UUID, Folded> known = new ConcurrentHashMap<>();
    private final Function<MapAnnotation, String> more;

    private record Folded(MapAnnotation mark, String text) {}

    /**
     * @param more words that a mark is found by beside its own: its kind's name, its status's
     */
    Texts(Function<MapAnnotation, String> more) {
      this.more = more;
    }

    String of(MapAnnotation mark) {
      Folded folded = known.get(mark.id());
      if (folded == null || folded.mark != mark) {
        folded = new Folded(mark, TextFolding.letters(words(mark)));
        known.put(mark.id(), folded);
      }
      return folded.text;
    }

    private String words(MapAnnotation mark) {
      StringBuilder all = new StringBuilder();
      for (String part :
          List.of(
              mark.title(),
              mark.note(),
              mark.words().category(),
              mark.words().status(),
              mark.author(),
              more.apply(mark))) {
        all.append(part).append('\n');
      }
      mark.words().fields().forEach((name, value) -> all.append(name + " " + value + "\n"));
      return all.toString();
    }
  }

  /** Whether it asks for all marks, in whatever order. */
  boolean takesAll() {
    return text.isBlank()
        && category == null
        && status == null
        && author == null
        && group == null
        && !unsettled
        && view == null;
  }

  /**
   * The marks that are asked for.
   *
   * @param marks the lowest first
   * @param document tells where they lie
   * @throws CancellationException when nobody waits any more
   */
  List<MapAnnotation> answer(
      List<MapAnnotation> marks,
      MapDocument document,
      Texts texts,
      Comparator<String> sorting,
      BooleanSupplier cancelled) {
    String[] words = TextFolding.letters(text).strip().split("\\s+");
    Unsettled waiting = Unsettled.among(unsettled ? marks : List.of());
    Set<UUID> seen = view == null ? null : inView(document);
    List<MapAnnotation> found = new ArrayList<>();
    for (int i = marks.size() - 1; i >= 0; i--) {
      MapAnnotation mark = marks.get(i);
      if (i % STEP == 0 && cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      if (takes(mark)
          && (!unsettled || waiting.contains(mark))
          && (seen == null || seen.contains(mark.id()))
          && holds(mark, words, texts)) {
        found.add(mark);
      }
    }
    Comparator<MapAnnotation> comparator = order.comparator(sorting);
    if (comparator != null) {
      found.sort(comparator);
    }
    if (reversed) {
      Collections.reverse(found);
    }
    return found;
  }

  private boolean takes(MapAnnotation mark) {
    return (category == null || category.equals(mark.words().category()))
        && (status == null || status.equals(mark.words().status()))
        && (author == null || author.equals(mark.author()))
        && (group == null || group.equals(mark.stacking().group()));
  }

  private static boolean holds(MapAnnotation mark, String[] words, Texts texts) {
    for (String word : words) {
      if (!word.isEmpty() && !texts.of(mark).contains(word)) {
        return false;
      }
    }
    return true;
  }

  private Set<UUID> inView(MapDocument document) {
    Set<UUID> seen = new HashSet<>();
    for (PlacedAnnotation placed : document.annotations()) {
      if (view.intersects(placed.geometry().getEnvelopeInternal())) {
        seen.add(placed.annotation().id());
      }
    }
    return seen;
  }
}
