package fr.bocage.format.geopackage;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import java.util.List;

/** Finds the CRS that a GeoPackage or SpatiaLite means by an id. One thread. */
final class CrsLookup {
  private static final String NO_TEXT = "undefined";

  /** GeoPackage's, that of its extension gpkg_crs_wkt for WKT 2, SpatiaLite's new one and old. */
  private static final List<String> WKT_COLUMNS =
      List.of("definition", "definition_12_063", "srtext", "srs_wkt");

  private final CrsCatalogue catalogue;

  CrsLookup(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param srsId null when the table has none
   * @return null for the undefined systems 0 and -1, and for one that nothing makes clear
   */
  Crs find(GeoPackageFile file, Long srsId) throws GeoPackageException {
    if (srsId == null || srsId == 0 || srsId == -1) {
      return null;
    }
    Told told = told(file, "SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ?", srsId);
    told = told == null ? told(file, "SELECT * FROM spatial_ref_sys WHERE srid = ?", srsId) : told;
    String likely = told == null ? "EPSG:" + srsId : told.code;
    return catalogue.fromCodeAndWkt(likely, told == null ? null : told.wkt).orElse(null);
  }

  /**
   * What a list tells of a CRS.
   *
   * @param code null when it has none
   * @param wkt null when there is none
   */
  private record Told(String code, String wkt) {}

  /** What the row that a query finds tells; null where there is no such row, or no such list. */
  private static Told told(GeoPackageFile file, String sql, long srsId) {
    try (Rows rows = file.query(sql, srsId)) {
      return rows.next() ? told(rows) : null;
    } catch (GeoPackageException e) {
      return null; // a file without the list, or with another one
    }
  }

  private static Told told(Rows row) throws GeoPackageException {
    String authority = named(row, "organization", "auth_name");
    String number = named(row, "organization_coordsys_id", "auth_srid");
    String code = authority == null || number == null ? null : authority + ":" + number;
    for (String column : WKT_COLUMNS) {
      String wkt = told(row.named(column));
      if (wkt != null) {
        return new Told(code, wkt);
      }
    }
    return code == null ? null : new Told(code, null);
  }

  private static String named(Rows row, String one, String other) throws GeoPackageException {
    String value = row.named(one);
    return value == null ? row.named(other) : value;
  }

  private static String told(String wkt) {
    return wkt == null || wkt.isBlank() || wkt.equalsIgnoreCase(NO_TEXT) ? null : wkt;
  }
}
