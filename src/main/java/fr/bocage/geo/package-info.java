/**
 * Where things are: the catalogue of coordinate reference systems, reprojection, the viewport,
 * geodesic measure. The only user of GeoTools referencing.
 *
 * <p>Coordinates are x east, y north, always, whatever a CRS's authority says of its axes. All
 * types are immutable and safe on any thread.
 */
package fr.bocage.geo;
