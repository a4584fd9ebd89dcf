package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import org.locationtech.jts.geom.Geometry;

/**
 * An annotation where it lies on the map.
 *
 * @param annotation what was marked
 * @param geometry its geometry in the map's display CRS
 */
public record PlacedAnnotation(MapAnnotation annotation, Geometry geometry) {}
