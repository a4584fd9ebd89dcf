package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import java.util.List;
import java.util.Locale;

/**
 * A mark tells its measure in its title, where every other program shows it too. What makes it a
 * measure is that it is the mark's own: when the shape changes, these words change with it, and
 * stop to do so once somebody writes others.
 */
public final class MeasuredTitle {
  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  private MeasuredTitle() {}

  /** Its length, area or radius in words; empty for what stands at a place and for callouts. */
  public static String words(MapAnnotation mark, Locale locale) {
    return switch (mark.kind()) {
      case CALLOUT -> "";
      case CIRCLE -> "r = " + MeasureWords.length(mark.placement().radiusMetres(), locale);
      default -> MeasureWords.of(mark.geometry(), locale);
    };
  }

  /** Whether the title tells the measure. */
  public static boolean tells(MapAnnotation mark) {
    return LANGUAGES.stream()
        .map(language -> words(mark, language))
        .anyMatch(words -> !words.isEmpty() && mark.title().contains(words));
  }

  /** The mark with its measure in its title, behind what stands there already. */
  public static MapAnnotation with(MapAnnotation mark, Locale locale) {
    String words = words(mark, locale);
    if (words.isEmpty() || tells(mark)) {
      return mark;
    }
    String title = mark.title().isBlank() ? words : mark.title().strip() + " · " + words;
    return mark.withWords(mark.words().withTitle(title));
  }

  /** The mark without its measure in its title. */
  public static MapAnnotation without(MapAnnotation mark) {
    String title = mark.title();
    for (Locale language : LANGUAGES) {
      String words = words(mark, language);
      if (!words.isEmpty()) {
        title = title.replace(" · " + words, "").replace(words, "");
      }
    }
    return mark.withWords(mark.words().withTitle(title.strip()));
  }

  /**
   * A mark whose shape has changed, its title too where that told the measure.
   *
   * @param before the mark as it was
   * @param after the same mark in its new shape
   */
  static MapAnnotation follow(MapAnnotation before, MapAnnotation after) {
    for (Locale language : LANGUAGES) {
      String old = words(before, language);
      if (!old.isEmpty() && before.title().contains(old)) {
        String title = after.title().replace(old, words(after, language));
        return after.withWords(after.words().withTitle(title));
      }
    }
    return after;
  }
}
