package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be written, and where.
 *
 * @param layers at least one
 * @param writer the file's format
 * @param crs the CRS that the file is to be in; null for each layer's own, where the format allows
 * @param file what to write
 * @param replace whether files that are there are replaced
 */
public record WriteRequest(
    List<FeatureTable> layers, FeatureWriter writer, Crs crs, Path file, boolean replace) {
  public WriteRequest {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("expected at least one layer");
    }
  }
}
