package fr.bocage.annotation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an annotation says. Nothing in it is null; all of it may be empty.
 *
 * @param title one line
 * @param note any length
 * @param category any word that sorts annotations
 * @param status how far the matter is: one of the constants, or any other word
 * @param fields whatever else somebody wants to keep, in their order
 */
public record Words(
    String title, String note, String category, String status, Map<String, String> fields) {
  /** Status: somebody has to look at it. */
  public static final String TO_CHECK = "to-check";

  /** Status: somebody is at it. */
  public static final String DOING = "doing";

  /** Status: nothing is left to do. */
  public static final String DONE = "done";

  public Words {
    Objects.requireNonNull(title);
    Objects.requireNonNull(note);
    Objects.requireNonNull(category);
    Objects.requireNonNull(status);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A title and nothing else. */
  public static Words titled(String title) {
    return new Words(title, "", "", "", Map.of());
  }

  public Words withTitle(String newTitle) {
    return new Words(newTitle, note, category, status, fields);
  }

  public Words withNote(String newNote) {
    return new Words(title, newNote, category, status, fields);
  }

  public Words withCategory(String newCategory) {
    return new Words(title, note, newCategory, status, fields);
  }

  public Words withStatus(String newStatus) {
    return new Words(title, note, category, newStatus, fields);
  }

  public Words withFields(Map<String, String> newFields) {
    return new Words(title, note, category, status, newFields);
  }
}
