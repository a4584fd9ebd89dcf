/**
 * GeoPackage files (OGC 12-128, version 1.3), and the only user of JDBC: {@link
 * fr.bocage.geopackage.GeoPackageFile} is an open one, {@link
 * fr.bocage.geopackage.GeoPackageSchema} the tables that each must have, {@link
 * fr.bocage.geopackage.FeatureTableSchema} a feature table with its R-tree, {@link
 * fr.bocage.geopackage.GeometryBlob} a geometry as it lies in a cell.
 *
 * <p>SQLite is hidden: what goes wrong is a {@link fr.bocage.geopackage.GeoPackageException}. One
 * thread at a time may use a file.
 */
package fr.bocage.geopackage;
