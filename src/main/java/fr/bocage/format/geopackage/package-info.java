/**
 * GeoPackages of any program into feature tables, and tables into GeoPackages, through {@link
 * fr.bocage.geopackage}, which alone speaks SQL to them. {@link
 * fr.bocage.format.geopackage.GeoPackageFormat} reads feature and attribute tables and views, after
 * OGC 12-128r18 (GeoPackage 1.3) and forgiving what programs leave out of it; and other SQLite
 * files, after what SpatiaLite and GDAL list of theirs.
 *
 * <p>Everything is read at once, table by table, on one job's thread; a file that is damaged in its
 * midst gives the rows that can be reached.
 */
package fr.bocage.format.geopackage;
