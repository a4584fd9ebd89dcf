package fr.bocage.desktop.words;

import fr.bocage.problem.Typography;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The window's words in one language. Immutable, safe on any thread. */
public final class Texts {
  /** The shell's words, those of the side panels and the marks, the table's and the search's. */
  private static final List<String> BUNDLES =
      List.of(
          "fr.bocage.desktop.texts",
          "fr.bocage.desktop.panels",
          "fr.bocage.desktop.marks",
          "fr.bocage.desktop.export",
          "fr.bocage.desktop.table",
          "fr.bocage.desktop.search",
          "fr.bocage.desktop.doctor");

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  /**
   * @param locale French for any French one, else English
   */
  public Texts(Locale locale) {
    this.locale = locale;
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    bundles =
        BUNDLES.stream().map(name -> ResourceBundle.getBundle(name, locale, control)).toList();
  }

  public Locale locale() {
    return locale;
  }

  /** The words of a key, with the arguments filled in by {@link MessageFormat}. */
  public String get(String key, Object... arguments) {
    String pattern = orElse(key, null);
    if (pattern == null) {
      throw new MissingResourceException("no words for " + key, getClass().getName(), key);
    }
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The words of a key that there may be none for. */
  public String orElse(String key, String otherwise) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return Typography.of(bundle.getString(key), locale);
      }
    }
    return otherwise;
  }
}
