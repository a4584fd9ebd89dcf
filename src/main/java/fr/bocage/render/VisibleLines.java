package fr.bocage.render;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a line that lie in the frame, in pixels. */
final class VisibleLines {
  private VisibleLines() {}

  /** The stretches of a line that is in pixels already, in its order. */
  static List<LinePath> within(Polyline whole, int widthPixels, int heightPixels) {
    List<LinePath> paths = new ArrayList<>();
    SegmentClip clip = new SegmentClip(0, 0, widthPixels, heightPixels);
    Polyline line = new Polyline();
    for (int v = 0; v + 1 < whole.size; v++) {
      double x = whole.x[v];
      double y = whole.y[v];
      double dx = whole.x[v + 1] - x;
      double dy = whole.y[v + 1] - y;
      if (!clip.meets(x, y, x + dx, y + dy)) {
        end(line, paths);
        continue;
      }
      if (line.size == 0) {
        line.add(x + clip.from * dx, y + clip.from * dy);
      }
      line.add(x + clip.to * dx, y + clip.to * dy);
      if (clip.to < 1) {
        end(line, paths);
      }
    }
    end(line, paths);
    return paths;
  }

  private static void end(Polyline line, List<LinePath> paths) {
    if (line.size > 1) {
      paths.add(new LinePath(line));
    }
    line.clear();
  }
}
