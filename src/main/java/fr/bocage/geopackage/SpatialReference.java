package fr.bocage.geopackage;

import java.util.List;

/** A row of gpkg_spatial_ref_sys; definitions in OGC 01-009 WKT, after the EPSG register. */
record SpatialReference(String name, int id, String organization, String definition) {
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

  void insert(GeoPackageFile file) throws GeoPackageException {
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
