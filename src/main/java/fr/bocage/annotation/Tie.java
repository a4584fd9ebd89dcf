package fr.bocage.annotation;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * The feature that an annotation was made on.
 *
 * @param dataset what the feature's layer reads: the location and the layer's name in it
 * @param key the feature's value in {@code keyField}
 * @param keyField the field that names the dataset's features; empty when it has none
 * @param geometry the feature's, in WGS 84, when the annotation was tied
 * @param state whether the feature is still there
 */
public record Tie(String dataset, String keyField, String key, Geometry geometry, State state) {
  /** Whether the feature that an annotation was made on is still there. */
  public enum State {
    /** It is. */
    ATTACHED,
    /** The layer was replaced by one that has no such feature. */
    ORPHANED
  }

  public Tie {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(keyField);
    Objects.requireNonNull(key);
    Objects.requireNonNull(geometry);
    Objects.requireNonNull(state);
  }

  public Tie withState(State newState) {
    return new Tie(dataset, keyField, key, geometry, newState);
  }
}
