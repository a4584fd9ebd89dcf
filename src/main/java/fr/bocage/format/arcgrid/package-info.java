/**
 * ESRI ASCII grids into rasters, as IGN and others deliver heights. They are read from their
 * beginning to their end, and held in memory. GeoTools has a reader too, but it gives nothing at
 * all of a grid that breaks off, and makes room for whatever size the header tells.
 */
package fr.bocage.format.arcgrid;
