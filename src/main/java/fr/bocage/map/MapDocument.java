package fr.bocage.map;

import fr.bocage.geo.Crs;
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
 */
public record MapDocument(
    Crs crs,
    List<Layer> layers,
    List<PlacedAnnotation> annotations,
    int background,
    Envelope home) {
  public MapDocument {
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
  }

  /** A document on which “everything” is all that is visible. */
  public MapDocument(
      Crs crs, List<Layer> layers, List<PlacedAnnotation> annotations, int background) {
    this(crs, layers, annotations, background, null);
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
