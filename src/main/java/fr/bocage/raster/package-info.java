/**
 * Rasters as grids of tiles: a {@link fr.bocage.raster.RasterSource} says where its pixels lie and
 * in which CRS, and its {@link fr.bocage.raster.TilePyramid} has them at several resolutions.
 * Formats make sources; the painter asks for tiles and gets those that are in memory; a {@link
 * fr.bocage.raster.TileLoader} brings in the others on jobs' threads, into one {@link
 * fr.bocage.raster.TileCache} of bounded size.
 *
 * <p>All types are safe on any thread. What a file cannot give is an empty tile that is counted,
 * never an exception.
 */
package fr.bocage.raster;
