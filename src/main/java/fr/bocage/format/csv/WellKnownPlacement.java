package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Geometries of one column in well-known text, or in well-known binary in hexadecimal digits, both
 * also in PostGIS' way with the CRS in front. One thread.
 */
final class WellKnownPlacement implements Placement {
  /** PostGIS' {@code SRID=2154;}, or Informix' bare number, which is nobody else's. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "SRID\\s*=\\s*(\\d{1,6})\\s*;\\s*|\\d{1,6}\\s+(?=[A-Z])", Pattern.CASE_INSENSITIVE);

  /** What PostgreSQL and others put before bytes. */
  private static final Pattern BYTES_PREFIX = Pattern.compile("^(\\\\x|0x)");

  private final int column;
  private final WktGeometries text;
  private final WkbGeometries bytes;
  private int srid;

  private WellKnownPlacement(int column, WktGeometries text, WkbGeometries bytes) {
    this.column = column;
    this.text = text;
    this.bytes = bytes;
  }

  static WellKnownPlacement of(int column, WktGeometries text) {
    return new WellKnownPlacement(column, text, null);
  }

  static WellKnownPlacement of(int column, WkbGeometries bytes) {
    return new WellKnownPlacement(column, null, bytes);
  }

  @Override
  public GeometryType write(CsvRow row) {
    if (row.isEmpty(column)) {
      return GeometryType.NULL;
    }
    String value = row.text(column);
    return text == null ? writeBytes(value) : writeText(value);
  }

  private GeometryType writeText(String value) {
    Matcher prefix = PREFIX.matcher(value);
    boolean hasPrefix = prefix.lookingAt();
    if (hasPrefix && prefix.group(1) != null && srid == 0) {
      srid = Integer.parseInt(prefix.group(1));
    }
    return text.write(hasPrefix ? value.substring(prefix.end()) : value);
  }

  private GeometryType writeBytes(String value) {
    GeometryType type = bytes.write(BYTES_PREFIX.matcher(value).replaceFirst(""));
    srid = srid == 0 ? bytes.srid() : srid;
    return type;
  }

  @Override
  public String crsCode() {
    return srid > 0 ? "EPSG:" + srid : null;
  }

  @Override
  public int ownColumn() {
    return column;
  }
}
