package fr.bocage.style;

/**
 * GeoServer's vendor options for labels, with their defaults filled in.
 *
 * @param spaceAroundPixels room that other labels keep from this one; below 0 they may overlap it
 * @param autoWrapPixels width above which a label breaks into lines; 0 for never
 * @param charSpacingPixels added between letters
 * @param maxDisplacementPixels how far a label may move to find room
 * @param followLine whether a label along a line bends with it
 * @param conflictResolution whether it gives way to labels already placed
 * @param group whether rows of the same text get one label in all
 */
public record LabelOptions(
    double spaceAroundPixels,
    double autoWrapPixels,
    double charSpacingPixels,
    double maxDisplacementPixels,
    boolean followLine,
    boolean conflictResolution,
    boolean group) {}
