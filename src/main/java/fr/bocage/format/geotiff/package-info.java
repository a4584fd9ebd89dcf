/**
 * GeoTIFF into rasters. {@link fr.bocage.format.geotiff.TiffFile} reads the file's directories and
 * holds each promise in them against the file's real size before anything is decoded; {@link
 * fr.bocage.format.geotiff.GeoKeys} finds the CRS; {@link fr.bocage.format.geotiff.TiffTiles} has
 * GeoTools' image reader decode blocks when they are asked for. GeoTools' coverage reader above
 * that is not used: it wakes the EPSG database, which takes seconds.
 */
package fr.bocage.format.geotiff;
