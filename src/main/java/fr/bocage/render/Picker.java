package fr.bocage.render;

import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;

/** Finds what lies under a pixel, the uppermost first. Safe on any thread. */
public final class Picker {
  /**
   * A feature under the pixel.
   *
   * @param layer its layer
   * @param row its row in the layer's table
   */
  public record PickedFeature(Layer layer, int row) {}

  /**
   * @param pixelX pixels from the left edge
   * @param pixelY pixels from the upper edge
   * @param tolerancePixels how far from a line or point still hits it
   */
  public List<PickedFeature> features(
      MapDocument document,
      Viewport viewport,
      double pixelX,
      double pixelY,
      double tolerancePixels) {
    throw new UnsupportedOperationException("TODO");
  }

  /** The annotations under the pixel, the uppermost first. */
  public List<PlacedAnnotation> annotations(
      MapDocument document,
      Viewport viewport,
      double pixelX,
      double pixelY,
      double tolerancePixels) {
    throw new UnsupportedOperationException("TODO");
  }
}
