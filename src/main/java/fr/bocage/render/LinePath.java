package fr.bocage.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /**
   * Begin and end of each stretch inside a rectangle, as distances along the line, in its order.
   */
  List<double[]> within(SegmentClip clip) {
    List<double[]> stretches = new ArrayList<>();
    double[] last = null;
    for (int i = 1; i < x.length; i++) {
      if (clip.meets(x[i - 1], y[i - 1], x[i], y[i])) {
        double length = distances[i] - distances[i - 1];
        double begin = distances[i - 1] + clip.from * length;
        double end = distances[i - 1] + clip.to * length;
        if (last != null && clip.from == 0 && last[1] == begin) {
          last[1] = end;
        } else {
          last = new double[] {begin, end};
          stretches.add(last);
        }
      }
    }
    return stretches;
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
