package fr.bocage.render;

import fr.bocage.annotation.PinSymbol;
import java.util.List;

/**
 * The outlines of pins' symbols, on a grid of 20 by 20 whose middle is the middle of the pin's head
 * and whose unit is 0.55 pixels: x to the right, y down.
 */
final class PinSymbols {
  private static final double UNIT_PIXELS = 0.55;
  private static final double DOT_PIXELS = 3.2;

  private static final double[] FLAG = {-6, -8, -4, -8, 7, -4, -4, 0, -4, 9, -6, 9};
  private static final double[] CHECK = {-8, 0, -5, -3, -2, 1, 6, -7, 8, -4, -2, 7};
  private static final double[] CROSS = {
    -7, -4, -4, -7, 0, -3, 4, -7, 7, -4, 3, 0, 7, 4, 4, 7, 0, 3, -4, 7, -7, 4, -3, 0
  };
  private static final double[] WARNING_BAR = {-2, -8, 2, -8, 1.3, 3, -1.3, 3};
  private static final double[] WARNING_DOT = {-2, 5, 2, 5, 2, 9, -2, 9};
  private static final double[] HOUSE = {
    0, -8, 9, 0, 6, 0, 6, 8, 2, 8, 2, 3, -2, 3, -2, 8, -6, 8, -6, 0, -9, 0
  };
  private static final double[] TREE = {
    0, -9, 5, -3, 3, -3, 7, 2, 4, 2, 7, 6, 1.5, 6, 1.5, 9, -1.5, 9, -1.5, 6, -7, 6, -4, 2, -7, 2,
    -3, -3, -5, -3
  };
  private static final double[] SQUARE = {-6, -6, 6, -6, 6, 6, -6, 6};
  private static final double[] CAMERA = {-9, -4, -5, -4, -3, -7, 3, -7, 5, -4, 9, -4, 9, 7, -9, 7};

  private PinSymbols() {}

  static List<Shape.Ring> rings(PinSymbol symbol, double x, double y, double ratio) {
    return switch (symbol) {
      case DOT -> List.of(PinShape.ellipse(x, y, DOT_PIXELS * ratio, DOT_PIXELS * ratio));
      case STAR -> List.of(ring(star(), x, y, ratio));
      case FLAG -> List.of(ring(FLAG, x, y, ratio));
      case CHECK -> List.of(ring(CHECK, x, y, ratio));
      case CROSS -> List.of(ring(CROSS, x, y, ratio));
      case WARNING -> List.of(ring(WARNING_BAR, x, y, ratio), ring(WARNING_DOT, x, y, ratio));
      case HOUSE -> List.of(ring(HOUSE, x, y, ratio));
      case TREE -> List.of(ring(TREE, x, y, ratio));
      case HEART -> List.of(ring(heart(), x, y, ratio));
      case SQUARE -> List.of(ring(SQUARE, x, y, ratio));
    };
  }

  /** For photos that cannot be shown. */
  static List<Shape.Ring> camera(double x, double y, double ratio) {
    double lens = 2 * ratio; // wound the other way round: a hole
    return List.of(ring(CAMERA, x, y, ratio), PinShape.ellipse(x, y + 0.6 * ratio, lens, lens));
  }

  private static double[] star() {
    double[] star = new double[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 9.5 : 4;
      star[2 * i] = radius * StrictMath.sin(Math.PI * i / 5);
      star[2 * i + 1] = -radius * StrictMath.cos(Math.PI * i / 5);
    }
    return star;
  }

  /** E. W. Weisstein, Heart Curve, MathWorld, its eighth. */
  private static double[] heart() {
    double[] heart = new double[48];
    for (int i = 0; i < 24; i++) {
      double t = 2 * Math.PI * i / 24;
      double sin = StrictMath.sin(t);
      heart[2 * i] = 8.5 * sin * sin * sin;
      heart[2 * i + 1] =
          -(13 * StrictMath.cos(t)
                  - 5 * StrictMath.cos(2 * t)
                  - 2 * StrictMath.cos(3 * t)
                  - StrictMath.cos(4 * t))
              * 0.53;
    }
    return heart;
  }

  private static Shape.Ring ring(double[] grid, double x, double y, double ratio) {
    double[] xs = new double[grid.length / 2];
    double[] ys = new double[grid.length / 2];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = x + grid[2 * i] * UNIT_PIXELS * ratio;
      ys[i] = y + grid[2 * i + 1] * UNIT_PIXELS * ratio;
    }
    return new Shape.Ring(xs, ys, true);
  }
}
