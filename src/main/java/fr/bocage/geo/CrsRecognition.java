package fr.bocage.geo;

import java.util.List;
import java.util.Optional;

/**
 * Finds the catalogue's CRS that a WKT text means. The numbers decide: a code in the text counts
 * only where nothing else contradicts it, and helps only where the text is vague.
 */
final class CrsRecognition {
  private final List<CrsDefinition> catalogue;

  CrsRecognition(List<CrsDefinition> catalogue) {
    this.catalogue = catalogue;
  }

  /** The entry that gives the same coordinates; empty when there is none. */
  Optional<CrsDefinition> recognise(WktCrs wkt) {
    if (wkt.projection() == null) {
      return Optional.empty();
    }
    return catalogue.stream()
        .filter(entry -> entry.code().equalsIgnoreCase(wkt.code()) && canBe(wkt, entry))
        .findFirst()
        .or(() -> catalogue.stream().filter(entry -> is(wkt, entry)).findFirst());
  }

  /** Without a code: the datum's name must be known, or open over a known ellipsoid. */
  private static boolean is(WktCrs wkt, CrsDefinition entry) {
    boolean sameDatum =
        entry.datum().hasName(wkt.datumName()) && ellipsoidFits(wkt, entry)
            || wkt.datumUnnamed() && !entry.geographic() && ellipsoidTold(wkt, entry);
    return (sameDatum || isWebSphere(wkt, entry))
        && entry.projection().agreesWith(wkt.projection(), entry.datum());
  }

  /** With the entry's code: an unheard-of name of the datum is no contradiction. */
  private static boolean canBe(WktCrs wkt, CrsDefinition entry) {
    boolean otherDatum =
        !entry.datum().hasName(wkt.datumName())
            && List.of(GeodeticDatum.values()).stream().anyMatch(d -> d.hasName(wkt.datumName()));
    PlaneProjection projection = wkt.projection();
    if (projection.method() == ProjectionMethod.MERCATOR) {
      // Older programs have no name for the web's formulas and trust the code to tell.
      projection =
          new PlaneProjection(
              ProjectionMethod.PSEUDO_MERCATOR,
              projection.latitude0(),
              projection.latitude1(),
              projection.latitude2(),
              projection.longitude0(),
              projection.scale(),
              projection.falseEasting(),
              projection.falseNorthing());
    }
    return !otherDatum
        && (ellipsoidFits(wkt, entry) || isWebSphere(wkt, entry))
        && entry.projection().agreesWith(projection, entry.datum());
  }

  private static boolean ellipsoidFits(WktCrs wkt, CrsDefinition entry) {
    return Double.isNaN(wkt.semiMajorMetres()) || ellipsoidTold(wkt, entry);
  }

  private static boolean ellipsoidTold(WktCrs wkt, CrsDefinition entry) {
    return entry.datum().hasEllipsoid(wkt.semiMajorMetres(), wkt.inverseFlattening());
  }

  /** The sphere that early web maps named as their datum. */
  private static boolean isWebSphere(WktCrs wkt, CrsDefinition entry) {
    return entry.projection().method() == ProjectionMethod.PSEUDO_MERCATOR
        && wkt.inverseFlattening() == 0
        && wkt.semiMajorMetres() == entry.datum().semiMajorMetres();
  }
}
