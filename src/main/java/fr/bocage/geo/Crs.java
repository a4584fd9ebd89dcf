package fr.bocage.geo;

import java.util.Objects;

/**
 * A coordinate reference system as a layer or a map has it. Two are equal when their codes are, or,
 * without codes, their WKT.
 */
public final class Crs {
  private final String code;
  private final String name;
  private final boolean geographic;
  private final double metresPerUnit;
  private final String wkt;

  /**
   * @param code {@code EPSG:2154}, or null when the system is in no catalogue
   * @param name what people call it: {@code Lambert-93}
   * @param geographic whether coordinates are longitude and latitude in degrees
   * @param metresPerUnit length of one unit, in metres; for degrees, along the equator
   * @param wkt the text it was read from; null for one of the catalogue
   */
  Crs(String code, String name, boolean geographic, double metresPerUnit, String wkt) {
    this.code = code;
    this.name = Objects.requireNonNull(name);
    this.geographic = geographic;
    this.metresPerUnit = metresPerUnit;
    this.wkt = wkt;
  }

  /** {@code EPSG:2154}, or null when the system is known only by its WKT. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** Whether coordinates are longitude and latitude in degrees. */
  public boolean geographic() {
    return geographic;
  }

  /** Length of one unit in metres; for degrees, along the equator. */
  public double metresPerUnit() {
    return metresPerUnit;
  }

  /** The text it was read from, or null for one of the catalogue. */
  public String wkt() {
    return wkt;
  }

  /** The same system, known under a code. */
  Crs withCode(String newCode) {
    return new Crs(newCode, name, geographic, metresPerUnit, wkt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crs that
        && Objects.equals(code, that.code)
        && (code != null || Objects.equals(wkt, that.wkt));
  }

  @Override
  public int hashCode() {
    return code != null ? code.hashCode() : Objects.hashCode(wkt);
  }

  @Override
  public String toString() {
    return code != null ? code : name;
  }
}
