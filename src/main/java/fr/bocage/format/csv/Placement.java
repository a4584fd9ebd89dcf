package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;

/** Makes a geometry of a row's values. One thread. */
interface Placement {
  /** Tables without any place. */
  Placement NONE = row -> GeometryType.NULL;

  /**
   * Writes the geometry's parts.
   *
   * @return its type, {@link GeometryType#NULL} when there is none, or null when the values cannot
   *     be understood
   */
  GeometryType write(CsvRow row);

  /** Code of the CRS that the values themselves name, {@code EPSG:2154}; null when they don't. */
  default String crsCode() {
    return null;
  }

  /** The column that is the geometry and nothing else, so that it needs no field; -1 for none. */
  default int ownColumn() {
    return -1;
  }
}
