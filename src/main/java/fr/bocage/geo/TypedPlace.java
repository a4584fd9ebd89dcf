package fr.bocage.geo;

/**
 * A place that someone typed.
 *
 * @param x longitude in degrees, or east in units of the map's CRS
 * @param y latitude in degrees, or north in units of the map's CRS
 * @param inDegrees whether it is in degrees (WGS 84)
 */
public record TypedPlace(double x, double y, boolean inDegrees) {}
