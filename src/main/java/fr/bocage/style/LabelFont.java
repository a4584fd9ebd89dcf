package fr.bocage.style;

/**
 * What a label is lettered in.
 *
 * @param family name of the font family
 * @param sizePixels height of the em
 */
public record LabelFont(String family, double sizePixels, boolean bold, boolean italic) {}
