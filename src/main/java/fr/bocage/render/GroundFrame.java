package fr.bocage.render;

import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.List;

/**
 * A frame's layers without what lies above them (labels, annotations), kept so that the next frame
 * takes from it what both show. Its pixels are not written again as long as it is kept.
 */
final class GroundFrame {
  private final List<Layer> layers;
  private final int background;
  private final double pixelRatio;
  private final FramePart whole;
  private final int[] argb;
  private final boolean shown;

  /**
   * @param shown whether the pixels are a frame's as they are, with nothing above them
   */
  GroundFrame(MapDocument document, double pixelRatio, FramePart whole, int[] argb, boolean shown) {
    this.layers = document.layers();
    this.background = document.background();
    this.pixelRatio = pixelRatio;
    this.whole = whole;
    this.argb = argb;
    this.shown = shown;
  }

  boolean shown() {
    return shown;
  }

  int[] argb() {
    return argb;
  }

  /**
   * Copies into a new frame's pixels what both show, and says what is left to paint; null when the
   * new frame has nothing to take from this one.
   */
  List<FrameShift.Uncovered> moveInto(
      MapDocument document, double ratio, FramePart next, int[] target) {
    boolean same =
        layers.equals(document.layers())
            && background == document.background()
            && pixelRatio == ratio;
    FrameShift shift = same ? FrameShift.between(whole, next) : null;
    if (shift == null) {
      return null;
    }
    shift.copy(argb, target);
    return shift.uncovered();
  }
}
