package fr.bocage.map;

import fr.bocage.geo.Reprojection;
import fr.bocage.raster.RasterSource;

/**
 * A raster on a map. It stays in its own CRS; whoever paints it goes back there from each pixel.
 * Immutable and safe on any thread.
 *
 * @param source the raster
 * @param toSource the way from the display CRS to the raster's own
 * @param fromSource the way back
 */
public record PlacedRaster(RasterSource source, Reprojection toSource, Reprojection fromSource) {}
