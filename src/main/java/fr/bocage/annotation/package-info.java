/**
 * What people mark on the map: {@link fr.bocage.annotation.MapAnnotation}, how it is kept in a
 * GeoPackage feature table that other programs open as it is ({@link
 * fr.bocage.annotation.AnnotationStore}), and its one flat form for every file that it travels in
 * ({@link fr.bocage.annotation.AnnotationAttributes}).
 *
 * <p>Annotations are immutable; an edit makes a new one with the same id. Which edits an annotation
 * knows is counted in a {@link fr.bocage.annotation.Version}, so that files of several people can
 * be merged in any order.
 */
package fr.bocage.annotation;
