/**
 * Shapefiles into feature tables: {@link fr.bocage.format.shapefile.ShapefileFormat} reads a set of
 * {@code .shp}, {@code .shx}, {@code .dbf}, {@code .prj} and {@code .cpg} files, after <i>ESRI
 * Shapefile Technical Description</i> (July 1998) and the dBase III to 7 and Visual FoxPro table
 * structures.
 *
 * <p>Geometry is decoded at once, on one job's thread; attributes when they are asked for, on any
 * thread. What the files do wrong is repaired where their own bytes tell how, and said.
 */
package fr.bocage.format.shapefile;
