package fr.bocage.style;

import org.geotools.api.style.Style;

/** Styles as OGC Styled Layer Descriptor 1.0 text, and back. */
public final class Sld {
  private Sld() {}

  /** The style as a whole SLD document. The same style gives the same text. */
  public static String write(Style style) {
    throw new UnsupportedOperationException("TODO");
  }

  /**
   * The first user style of an SLD document.
   *
   * @throws SldException when the text is no SLD; what it says beyond what Bocage draws is left out
   */
  public static Style read(String sld) throws SldException {
    throw new UnsupportedOperationException("TODO");
  }
}
