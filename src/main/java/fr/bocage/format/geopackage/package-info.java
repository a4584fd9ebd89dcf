/**
 * Layers of features in GeoPackages (OGC 12-128), through {@link fr.bocage.geopackage}, which alone
 * speaks SQL to them.
 */
package fr.bocage.format.geopackage;
