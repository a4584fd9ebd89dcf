package fr.bocage.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds again the features that annotations were made on, after a layer was replaced by another
 * edition of its data. Pure; safe on any thread.
 */
public final class Ties {
  /** A feature without a key is the same one when it has hardly moved: in degrees, about 10 m. */
  private static final double SAME_PLACE_DEGREES = 1e-4;

  private Ties() {}

  /** The features of the new data. */
  public interface Features {
    /**
     * The geometry of the feature that has that value in that field, in WGS 84; empty when there is
     * none.
     */
    Optional<Geometry> byKey(String field, String key);

    /** The geometries of the features near a geometry, in WGS 84. */
    List<Geometry> near(Geometry geometry);
  }

  /**
   * The annotations whose tie changes when their data is replaced: those whose feature is found
   * again are attached to it as it is now, the others orphaned. An orphan is attached again when a
   * later edition has its feature.
   *
   * @param annotations of any dataset
   * @param dataset the one that is replaced, as {@link Tie#dataset} names it
   * @param replacement what the new one is called
   * @return the changed annotations only
   */
  public static List<MapAnnotation> retied(
      List<MapAnnotation> annotations, String dataset, String replacement, Features features) {
    List<MapAnnotation> changed = new ArrayList<>();
    for (MapAnnotation mark : annotations) {
      if (mark.tie() != null && mark.tie().dataset().equals(dataset)) {
        Tie tie = retied(mark.tie(), replacement, features);
        if (!tie.equals(mark.tie())) {
          changed.add(mark.withTie(tie));
        }
      }
    }
    return changed;
  }

  private static Tie retied(Tie tie, String replacement, Features features) {
    Optional<Geometry> found =
        tie.key().isEmpty() ? samePlace(tie, features) : features.byKey(tie.keyField(), tie.key());
    return found
        .map(
            geometry ->
                new Tie(replacement, tie.keyField(), tie.key(), geometry, Tie.State.ATTACHED))
        .orElseGet(
            () ->
                new Tie(
                    replacement, tie.keyField(), tie.key(), tie.geometry(), Tie.State.ORPHANED));
  }

  private static Optional<Geometry> samePlace(Tie tie, Features features) {
    return features.near(tie.geometry()).stream()
        .filter(geometry -> geometry.getDimension() == tie.geometry().getDimension())
        .filter(
            geometry -> geometry.equalsExact(tie.geometry()) || isNear(geometry, tie.geometry()))
        .findFirst();
  }

  private static boolean isNear(Geometry one, Geometry other) {
    Envelope here = one.getEnvelopeInternal();
    Envelope there = other.getEnvelopeInternal();
    return Math.abs(here.getMinX() - there.getMinX()) < SAME_PLACE_DEGREES
        && Math.abs(here.getMaxX() - there.getMaxX()) < SAME_PLACE_DEGREES
        && Math.abs(here.getMinY() - there.getMinY()) < SAME_PLACE_DEGREES
        && Math.abs(here.getMaxY() - there.getMaxY()) < SAME_PLACE_DEGREES;
  }
}
