/**
 * {@link fr.bocage.map.MapDocument} and {@link fr.bocage.geo.Viewport} into a {@link
 * fr.bocage.render.Frame} of pixels. Knows no toolkit, does no I/O, and can be cancelled at any
 * time; the same input gives the same pixels on any machine, on one core or many.
 */
package fr.bocage.render;
