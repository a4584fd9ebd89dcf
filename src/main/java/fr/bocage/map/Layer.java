package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import java.util.UUID;
import org.geotools.api.style.Style;

/**
 * A styled view of one feature table in the map.
 *
 * @param id the same as its {@link LayerRecord}'s
 * @param name what the user calls it
 * @param table the features, in the map's display CRS
 * @param style how they are drawn; never changed in place
 * @param opacity 0 (unseen) … 1, applied once to the layer as a whole
 * @param visible whether it is drawn at all
 */
public record Layer(
    UUID id, String name, FeatureTable table, Style style, double opacity, boolean visible) {}
