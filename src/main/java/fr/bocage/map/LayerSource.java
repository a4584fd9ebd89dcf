package fr.bocage.map;

import java.util.Objects;

/**
 * Where a layer's data lies, in a form that travels with the project, and what the user knows
 * better than the file. Declarations change how the data is read, never the file.
 *
 * @param location {@code sample:NAME} for a file of Bocage's own samples, a path relative to the
 *     project file's folder with forward slashes, or an absolute path
 * @param layerName which of the file's layers
 * @param declaredCrs code of the CRS that the user declared the data to be in, against or in
 *     absence of what the file says; else null
 * @param axesSwapped whether the file has y before x
 * @param declaredEncoding name of the encoding that the user declared the text to be in; else null
 */
public record LayerSource(
    String location,
    String layerName,
    String declaredCrs,
    boolean axesSwapped,
    String declaredEncoding) {
  public LayerSource {
    Objects.requireNonNull(location);
    Objects.requireNonNull(layerName);
  }

  /** A source with its axes in order, in the encoding that its file tells. */
  public LayerSource(String location, String layerName, String declaredCrs) {
    this(location, layerName, declaredCrs, false, null);
  }

  /** Whether the user has declared anything against the file, or in its stead. */
  public boolean isDeclared() {
    return declaredCrs != null || axesSwapped || declaredEncoding != null;
  }

  /** The same data said to be in another CRS. */
  public LayerSource withCrs(String code, boolean newAxesSwapped) {
    return new LayerSource(location, layerName, code, newAxesSwapped, declaredEncoding);
  }

  /** The same data said to be in another encoding; null for the one that the file tells. */
  public LayerSource withEncoding(String name) {
    return new LayerSource(location, layerName, declaredCrs, axesSwapped, name);
  }
}
