package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Words;
import fr.bocage.desktop.words.Texts;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What statuses are called: the usual ones in the user's language, any other as it is. */
public final class StatusWords {
  private static final List<String> USUAL = List.of(Words.TO_CHECK, Words.DOING, Words.DONE);

  private final Texts texts;

  public StatusWords(Texts texts) {
    this.texts = texts;
  }

  /** What people read. */
  public String words(String status) {
    return USUAL.contains(status) ? texts.get("annotate.status." + status) : status;
  }

  /** What is kept for what people have written. */
  public String status(String words) {
    return USUAL.stream()
        .filter(status -> words(status).equalsIgnoreCase(words) || status.equals(words))
        .findFirst()
        .orElse(words);
  }

  /** The words of the usual statuses, and of those that are in use beside them. */
  public Set<String> all(Collection<MapAnnotation> marks) {
    Set<String> all = new LinkedHashSet<>();
    USUAL.forEach(status -> all.add(words(status)));
    marks.stream()
        .map(mark -> mark.words().status())
        .filter(status -> !status.isBlank())
        .sorted()
        .forEach(status -> all.add(words(status)));
    return all;
  }
}
