/**
 * MBTiles into rasters, after the specification's version 1.3: {@link
 * fr.bocage.format.mbtiles.MbTilesFormat} finds the zoom levels of a SQLite file of Web Mercator
 * tiles. All SQL goes through {@link fr.bocage.geopackage.GeoPackageFile}, which opens strangers'
 * SQLite files safely, be they GeoPackages or not.
 */
package fr.bocage.format.mbtiles;
