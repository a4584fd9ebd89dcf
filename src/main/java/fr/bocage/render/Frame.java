package fr.bocage.render;

import fr.bocage.geo.Viewport;

/**
 * A painted picture.
 *
 * @param viewport what it shows; its size is the picture's
 * @param argb one int a pixel, 0xAARRGGBB premultiplied, row by row from the upper left; not to be
 *     changed
 */
public record Frame(Viewport viewport, int[] argb) {}
