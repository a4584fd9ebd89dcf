package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import java.util.List;

/**
 * A layer as one frame needs it: what to paint, in which order, with what.
 *
 * @param rows the rows by strip
 * @param stages in painting order
 * @param opacity 0 … 1, of the layer as a whole
 */
record FrameLayer(
    GeometryColumn geometry,
    StripRows rows,
    List<Stage> stages,
    double opacity,
    RowMeasures measures,
    SharedBorders borders) {}
