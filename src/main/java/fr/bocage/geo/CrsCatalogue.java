package fr.bocage.geo;

import java.util.List;
import java.util.Optional;

/**
 * The CRSs that Bocage knows without waking GeoTools' EPSG database, and the way to all others.
 *
 * <p>Safe on any thread. The first look-up outside the catalogue may take seconds: never on the
 * window's thread.
 */
public final class CrsCatalogue {
  /** Longitude and latitude, as GPS and GeoJSON have them. */
  public Crs wgs84() {
    throw new UnsupportedOperationException("TODO");
  }

  /** Lambert-93, the display CRS of metropolitan France. */
  public Crs lambert93() {
    throw new UnsupportedOperationException("TODO");
  }

  /** Web Mercator, the display CRS of everywhere else. */
  public Crs webMercator() {
    throw new UnsupportedOperationException("TODO");
  }

  /** The catalogue's own CRSs, for a list to choose from. */
  public List<Crs> known() {
    throw new UnsupportedOperationException("TODO");
  }

  /** The CRS of a code such as {@code EPSG:2154}; through GeoTools where it is not catalogued. */
  public Optional<Crs> fromCode(String code) {
    throw new UnsupportedOperationException("TODO");
  }

  /**
   * The CRS that a WKT text (ESRI's or OGC's spelling) tells of: catalogued where it is recognised,
   * else with a null code and its WKT kept. Empty when the text is no CRS at all.
   */
  public Optional<Crs> fromWkt(String wkt) {
    throw new UnsupportedOperationException("TODO");
  }

  /**
   * The way from one CRS to another.
   *
   * @return empty when one of them cannot be understood even by GeoTools
   */
  public Optional<Reprojection> reprojection(Crs from, Crs to) {
    throw new UnsupportedOperationException("TODO");
  }
}
