package fr.bocage.map;

/**
 * Where the map was last looked at.
 *
 * @param centerX in the project's display CRS
 * @param centerY in the project's display CRS
 * @param resolution CRS units per pixel
 */
public record SavedView(double centerX, double centerY, double resolution) {}
