package fr.bocage.map;

import java.util.Objects;

/**
 * Where a layer's data lies, in a form that travels with the project.
 *
 * @param location {@code sample:NAME} for a file of Bocage's own samples, a path relative to the
 *     project file's folder with forward slashes, or an absolute path
 * @param layerName which of the file's layers
 * @param declaredCrs code of the CRS that the user declared the data to be in, against or in
 *     absence of what the file says; else null
 */
public record LayerSource(String location, String layerName, String declaredCrs) {
  public LayerSource {
    Objects.requireNonNull(location);
    Objects.requireNonNull(layerName);
  }
}
