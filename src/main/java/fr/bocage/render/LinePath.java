package fr.bocage.render;

import java.util.Arrays;

/** A line in pixels that can be asked for the point at a distance along it. Immutable. */
final class LinePath {
  private final double[] x;
  private final double[] y;
  private final double[] distances;

  /** Takes the line's vertices as they are now. */
  LinePath(Polyline line) {
    x = Arrays.copyOf(line.x, line.size);
    y = Arrays.copyOf(line.y, line.size);
    distances = new double[line.size];
    for (int i = 1; i < line.size; i++) {
      double dx = x[i] - x[i - 1];
      double dy = y[i] - y[i - 1];
      distances[i] = distances[i - 1] + Math.sqrt(dx * dx + dy * dy);
    }
  }

  double length() {
    return distances.length == 0 ? 0 : distances[distances.length - 1];
  }

  double x(double distance) {
    return at(x, distance);
  }

  double y(double distance) {
    return at(y, distance);
  }

  private double at(double[] values, double distance) {
    int found = Arrays.binarySearch(distances, distance);
    int after = found >= 0 ? found : -found - 1;
    if (after <= 0) {
      return values[0];
    }
    if (after >= values.length) {
      return values[values.length - 1];
    }
    double t = (distance - distances[after - 1]) / (distances[after] - distances[after - 1]);
    return values[after - 1] + t * (values[after] - values[after - 1]);
  }
}
