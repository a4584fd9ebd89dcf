package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import java.util.Optional;
import java.util.UUID;
import org.geotools.api.style.Style;

/**
 * A styled view of one feature table, or of one raster, in the map.
 *
 * @param id the same as its {@link LayerRecord}'s
 * @param name what the user calls it
 * @param table the features, in the map's display CRS; of a raster, its outline without fields
 * @param raster empty for a layer of features
 * @param style how they are drawn; never changed in place
 * @param opacity 0 (unseen) … 1, applied once to the layer as a whole
 * @param visible whether it is drawn at all
 */
public record Layer(
    UUID id,
    String name,
    FeatureTable table,
    Optional<PlacedRaster> raster,
    Style style,
    double opacity,
    boolean visible) {

  /** A layer of features. */
  public Layer(
      UUID id, String name, FeatureTable table, Style style, double opacity, boolean visible) {
    this(id, name, table, Optional.empty(), style, opacity, visible);
  }

  /** The same layer with other features. */
  public Layer withTable(FeatureTable newTable) {
    return new Layer(id, name, newTable, raster, style, opacity, visible);
  }

  /** The same layer drawn in another style. */
  Layer withStyle(Style newStyle) {
    return new Layer(id, name, table, raster, newStyle, opacity, visible);
  }
}
