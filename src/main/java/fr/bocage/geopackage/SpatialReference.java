package fr.bocage.geopackage;

import fr.bocage.geo.Crs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of gpkg_spatial_ref_sys.
 *
 * @param name what people call it
 * @param id its number, in the file and in the register
 * @param organization whose register: {@code EPSG}; {@code NONE} for a number of the file's own
 * @param definition in OGC 01-009 WKT
 */
public record SpatialReference(String name, int id, String organization, String definition) {
  /** WGS 84 and the two that have no definition are required; the others are maps' own. */
  static final List<SpatialReference> ALL =
      List.of(
          new SpatialReference("Undefined Cartesian SRS", -1, "NONE", "undefined"),
          new SpatialReference("Undefined geographic SRS", 0, "NONE", "undefined"),
          new SpatialReference(
              "WGS 84 geodetic",
              4326,
              "EPSG",
              """
              GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,\
              AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,\
              AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,\
              AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
              AUTHORITY["EPSG","4326"]]"""),
          new SpatialReference(
              "RGF93 v1 / Lambert-93",
              2154,
              "EPSG",
              """
              PROJCS["RGF93 v1 / Lambert-93",GEOGCS["RGF93 v1",\
              DATUM["Reseau_Geodesique_Francais_1993_v1",SPHEROID["GRS 1980",6378137,298.257222101,\
              AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6171"]],PRIMEM["Greenwich",0,\
              AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
              AUTHORITY["EPSG","4171"]],PROJECTION["Lambert_Conformal_Conic_2SP"],\
              PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],\
              PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],\
              PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000],\
              UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],\
              AXIS["Northing",NORTH],AUTHORITY["EPSG","2154"]]"""),
          new SpatialReference(
              "WGS 84 / Pseudo-Mercator",
              3857,
              "EPSG",
              """
              PROJCS["WGS 84 / Pseudo-Mercator",GEOGCS["WGS 84",DATUM["WGS_1984",\
              SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
              AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
              UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
              AUTHORITY["EPSG","4326"]],PROJECTION["Mercator_1SP"],\
              PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],\
              PARAMETER["false_easting",0],PARAMETER["false_northing",0],\
              UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],\
              AXIS["Northing",NORTH],EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 \
              +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext \
              +no_defs"],AUTHORITY["EPSG","3857"]]"""));

  /** Ids from here on are free for CRSs that no register has a number for. */
  private static final int FIRST_OWN_ID = 100_000;

  private static final int UNDEFINED_CARTESIAN = -1;

  /**
   * The row of a CRS.
   *
   * @param crs null for one that nothing tells
   * @param wkt its definition
   * @param ownId tells CRSs without a number apart
   */
  public static SpatialReference of(Crs crs, String wkt, int ownId) {
    if (crs == null) {
      return ALL.stream().filter(one -> one.id == UNDEFINED_CARTESIAN).findFirst().orElseThrow();
    }
    Matcher numbered = CODE.matcher(crs.code() == null ? "" : crs.code());
    return numbered.matches()
        ? new SpatialReference(
            crs.name(), Integer.parseInt(numbered.group(2)), numbered.group(1), wkt)
        : new SpatialReference(crs.name(), FIRST_OWN_ID + ownId, "NONE", wkt);
  }

  private static final Pattern CODE = Pattern.compile("([A-Z]+):([0-9]{1,8})");

  /** Puts the row into the file, where there is none of its id. */
  public void insert(GeoPackageFile file) throws GeoPackageException {
    file.execute(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization,"
            + " organization_coordsys_id, definition) VALUES (?, ?, ?, ?, ?)",
        name,
        id,
        organization,
        id,
        definition);
  }
}
