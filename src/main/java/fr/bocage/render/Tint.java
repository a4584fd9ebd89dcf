package fr.bocage.render;

import fr.bocage.style.MarkShape;
import java.util.function.IntToDoubleFunction;

/** What a rule does to its features, ready for painting: sizes in pixels of the frame. */
sealed interface Tint {
  /** How far outside a feature's envelope it may leave ink. */
  double reachPixels();

  /**
   * Fills areas.
   *
   * @param argb 0xAARRGGBB, not premultiplied
   */
  record Area(int argb) implements Tint {
    @Override
    public double reachPixels() {
      return 0;
    }
  }

  /**
   * Strokes lines and the borders of areas.
   *
   * @param areasOnly leaves lines out
   */
  record Line(int argb, Pen pen, boolean areasOnly) implements Tint {
    @Override
    public double reachPixels() {
      return pen.reachPixels();
    }
  }

  /**
   * Sets a symbol on points.
   *
   * @param fillArgb 0 for none
   * @param strokeArgb 0 for none
   * @param sizePixels by row: the side of the symbol's square
   * @param largestPixels no symbol is larger
   * @param rotationDegrees clockwise
   */
  record Mark(
      MarkShape shape,
      int fillArgb,
      int strokeArgb,
      double strokeWidthPixels,
      IntToDoubleFunction sizePixels,
      double largestPixels,
      double rotationDegrees)
      implements Tint {
    @Override
    public double reachPixels() {
      return largestPixels * 0.75 + strokeWidthPixels * 2; // a square's corner, turned
    }
  }
}
