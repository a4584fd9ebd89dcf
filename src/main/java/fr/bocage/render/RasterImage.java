package fr.bocage.render;

import fr.bocage.map.PlacedRaster;
import fr.bocage.style.ValueColours;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A raster as one part of a frame needs it.
 *
 * @param raster where its pixels are
 * @param colours what its values look like
 * @param incomplete is set when a tile was not in memory, so that the frame shows a coarser one or
 *     none
 */
record RasterImage(PlacedRaster raster, ValueColours colours, AtomicBoolean incomplete) {}
