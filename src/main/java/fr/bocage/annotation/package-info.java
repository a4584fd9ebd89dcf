/**
 * What people mark on the map: {@link fr.bocage.annotation.MapAnnotation}, how it is kept in a
 * GeoPackage feature table that other programs open as it is ({@link
 * fr.bocage.annotation.AnnotationStore}), and its one flat form for every file that it travels in
 * ({@link fr.bocage.annotation.AnnotationAttributes}).
 *
 * <p>Annotations are immutable; an edit makes a new one with the same id. Which edits an annotation
 * knows is counted in a {@link fr.bocage.annotation.Version}, so that files of several people can
 * be merged in any order. Each tells who made it and who edited it last: the column {@code editor}
 * came with Bocage 0.2; tables of earlier versions are read as they are and get it with their first
 * edit.
 */
package fr.bocage.annotation;
