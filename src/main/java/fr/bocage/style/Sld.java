package fr.bocage.style;

import org.geotools.api.style.Style;

/**
 * Styles as OGC Styled Layer Descriptor 1.0 text, and back. Reads 1.1's names for the same things
 * too, with any namespace prefix. Never opens anything that the text points at. Safe on any thread.
 */
public final class Sld {
  private Sld() {}

  /**
   * The style as a whole SLD document. The same style gives the same text, and a style read from
   * that text gives it again.
   *
   * @throws IllegalArgumentException when a filter or expression is none that SLD can say
   */
  public static String write(Style style) {
    return new SldWriter().write(style);
  }

  /**
   * The first user style of an SLD document.
   *
   * @throws SldException when the text is no SLD; what it says beyond what Bocage draws is left
   *     out, and a rule whose filter says more than that draws nothing
   */
  public static Style read(String sld) throws SldException {
    return new SldReader().read(XmlElement.parse(sld));
  }
}
