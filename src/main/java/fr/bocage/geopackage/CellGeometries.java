package fr.bocage.geopackage;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.JtsGeometries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Decodes geometries as the programs of this world keep them in cells of SQLite: GeoPackage's
 * blobs, SpatiaLite's, WKB and WKT by themselves, and FDO's FGF, which nothing but the file's lists
 * tells from others. One thread.
 */
public final class CellGeometries {
  private static final int LEAST_WKB_BYTES = 5;

  /** JTS reads collections in collections by recursion. */
  private static final int MOST_BRACKETS_OPEN = 64;

  private final GeometryColumnBuilder builder;
  private final WkbDecoder decoder;
  private final boolean fgf;
  private boolean decoded;

  /**
   * @param fgf whether blobs are FGF
   */
  public CellGeometries(GeometryColumnBuilder builder, boolean fgf) {
    this.builder = builder;
    this.fgf = fgf;
    decoder = new WkbDecoder(builder);
  }

  /**
   * Adds one row.
   *
   * @param cell String, Number, byte[] or null
   * @return false when it is no geometry: the row then has none
   */
  public boolean decode(Object cell) {
    decoded = false;
    if (cell == null) {
      builder.endRow(GeometryType.NULL);
      return true;
    }
    if (cell instanceof byte[] blob) {
      return decodeBlob(blob);
    }
    return cell instanceof String text ? decodeText(text) : none();
  }

  private boolean decodeBlob(byte[] blob) {
    int start = GeometryBlob.wkbStart(blob);
    if (fgf) {
      return decodeWkb(FgfBlob.toWkb(blob), 0);
    }
    if (start >= 0) {
      if (GeometryBlob.isEmpty(blob)) {
        builder.endRow(GeometryType.EMPTY);
        return true;
      }
      return decodeWkb(blob, start);
    }
    if (SpatiaLiteBlob.isGeometry(blob)) {
      return decodeWkb(SpatiaLiteBlob.toWkb(blob), 0);
    }
    boolean wkb = blob.length >= LEAST_WKB_BYTES && (blob[0] == 0 || blob[0] == 1);
    return wkb ? decodeWkb(blob, 0) : none();
  }

  private boolean decodeWkb(byte[] wkb, int start) {
    decoded = wkb != null;
    return decoded ? decoder.decode(wkb, start) : none();
  }

  private boolean decodeText(String text) {
    String wkt = text.substring(text.indexOf(';') + 1); // PostGIS puts SRID=4326; before
    if (nesting(wkt) > MOST_BRACKETS_OPEN) {
      return none();
    }
    try {
      WKTReader reader = new WKTReader();
      reader.setFixStructure(true); // open rings, lines of one point
      Geometry geometry = reader.read(wkt);
      JtsGeometries.write(geometry, builder);
      return true;
    } catch (ParseException | RuntimeException e) { // not finite, or no line
      builder.dropRow();
      return none();
    }
  }

  private static int nesting(String wkt) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < wkt.length(); i++) {
      open += wkt.charAt(i) == '(' ? 1 : wkt.charAt(i) == ')' ? -1 : 0;
      most = Math.max(most, open);
    }
    return most;
  }

  private boolean none() {
    builder.endRow(GeometryType.NULL);
    return false;
  }

  /** Whether the last row lost vertices without coordinates. */
  public boolean thinned() {
    return decoded && decoder.thinned();
  }

  /** Whether arcs of the last row became segments. */
  public boolean curved() {
    return decoded && decoder.curved();
  }
}
