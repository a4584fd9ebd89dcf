package fr.bocage.desktop.marks;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the list of marks can be sorted by. */
enum MarkOrder {
  /** The uppermost on the map first. */
  STACKING,
  TITLE,
  CATEGORY,
  STATUS,
  AUTHOR,
  /** The latest first. */
  CHANGED;

  private static final List<String> STATUSES = List.of(Words.TO_CHECK, Words.DOING, Words.DONE);

  /** The key of its name among the window's words. */
  String textKey() {
    return "marks.order." + name().toLowerCase(Locale.ROOT);
  }

  /** Null for the order that the marks are in already. */
  Comparator<MapAnnotation> comparator(Comparator<String> order) {
    return switch (this) {
      case STACKING -> null;
      case TITLE -> emptyLast(order, MapAnnotation::title);
      case CATEGORY ->
          emptyLast(order, mark -> mark.words().category())
              .thenComparing(MapAnnotation::title, order);
      case STATUS ->
          Comparator.comparingInt((MapAnnotation mark) -> rank(mark.words().status()))
              .thenComparing(mark -> mark.words().status(), order)
              .thenComparing(MapAnnotation::title, order);
      case AUTHOR ->
          emptyLast(order, MapAnnotation::author).thenComparing(MapAnnotation::title, order);
      case CHANGED -> Comparator.comparing(MapAnnotation::changed).reversed();
    };
  }

  /** What waits comes first, what nobody has judged last. */
  private static int rank(String status) {
    int usual = STATUSES.indexOf(status);
    return usual >= 0 ? usual : status.isEmpty() ? STATUSES.size() + 1 : STATUSES.size();
  }

  private static Comparator<MapAnnotation> emptyLast(
      Comparator<String> order, Function<MapAnnotation, String> words) {
    return Comparator.comparing((MapAnnotation mark) -> words.apply(mark).isBlank())
        .thenComparing(words, order);
  }
}
