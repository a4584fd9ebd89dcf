/**
 * The map as a whole: {@link fr.bocage.map.MapDocument} is the immutable snapshot that is painted,
 * {@link fr.bocage.map.Project} the open GeoPackage that keeps layers, annotations, view and
 * history. {@link fr.bocage.map.LayerReader} reads the data that a project's {@link
 * fr.bocage.map.ProjectState} names, {@link fr.bocage.map.TablePlacement} carries it to the display
 * CRS, and {@link fr.bocage.map.DocumentBuilder} makes a document of both.
 */
package fr.bocage.map;
