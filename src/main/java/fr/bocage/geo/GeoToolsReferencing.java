package fr.bocage.geo;

import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.wkt.Formattable;

/**
 * The CRSs outside the catalogue, by GeoTools. Its first use takes seconds; nothing here is touched
 * before one is asked for.
 */
final class GeoToolsReferencing {
  private static final Pattern GRADS =
      Pattern.compile("UNIT\\s*[\\[(]\\s*\"[^\"]*\"\\s*,\\s*0?\\.01570796");
  private static final Pattern PARIS =
      Pattern.compile("(PRIMEM\\s*[\\[(]\\s*\"[^\"]*\"\\s*,)\\s*2\\.33722[0-9]*");

  /** Nodes that GeoTools writes in ESRI's dialect too, and ESRI does not. */
  private static final Pattern NOT_ESRIS =
      Pattern.compile(",\\s*(?:AUTHORITY|TOWGS84|AXIS)\\[[^\\[\\]]*\\]");

  private GeoToolsReferencing() {}

  /** The CRS of a code that the EPSG database has. */
  static Optional<Crs> decode(String code) {
    try {
      CoordinateReferenceSystem crs = CRS.decode(code, true);
      String wkt = crs.toString();
      Optional<WktCrs> told = WktParser.parse(wkt).flatMap(WktCrs::read);
      String name = crs.getName().getCode();
      return told.map(t -> new Crs(code, name, t.geographic(), t.metresPerUnit(), wkt));
    } catch (FactoryException | RuntimeException e) {
      return Optional.empty(); // not in the database
    }
  }

  /**
   * The way between two CRSs.
   *
   * @param from null for WGS 84
   * @param to null for WGS 84
   */
  static Optional<Reprojection> reprojection(Crs from, Crs to) {
    try {
      CoordinateReferenceSystem source = understood(from);
      CoordinateReferenceSystem target = understood(to);
      if (source == null || target == null) {
        return Optional.empty();
      }
      return Optional.of(
          new GeoToolsReprojection(
              CRS.findMathTransform(source, target, true), northFirst(source), northFirst(target)));
    } catch (FactoryException | RuntimeException e) {
      return Optional.empty(); // GeoTools knows no such method, or no way between the datums
    }
  }

  /** The CRS in a dialect; empty when GeoTools does not understand it. */
  static Optional<String> wkt(Crs crs, WktDialect dialect) {
    try {
      if (!(understood(crs) instanceof Formattable formattable)) {
        return Optional.empty();
      }
      return Optional.of(
          dialect == WktDialect.ESRI
              ? NOT_ESRIS
                  .matcher(formattable.toWKT(Citations.ESRI, Formattable.SINGLE_LINE))
                  .replaceAll("")
              : formattable.toWKT(Citations.OGC, Formattable.SINGLE_LINE));
    } catch (FactoryException | RuntimeException e) {
      return Optional.empty(); // WKT has no words for it
    }
  }

  private static CoordinateReferenceSystem understood(Crs crs) throws FactoryException {
    if (crs == null) {
      return DefaultGeographicCRS.WGS84;
    }
    return CRS.getHorizontalCRS(
        crs.code() != null ? CRS.decode(crs.code(), true) : parsed(crs.wkt()));
  }

  /** GeoTools cannot read WKT 2, which mostly ends with its code. */
  private static CoordinateReferenceSystem parsed(String wkt) throws FactoryException {
    try {
      return CRS.parseWKT(withMeridianInItsUnit(wkt));
    } catch (FactoryException | RuntimeException e) {
      String code =
          WktParser.parse(wkt)
              .flatMap(WktCrs::read)
              .flatMap(told -> CrsCode.normalised(told.code()))
              .orElseThrow(() -> new FactoryException(e));
      return CRS.decode(code, true);
    }
  }

  /**
   * GDAL and ESRI write the meridian of Paris in degrees even where the CRS counts in grads, which
   * GeoTools, by the letter of the standard, would take for grads: 17 km off.
   */
  private static String withMeridianInItsUnit(String wkt) {
    return GRADS.matcher(wkt).find() ? PARIS.matcher(wkt).replaceAll("$1 2.5969213") : wkt;
  }

  private static boolean northFirst(CoordinateReferenceSystem crs) {
    return CRS.getAxisOrder(crs) == CRS.AxisOrder.NORTH_EAST;
  }
}
