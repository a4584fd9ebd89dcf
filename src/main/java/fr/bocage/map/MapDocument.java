package fr.bocage.map;

import fr.bocage.geo.Crs;
import fr.bocage.style.MapTheme;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The map to paint: an immutable snapshot, safe on any thread.
 *
 * @param crs the display CRS, in which all tables and placed geometries are
 * @param layers the lowest first
 * @param annotations drawn above all layers, the lowest first
 * @param background the ground's colour, 0xRRGGBB
 * @param home what “everything” means on this map; null where it means all that is visible
 * @param theme what screen the styles' and the ground's colours are for; annotations tell theirs by
 *     day always
 */
public record MapDocument(
    Crs crs,
    List<Layer> layers,
    List<PlacedAnnotation> annotations,
    int background,
    Envelope home,
    MapTheme theme) {
  public MapDocument {
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
  }

  /** A document by day. */
  public MapDocument(
      Crs crs,
      List<Layer> layers,
      List<PlacedAnnotation> annotations,
      int background,
      Envelope home) {
    this(crs, layers, annotations, background, home, MapTheme.DAY);
  }

  /** A document by day on which “everything” is all that is visible. */
  public MapDocument(
      Crs crs, List<Layer> layers, List<PlacedAnnotation> annotations, int background) {
    this(crs, layers, annotations, background, null);
  }

  /** The same document on another ground, 0xRRGGBB. */
  public MapDocument withBackground(int rgb) {
    return new MapDocument(crs, layers, annotations, rgb, home, theme);
  }

  /**
   * What a look at everything shows: the home extent, else all visible layers and all annotations;
   * null-valued when there is nothing.
   */
  public Envelope extent() {
    return home == null ? contentExtent() : new Envelope(home);
  }

  /** What all visible layers and all annotations cover; null-valued when there is nothing. */
  private Envelope contentExtent() {
    Envelope all = new Envelope();
    for (Layer layer : layers) {
      if (layer.visible()) {
        all.expandToInclude(layer.table().geometry().extent());
      }
    }
    for (PlacedAnnotation placed : annotations) {
      all.expandToInclude(placed.geometry().getEnvelopeInternal());
    }
    return all;
  }
}
