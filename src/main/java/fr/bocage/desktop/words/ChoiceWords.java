package fr.bocage.desktop.words;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Words for the items of a box that one chooses from and types nothing into. */
public final class ChoiceWords<T> extends StringConverter<T> {
  private final Function<T, String> words;

  /**
   * @param words of an item; no item has none
   */
  public ChoiceWords(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T item) {
    return item == null ? "" : words.apply(item);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("the box is not editable");
  }
}
