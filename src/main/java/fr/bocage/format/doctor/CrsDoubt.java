package fr.bocage.format.doctor;

import java.util.Locale;

/** Why the CRS that a layer is said to be in can hardly be right. */
public enum CrsDoubt {
  /** Nothing tells it. */
  UNTOLD,
  /** Said to be degrees, and beyond all degrees. */
  METRES_AS_DEGREES,
  /** Said to be metres, and all within 180 of the origin. */
  DEGREES_AS_METRES,
  /** In France only when x and y are taken for each other. */
  AXES_SWAPPED,
  /** In a system made for France, and far from it. */
  OUT_OF_FRANCE;

  /** Stable, in kebab-case, for scripts and bundles. */
  public String code() {
    return "crs-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
