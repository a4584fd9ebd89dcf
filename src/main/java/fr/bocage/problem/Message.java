package fr.bocage.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence that is put into words only when its reader's language is known.
 *
 * @param bundle base name of the resource bundle that has the sentence, in English and in French
 * @param key the sentence's key in it
 * @param arguments what {@link MessageFormat} fills in
 */
public record Message(String bundle, String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /**
   * The sentence {@code key} of the bundle {@code problems} that lies beside {@code owner}, so that
   * each package keeps its own words.
   */
  public static Message of(Class<?> owner, String key, Object... arguments) {
    return new Message(owner.getPackageName() + ".problems", key, List.of(arguments));
  }

  /** The sentence in the given language; English where there is no French. */
  public String in(Locale locale) {
    // Without the fallback control a French machine would answer an English reader in French.
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    String pattern = ResourceBundle.getBundle(bundle, locale, control).getString(key);
    return new MessageFormat(Typography.of(pattern, locale), locale).format(arguments.toArray());
  }
}
