package fr.bocage.format.geopackage;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;

/** Finds the CRS that a GeoPackage means by an id. One thread. */
final class CrsLookup {
  private static final String NO_TEXT = "undefined";

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
    String code = null;
    String wkt = null;
    try (Rows rows = file.query("SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ?", srsId)) {
      if (rows.next()) {
        String organization = rows.named("organization");
        String number = rows.named("organization_coordsys_id");
        code = organization == null || number == null ? null : organization + ":" + number;
        wkt = told(rows.named("definition"));
        // WKT 2, of the extension gpkg_crs_wkt.
        wkt = wkt == null ? told(rows.named("definition_12_063")) : wkt;
      }
    } catch (GeoPackageException e) {
      code = null; // a file without the list, or with another one
    }
    String likely = code == null && wkt == null ? "EPSG:" + srsId : code;
    return catalogue.fromCodeAndWkt(likely, wkt).orElse(null);
  }

  private static String told(String wkt) {
    return wkt == null || wkt.isBlank() || wkt.equalsIgnoreCase(NO_TEXT) ? null : wkt;
  }
}
