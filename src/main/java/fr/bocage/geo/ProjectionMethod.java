package fr.bocage.geo;

import java.util.Set;

/** The families of projections that the catalogue uses, and their names in WKT. */
enum ProjectionMethod {
  /** No projection: longitude and latitude. */
  GEOGRAPHIC,
  LAMBERT_CONFORMAL_CONIC(
      "lambertconformalconic",
      "lambertconformalconic1sp",
      "lambertconformalconic2sp",
      "lambertconicconformal1sp",
      "lambertconicconformal2sp"),
  TRANSVERSE_MERCATOR("transversemercator", "gausskruger"),
  LAMBERT_AZIMUTHAL_EQUAL_AREA("lambertazimuthalequalarea"),
  /** The web's: sphere formulas on ellipsoid latitudes. */
  PSEUDO_MERCATOR("mercatorauxiliarysphere", "popularvisualisationpseudomercator"),
  /** On the ellipsoid: in no catalogue entry, but what careless files call the web's. */
  MERCATOR("mercator1sp", "mercatorvarianta", "mercator");

  private final Set<String> names;

  ProjectionMethod(String... names) {
    this.names = Set.of(names);
  }

  /** The method of this name, as {@link WktNames#normalised} writes it; null for all others. */
  static ProjectionMethod named(String normalisedName) {
    for (ProjectionMethod method : values()) {
      if (method.names.contains(normalisedName)) {
        return method;
      }
    }
    return null;
  }
}
