package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.SpatialIndex;
import java.util.List;

/**
 * A layer as the labels of one frame need it.
 *
 * @param slots of the rows that may have a label in the frame
 * @param stages what the rows are painted with, symbols among it
 * @param rules by which rows get labels, in the style's order
 */
record LabelledLayer(
    GeometryColumn geometry,
    SpatialIndex index,
    int[] slots,
    List<Stage> stages,
    List<LabelRule> rules,
    Poles poles) {}
