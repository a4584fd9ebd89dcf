package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Geometries of one column in well-known text, or in well-known binary in hexadecimal digits, both
 * also in PostGIS' way with the CRS in front. One thread.
 */
final class WellKnownPlacement implements Placement {
  private static final Pattern SRID =
      Pattern.compile("SRID\\s*=\\s*(\\d{1,6})\\s*;\\s*", Pattern.CASE_INSENSITIVE);

  /** What PostgreSQL and others put before bytes. */
  private static final Pattern BYTES_PREFIX = Pattern.compile("^(\\\\x|0x)");

  private final int column;
  private final boolean isBinary;
  private final JtsParts parts;
  private final WktGeometries text;
  private final WKBReader binaryReader = new WKBReader();
  private int srid;

  WellKnownPlacement(int column, boolean isBinary, JtsParts parts, WktGeometries text) {
    this.column = column;
    this.isBinary = isBinary;
    this.parts = parts;
    this.text = text;
  }

  @Override
  public GeometryType write(CsvRow row) {
    if (row.isEmpty(column)) {
      return GeometryType.NULL;
    }
    String value = row.text(column);
    return isBinary ? writeBinary(value) : writeText(value);
  }

  private GeometryType writeText(String value) {
    Matcher prefix = SRID.matcher(value);
    boolean hasSrid = prefix.lookingAt();
    if (hasSrid && srid == 0) {
      srid = Integer.parseInt(prefix.group(1));
    }
    return text.write(hasSrid ? value.substring(prefix.end()) : value);
  }

  private GeometryType writeBinary(String value) {
    try {
      Geometry geometry = readBinary(value);
      return geometry == null ? null : parts.write(geometry);
    } catch (ParseException | RuntimeException e) {
      return null; // whatever JTS finds wrong with it
    }
  }

  private Geometry readBinary(String value) throws ParseException {
    String digits = BYTES_PREFIX.matcher(value).replaceFirst("");
    if (digits.length() % 2 != 0 || !digits.matches("[0-9A-Fa-f]+")) {
      return null;
    }
    Geometry geometry = binaryReader.read(WKBReader.hexToBytes(digits));
    srid = srid == 0 ? geometry.getSRID() : srid;
    return geometry;
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
