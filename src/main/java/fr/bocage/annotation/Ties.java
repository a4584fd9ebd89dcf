package fr.bocage.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Finds again the features that annotations were made on, after a layer was replaced by another
 * edition of its data. Pure; safe on any thread.
 */
public final class Ties {
  /** A feature without a key is the same one when it has hardly moved: in degrees, about 10 m. */
  private static final double SAME_PLACE_DEGREES = 1e-4;

  /** What a way through another CRS may change, and nobody means: in degrees, a millimetre. */
  private static final double SAME_DEGREES = 1e-8;

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
   * again are attached to it as it is now, and moved with it, the others orphaned. An orphan is
   * attached again when a later edition has its feature.
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
        if (!alike(tie, mark.tie())) {
          changed.add(following(mark, tie));
        }
      }
    }
    return changed;
  }

  private static boolean alike(Tie one, Tie other) {
    return one.state() == other.state()
        && one.dataset().equals(other.dataset())
        && one.geometry().equalsExact(other.geometry(), SAME_DEGREES);
  }

  /** The annotation with its tie, where its feature has gone. */
  private static MapAnnotation following(MapAnnotation mark, Tie tie) {
    Geometry before = mark.tie().geometry();
    Geometry now = tie.geometry();
    MapAnnotation tied = mark.withTie(tie);
    if (before.equalsExact(now, SAME_DEGREES) || before.isEmpty() || now.isEmpty()) {
      return tied;
    }
    Coordinate from = before.getInteriorPoint().getCoordinate();
    Coordinate to = now.getInteriorPoint().getCoordinate();
    if (!isShifted(before, now)) {
      if (now.getDimension() > 0 && now.isWithinDistance(mark.geometry(), SAME_PLACE_DEGREES)) {
        return tied; // redrawn around it, the feature is still where the annotation points to
      }
    } else {
      from = corner(before);
      to = corner(now);
    }
    return tied.withGeometry(
        AffineTransformation.translationInstance(to.x - from.x, to.y - from.y)
            .transform(mark.geometry()));
  }

  /** Whether a feature has kept its size: then it was moved as a whole. */
  private static boolean isShifted(Geometry before, Geometry now) {
    Envelope here = before.getEnvelopeInternal();
    Envelope there = now.getEnvelopeInternal();
    return before.getNumPoints() == now.getNumPoints()
        && Math.abs(here.getWidth() - there.getWidth()) < SAME_PLACE_DEGREES
        && Math.abs(here.getHeight() - there.getHeight()) < SAME_PLACE_DEGREES;
  }

  private static Coordinate corner(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    return new Coordinate(box.getMinX(), box.getMinY());
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
