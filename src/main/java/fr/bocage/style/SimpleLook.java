package fr.bocage.style;

/**
 * The few things about a style that the layer list lets anyone change.
 *
 * @param fill {@code #rrggbb} of areas and point symbols; null where the style fills nothing
 * @param stroke {@code #rrggbb} of lines and outlines; null where it draws none
 * @param strokeWidthPixels width of lines and outlines
 * @param sizePixels size of point symbols; 0 where there are none
 * @param labelField field that labels are taken from; null for none
 */
public record SimpleLook(
    String fill, String stroke, double strokeWidthPixels, double sizePixels, String labelField) {}
