package fr.bocage.style;

import fr.bocage.feature.FeatureTable;
import org.geotools.api.style.Style;

/** Makes styles and edits the simple things about them. Safe on any thread. */
public final class StyleFactory {
  /**
   * A beautiful style for data nobody has styled yet: by geometry type, each layer in a colour of
   * its own.
   *
   * @param ordinal how many layers the map has already
   */
  public Style defaultFor(FeatureTable table, int ordinal) {
    throw new UnsupportedOperationException("TODO");
  }

  /** The simple things about a style, as the layer list shows them. */
  public SimpleLook look(Style style) {
    throw new UnsupportedOperationException("TODO");
  }

  /** A copy of the style in which just those things are changed that differ from its own look. */
  public Style withLook(Style style, SimpleLook look) {
    throw new UnsupportedOperationException("TODO");
  }
}
