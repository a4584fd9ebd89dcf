/**
 * What the formats of rasters have in common: files beside a picture that say where it lies ({@link
 * fr.bocage.format.raster.WorldFile}, {@link fr.bocage.format.raster.CrsFile}), pictures of a few
 * bytes decoded ({@link fr.bocage.format.raster.PictureDecoder}), rasters that are held in memory
 * whole, and the layer that a raster becomes ({@link fr.bocage.format.raster.RasterLayer}).
 */
package fr.bocage.format.raster;
