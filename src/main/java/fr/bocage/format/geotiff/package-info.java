/**
 * GeoTIFF into rasters. {@link fr.bocage.format.geotiff.TiffFile} reads the file's directories and
 * holds each promise in them against the file's real size before anything is decoded; {@link
 * fr.bocage.format.geotiff.GeoKeys} finds the CRS; {@link fr.bocage.format.geotiff.TiffTiles}
 * decodes blocks when they are asked for: {@link fr.bocage.format.geotiff.BlockBytes} unpacks them,
 * and {@link fr.bocage.format.geotiff.SampleNumbers} makes numbers of samples of any width.
 * GeoTools' image reader gets single blocks ({@link fr.bocage.format.geotiff.BlockTiff}) to unpack:
 * given whole files, it misreads LZW strips of three bands and knows no odd widths. Its coverage
 * reader is not used: it wakes the EPSG database, which takes seconds.
 */
package fr.bocage.format.geotiff;
