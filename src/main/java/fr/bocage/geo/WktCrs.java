package fr.bocage.geo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a WKT text says of its horizontal CRS, in one form for all dialects.
 *
 * @param name as written
 * @param code {@code EPSG:2154} where the root node carries one, else null
 * @param geographic whether coordinates are longitude and latitude in degrees
 * @param metresPerUnit length of one unit; for angles, along the equator
 * @param datumName as {@link WktNames#normalised} writes it
 * @param semiMajorMetres of the ellipsoid; NaN when not told
 * @param inverseFlattening of the ellipsoid, 0 for a sphere; NaN when not told
 * @param projection null when it is none that the catalogue uses, or its axes or units are not
 *     metres or degrees to the east and north
 * @param numbers all that can be compared with any other CRS; null when it is neither projected nor
 *     geographic, or its axes point to the south or west
 */
record WktCrs(
    String name,
    String code,
    boolean geographic,
    double metresPerUnit,
    String datumName,
    double semiMajorMetres,
    double inverseFlattening,
    PlaneProjection projection,
    CrsNumbers numbers) {

  private static final double EQUATOR_RADIUS_METRES = 6_378_137;
  private static final String[] GEOGRAPHIC = {
    "GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "GEODCRS", "GEODETICCRS", "BASEGEOGCRS", "BASEGEODCRS"
  };
  private static final Set<String> PROJECTED = Set.of("PROJCS", "PROJCRS", "PROJECTEDCRS");
  private static final Set<String> WRAPPERS =
      Set.of("COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS");
  private static final Set<String> OTHER_KINDS =
      Set.of("GEOCCS", "LOCAL_CS", "FITTED_CS", "ENGCRS", "ENGINEERINGCRS", "DERIVEDPROJCRS");

  /** The CRS that the node tells of; empty when it is about something else, such as heights. */
  static Optional<WktCrs> read(WktNode root) {
    WktNode node = root;
    while (WRAPPERS.contains(node.keyword())) {
      if (node.nodes().isEmpty()) {
        return Optional.empty();
      }
      node = node.nodes().get(0); // in all wrappers the horizontal CRS stands first
    }
    if (PROJECTED.contains(node.keyword())) {
      return Optional.of(projected(node));
    }
    if (Set.of(GEOGRAPHIC).contains(node.keyword())) {
      return Optional.of(geographic(node));
    }
    return OTHER_KINDS.contains(node.keyword()) ? Optional.of(other(node)) : Optional.empty();
  }

  private static WktCrs projected(WktNode node) {
    WktNode base = node.child(GEOGRAPHIC);
    double unitMetres = WktUnits.metresPerUnit(node);
    PlaneProjection projection = null;
    CrsNumbers numbers = null;
    if (base != null && eastAndNorth(node)) {
      numbers = WktNumbers.projected(node, base);
    }
    if (base != null && unitMetres == 1 && eastAndNorth(node)) {
      projection = WktProjection.read(node, base);
    }
    return of(node, base == null ? node : base, false, unitMetres, projection, numbers);
  }

  private static WktCrs geographic(WktNode node) {
    boolean geocentric = node.children("AXIS").stream().anyMatch(WktCrs::isGeocentric);
    double unitRadians = WktUnits.radiansPerUnit(node);
    boolean degrees = !geocentric && WktUnits.isDegree(unitRadians);
    boolean usual = degrees && WktUnits.primeMeridianDegrees(node) == 0 && eastAndNorth(node);
    PlaneProjection projection = usual ? PlaneProjection.geographic() : null;
    double unitMetres = geocentric ? 1 : unitRadians * EQUATOR_RADIUS_METRES;
    boolean compares = !geocentric && eastAndNorth(node);
    CrsNumbers numbers = compares ? WktNumbers.geographic(node) : null;
    return of(node, node, degrees, unitMetres, projection, numbers);
  }

  private static WktCrs other(WktNode node) {
    return of(node, node, false, WktUnits.metresPerUnit(node), null, null);
  }

  private static WktCrs of(
      WktNode node,
      WktNode base,
      boolean geographic,
      double unitMetres,
      PlaneProjection projection,
      CrsNumbers numbers) {
    WktNode datum = datum(base);
    WktNode ellipsoid = ellipsoid(base);
    return new WktCrs(
        node.name().isBlank() ? node.keyword() : node.name().strip(),
        code(node),
        geographic,
        unitMetres,
        datum == null ? "" : WktNames.normalised(datum.name()),
        ellipsoid == null ? Double.NaN : ellipsoid.number(1),
        ellipsoid == null ? Double.NaN : ellipsoid.number(2),
        projection,
        numbers);
  }

  private static WktNode datum(WktNode base) {
    return base.child("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
  }

  /** The ellipsoid of a geographic CRS; null when it tells none. */
  static WktNode ellipsoid(WktNode base) {
    WktNode datum = datum(base);
    return datum == null ? null : datum.child("SPHEROID", "ELLIPSOID");
  }

  private static String code(WktNode node) {
    WktNode authority = node.child("AUTHORITY", "ID");
    return authority != null && authority.values().size() > 1
        ? authority.values().get(0) + ":" + authority.values().get(1)
        : null;
  }

  /**
   * Order does not matter, Bocage's coordinates are x east first; direction does. Where both axes
   * go the same way, they leave a pole along two meridians, x and y as they should be.
   */
  private static boolean eastAndNorth(WktNode node) {
    List<String> directions =
        node.children("AXIS").stream()
            .flatMap(axis -> axis.values().stream().skip(1))
            .map(WktNames::normalised)
            .toList();
    boolean polar = directions.size() == 2 && directions.get(0).equals(directions.get(1));
    return polar || directions.stream().noneMatch(Set.of("south", "west")::contains);
  }

  private static boolean isGeocentric(WktNode axis) {
    return axis.values().stream().skip(1).map(WktNames::normalised).anyMatch("geocentricx"::equals);
  }

  /** Whether the text leaves the datum open, as some programs write. */
  boolean datumUnnamed() {
    return datumName.isEmpty()
        || datumName.startsWith("unknown")
        || datumName.startsWith("dunknown")
        || datumName.startsWith("unnamed")
        || datumName.startsWith("notspecified")
        || datumName.equals("undefined");
  }
}
