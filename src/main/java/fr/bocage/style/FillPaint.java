package fr.bocage.style;

/**
 * Fills areas; nothing to draw for points and lines.
 *
 * @param argb colour
 */
public record FillPaint(int argb) implements Paint {}
