/**
 * The map as a whole: {@link fr.bocage.map.MapDocument} is the immutable snapshot that is painted,
 * {@link fr.bocage.map.Project} the open GeoPackage that keeps layers, annotations, view and
 * history. A project's {@link fr.bocage.map.ProjectState} plus the data that its layers name gives
 * a document.
 */
package fr.bocage.map;
