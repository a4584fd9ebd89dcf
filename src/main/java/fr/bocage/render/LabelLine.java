package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line along which a label may run: the whole of it, since a place that were counted from where
 * the frame cuts the line would wander while the map is moved. Distances are pixels along the line.
 * Immutable.
 *
 * @param path the line, of which vertices nearer than a part of a letter are left out: letters do
 *     not follow every wiggle
 * @param stretches begin and end of each stretch that lies in the frame or near it
 */
record LabelLine(LinePath path, List<double[]> stretches) {
  /** The places that are tried are so far apart. */
  private static final double STEP_PIXELS = 16;

  /** A line of a million pixels need not be lettered to its end. */
  private static final int MOST_LABELS = 100;

  private static final int MOST_STEPS = 100;

  /** The row's lines and borders that come near the frame, the longest first. */
  static List<LabelLine> of(GeometryColumn geometry, int row, Viewport view, double letterPixels) {
    List<LabelLine> lines = new ArrayList<>();
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (geometry.role(part) != PartRole.POINT) {
        Polyline line = thinned(geometry, part, view, letterPixels / 3);
        LinePath path = new LinePath(line);
        List<double[]> stretches = path.within(around(view));
        if (!stretches.isEmpty()) {
          lines.add(new LabelLine(path, stretches));
        }
      }
    }
    lines.sort(Comparator.comparingDouble((LabelLine line) -> -line.path.length()));
    return lines;
  }

  private static SegmentClip around(Viewport view) {
    double margin = Labeller.MARGIN_PIXELS;
    return new SegmentClip(
        -margin, -margin, view.widthPixels() + margin, view.heightPixels() + margin);
  }

  private static Polyline thinned(GeometryColumn geometry, int part, Viewport view, double detail) {
    Polyline line = new Polyline();
    double[] xy = geometry.xy();
    int last = geometry.firstVertex(part + 1) - 1;
    for (int v = geometry.firstVertex(part); v <= last; v++) {
      double x = view.toPixelX(xy[v * 2]);
      double y = view.toPixelY(xy[v * 2 + 1]);
      if (line.size == 0 || v == last || far(line, x, y, detail)) {
        line.add(x, y);
      }
    }
    return line;
  }

  private static boolean far(Polyline line, double x, double y, double detail) {
    double dx = x - line.x[line.size - 1];
    double dy = y - line.y[line.size - 1];
    return dx * dx + dy * dy >= detail * detail;
  }

  /**
   * Where the middles of labels may stand: for each label its places, the best first. The line is
   * divided into equal blocks, of which one has its middle in the middle of the line; each has a
   * label, as near its own middle as can be. So no label moves, comes or goes because another part
   * of the line is seen.
   *
   * @param distance length of a block
   */
  List<List<Double>> places(double distance, double textWidth) {
    double half = path.length() / 2;
    double reach = half - textWidth / 2;
    List<List<Double>> labels = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (double[] stretch : stretches) {
      double first = Math.max(end + 1, Math.rint((stretch[0] - half) / distance));
      double last = Math.rint((stretch[1] - half) / distance);
      for (double block = first; block <= last && labels.size() < MOST_LABELS; block++) {
        List<Double> places = about(block * distance, distance, reach);
        if (!places.isEmpty()) {
          labels.add(places);
        }
        end = block;
      }
    }
    return labels;
  }

  /** Places from the middle of a block to both sides, as far as the line reaches. */
  private List<Double> about(double middle, double distance, double reach) {
    double half = path.length() / 2;
    List<Double> places = new ArrayList<>();
    double most = Math.min(distance / 2, MOST_STEPS * STEP_PIXELS);
    for (double away = 0; away < most; away += STEP_PIXELS) {
      if (Math.abs(middle + away) <= reach) {
        places.add(half + middle + away);
      }
      if (away > 0 && Math.abs(middle - away) <= reach) {
        places.add(half + middle - away);
      }
    }
    return places;
  }
}
