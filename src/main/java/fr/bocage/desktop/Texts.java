package fr.bocage.desktop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words in one language. Immutable, safe on any thread. */
public final class Texts {
  private static final String BUNDLE = "fr.bocage.desktop.texts";

  private final Locale locale;
  private final ResourceBundle bundle;

  /**
   * @param locale French for any French one, else English
   */
  public Texts(Locale locale) {
    this.locale = locale;
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    bundle = ResourceBundle.getBundle(BUNDLE, locale, control);
  }

  public Locale locale() {
    return locale;
  }

  /** The words of a key, with the arguments filled in by {@link MessageFormat}. */
  public String get(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }
}
