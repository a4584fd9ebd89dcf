package fr.bocage.geo;

/** A way to spell a CRS as well-known text. */
public enum WktDialect {
  /** OGC 01-009, with EPSG codes: what GeoPackages hold. */
  OGC("wkt1"),
  /** ESRI's names and no codes: what .prj files hold. */
  ESRI("wkt_esri");

  private final String gdalName;

  WktDialect(String gdalName) {
    this.gdalName = gdalName;
  }

  /** What GDAL calls the dialect. */
  String gdalName() {
    return gdalName;
  }
}
