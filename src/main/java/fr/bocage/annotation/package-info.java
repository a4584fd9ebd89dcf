/**
 * What people mark on the map: {@link fr.bocage.annotation.MapAnnotation}, and how it is kept in a
 * GeoPackage feature table that other programs open as it is.
 *
 * <p>Annotations are immutable; an edit makes a new one with the same id and a higher version.
 */
package fr.bocage.annotation;
