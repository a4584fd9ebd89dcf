package fr.bocage.style;

import java.util.IdentityHashMap;
import java.util.Map;
import org.geotools.api.style.Style;

/**
 * Styles as they look at night. The same style gives the same copy, because whoever paints knows
 * styles by their identity. Safe on any thread.
 */
public final class NightStyles {
  /** More are kept only while a slider is dragged; they are small. */
  private static final int MOST_STYLES = 1_000;

  private final Map<Style, Style> copies = new IdentityHashMap<>();

  /** A copy in the colours of the night; the style itself stays as it is. */
  public synchronized Style of(Style day) {
    Style known = copies.get(day);
    if (known == null) {
      NightCopier copier = new NightCopier();
      day.accept(copier);
      known = (Style) copier.getCopy();
      if (copies.size() >= MOST_STYLES) {
        copies.clear();
      }
      copies.put(day, known);
    }
    return known;
  }
}
