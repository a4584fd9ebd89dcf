package fr.bocage.render;

import fr.bocage.annotation.PinSymbol;
import java.util.ArrayList;
import java.util.List;

/**
 * The shapes that pins are painted with, for buttons and previews that look like them: rings of x
 * and y in turn, in pixels at a pixel ratio of 1, x to the right and y down.
 */
public final class PinOutlines {
  private PinOutlines() {}

  /** A symbol around the middle of the pin's head. */
  public static List<double[]> symbol(PinSymbol symbol) {
    List<double[]> rings = new ArrayList<>();
    for (Shape.Ring ring : PinSymbols.rings(symbol, 0, 0, 1)) {
      rings.add(interleaved(ring));
    }
    return rings;
  }

  /** The drop, its tip at 0, 0. */
  public static double[] drop() {
    return interleaved(PinShape.outline(0, 0, 1));
  }

  /** How far the middle of the head lies above the tip. */
  public static double headUp() {
    return PinShape.CENTRE_UP;
  }

  private static double[] interleaved(Shape.Ring ring) {
    double[] xy = new double[ring.x().length * 2];
    for (int i = 0; i < ring.x().length; i++) {
      xy[2 * i] = ring.x()[i];
      xy[2 * i + 1] = ring.y()[i];
    }
    return xy;
  }
}
