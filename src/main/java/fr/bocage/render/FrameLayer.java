package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.SlotBoxes;
import java.util.BitSet;
import java.util.List;

/**
 * A layer as one part of a frame needs it: what to paint, in which order, with what.
 *
 * @param rows the rows to be drawn by their outlines, by strip
 * @param markRows the rows that may have symbols, by strip; null when there are none
 * @param points where the slots' rows lie, when each is one point and that is exact enough; else
 *     null
 * @param specks by tint; null when there are neither fills nor strokes
 * @param stages in painting order
 * @param opacity 0 … 1, of the layer as a whole
 * @param borders null when none are shared
 * @param outlined all of {@code rows}; null when no borders are shared
 * @param raster a raster, which has nothing but that and its opacity; null for features
 */
record FrameLayer(
    GeometryColumn geometry,
    StripRows rows,
    StripRows markRows,
    SlotBoxes points,
    TintSpecks specks,
    List<Stage> stages,
    double opacity,
    SharedBorders borders,
    BitSet outlined,
    RasterImage raster) {

  /** A layer that is a raster. */
  static FrameLayer of(RasterImage raster, double opacity) {
    return new FrameLayer(null, null, null, null, null, List.of(), opacity, null, null, raster);
  }
}
