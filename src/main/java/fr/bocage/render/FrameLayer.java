package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import java.util.List;

/**
 * A layer as one frame needs it: what to paint, in which order, with what.
 *
 * @param rows the rows by strip
 * @param stages in painting order
 * @param opacity 0 … 1, of the layer as a whole
 * @param featuresDrawn how many rows get any tint
 * @param found the rows that may leave ink in the frame
 * @param labels by rule, in the style's order
 * @param borders null when nothing is stroked
 */
record FrameLayer(
    GeometryColumn geometry,
    StripRows rows,
    List<Stage> stages,
    double opacity,
    int featuresDrawn,
    RowMeasures measures,
    SharedBorders borders,
    int[] found,
    List<LabelRule> labels,
    Poles poles) {}
