package fr.bocage.desktop.words;

import fr.bocage.map.EditSubject;

/**
 * What an edit did, in words, with what it was done to: {@code Move pin “Mairie”}. Immutable, safe
 * on any thread.
 */
public final class EditWords {
  /** Longer names would push all else out of a tooltip. */
  private static final int LONGEST_NAME = 40;

  private final Texts texts;

  public EditWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param edit {@link fr.bocage.map.Edit#name}
   */
  public String of(String edit, EditSubject subject) {
    String plain = texts.orElse("edit." + edit, texts.get("edit.other"));
    String words = subject(subject);
    if (words.isEmpty()) {
      return plain;
    }
    boolean fits = texts.orElse("edit." + edit + ".of", null) != null;
    return fits ? texts.get("edit." + edit + ".of", words) : texts.get("edit.of", plain, words);
  }

  /** One thing by its kind and its name, or how many; empty where nobody knows. */
  private String subject(EditSubject subject) {
    if (subject.count() > 1) {
      return texts.get("edit.subject.many", subject.count());
    }
    String kind = texts.orElse("mark.kind." + subject.kind(), "");
    String name = subject.name().isEmpty() ? "" : texts.get("edit.subject.name", name(subject));
    String both = lowerCase(kind) + " " + name;
    return both.strip();
  }

  private static String name(EditSubject subject) {
    String name = subject.name().replaceAll("\\s+", " ");
    int letters = name.codePointCount(0, name.length());
    return letters <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).strip() + "…";
  }

  private String lowerCase(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toLowerCase(texts.locale()) + word.substring(1);
  }
}
