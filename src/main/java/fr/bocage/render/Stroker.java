package fr.bocage.render;

/**
 * Turns a line into the outline of its ink: along its left side and back along its right, with
 * joins on the outer and the exact crossing of both borders on the inner side of each corner, as
 * Anti-Grain Geometry does it. The outline covers each place once, so that a stroke is as exact as
 * a fill. Where segments are shorter than the line is wide at a sharp corner, the inner side goes
 * through the corner itself, and a place may be counted twice (then cut to 1): at most the square
 * of half the width at such a corner. A line that crosses itself is cut to 1 as well.
 *
 * <p>Only segments near the strip are followed, and one more on either side of them, so that each
 * corner comes out the same in every strip. Not for several threads.
 */
final class Stroker {
  /** Largest distance between an arc and its chords, in pixels. */
  private static final double FLATNESS = 0.1;

  /** Makes 128 chords of half a circle: flat enough for lines 1,000 pixels wide. */
  private static final int MOST_HALVINGS = 7;

  private final Coverage coverage;
  private final Dashes dashes = new Dashes();
  private Pen pen;
  private double half;

  // The segments before and after the current vertex: direction, left normal, length.
  private double inX;
  private double inY;
  private double inLength;
  private double outX;
  private double outY;
  private double outLength;

  // Where the outline's two sides have come to.
  private double leftX;
  private double leftY;
  private double rightX;
  private double rightY;
  private boolean silent;

  /** The side that is not drawn: 1 for the left, -1 for the right, 0 for none. */
  private int mute;

  Stroker(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Adds the ink of a line to the coverage. */
  void stroke(Polyline line, Pen pen) {
    this.pen = pen;
    half = pen.halfWidth();
    if (!(half > 0) || line.size == 0) {
      return;
    }
    if (pen.dashed()) {
      dashes.cut(line, pen, coverage, this::strokeRuns);
    } else {
      strokeRuns(line);
    }
  }

  private void strokeRuns(Polyline line) {
    int segments = line.closed ? line.size : line.size - 1;
    if (segments < 1) {
      dot(line.x[0], line.y[0]);
      return;
    }
    hideFarSegments(line, segments);
    int start = firstAfterHidden(line, segments);
    if (start < 0) {
      ring(line);
      return;
    }
    int i = 0;
    while (i < segments) {
      if (line.hidden[(start + i) % line.size]) {
        i++;
        continue;
      }
      int end = i;
      while (end < segments && !line.hidden[(start + end) % line.size]) {
        end++;
      }
      run(line, start + i, start + end);
      i = end;
    }
  }

  /** Where to begin: 0 on an open line, after a gap on a ring, -1 on a ring without gaps. */
  private static int firstAfterHidden(Polyline line, int segments) {
    if (!line.closed) {
      return 0;
    }
    for (int i = 0; i < segments; i++) {
      if (line.hidden[i] && !line.hidden[(i + 1) % segments]) {
        return i + 1;
      }
    }
    return line.hidden[0] ? 0 : -1;
  }

  private void hideFarSegments(Polyline line, int segments) {
    double pad = pen.reachPixels() + 1;
    double top = coverage.firstRow() - pad;
    double bottom = coverage.endRow() + pad;
    double right = coverage.width() + pad;
    int n = line.size;
    boolean nearBefore = near(line, line.closed ? n - 1 : 0, pad, top, bottom, right);
    boolean near = near(line, 0, pad, top, bottom, right);
    boolean first = near;
    for (int i = 0; i < segments; i++) {
      boolean nearAfter =
          i + 1 < segments
              ? near(line, i + 1, pad, top, bottom, right)
              : line.closed ? first : near;
      line.hidden[i] |= !(nearBefore || near || nearAfter);
      nearBefore = near;
      near = nearAfter;
    }
  }

  private static boolean near(
      Polyline line, int i, double pad, double top, double bottom, double right) {
    int j = i + 1 < line.size ? i + 1 : 0;
    double x0 = line.x[i];
    double y0 = line.y[i];
    double x1 = line.x[j];
    double y1 = line.y[j];
    return !(y0 < top && y1 < top
        || y0 > bottom && y1 > bottom
        || x0 < -pad && x1 < -pad
        || x0 > right && x1 > right);
  }

  /** An open run over the segments from vertex {@code first} to vertex {@code last}. */
  private void run(Polyline line, int first, int last) {
    int n = line.size;
    outX = half;
    outY = 0;
    next(line, first % n);
    boolean lineStart = !line.closed && first == 0;
    boolean lineEnd = !line.closed && last == n - 1;
    double x = line.x[first % n];
    double y = line.y[first % n];
    cap(x, y, -outX, -outY, lineStart);
    rightX = x + PixelGrid.snapped(outY);
    rightY = y - PixelGrid.snapped(outX);
    for (int i = first + 1; i < last; i++) {
      next(line, i % n);
      join(line, i % n);
    }
    x = line.x[last % n];
    y = line.y[last % n];
    left(x, y, -outY, outX);
    right(x, y, outY, -outX);
    cap(x, y, outX, outY, lineEnd);
  }

  /** A ring that its own border swallows has an outer side only. */
  private void ring(Polyline line) {
    int n = line.size;
    mute = RingWidth.swallowed(line, pen.widthPixels()) ? line.signedArea() > 0 ? 1 : -1 : 0;
    outX = half;
    outY = 0;
    next(line, n - 1);
    next(line, 0);
    silent = true; // to learn where the sides begin
    join(line, 0);
    silent = false;
    for (int i = 1; i < n; i++) {
      next(line, i);
      join(line, i);
    }
    next(line, 0);
    join(line, 0);
    mute = 0;
  }

  /** Goes on to the segment that begins at a vertex; directions are as long as half the width. */
  private void next(Polyline line, int i) {
    inX = outX;
    inY = outY;
    inLength = outLength;
    int j = i + 1 < line.size ? i + 1 : 0;
    double dx = line.x[j] - line.x[i];
    double dy = line.y[j] - line.y[i];
    outLength = Math.sqrt(dx * dx + dy * dy);
    if (outLength > 0) { // a segment of no length goes on in the direction before it
      outX = dx * (half / outLength);
      outY = dy * (half / outLength);
    }
  }

  private void join(Polyline line, int i) {
    double x = line.x[i];
    double y = line.y[i];
    double square = half * half;
    double dot = inX * outX + inY * outY;
    double turn = inX * outY - inY * outX;
    double bisector = square / (square + dot); // infinite where the line turns back
    double mitreX = (-inY - outY) * bisector;
    double mitreY = (inX + outX) * bisector;
    if (dot > 0.99 * square) { // less than 8 degrees: any join looks like a mitre
      left(x, y, mitreX, mitreY);
      right(x, y, -mitreX, -mitreY);
      return;
    }
    // What the inner crossing takes off both segments: half the width times tan(angle / 2).
    double taken = Math.abs(turn) / (square + dot) * half;
    int side = turn > 0 ? 1 : -1;
    boolean crosses =
        square + dot > 1e-9 * square
            && fits(taken, inLength, line, i - 1, side)
            && fits(taken, outLength, line, i + 1, side);
    inner(x, y, crosses, mitreX, mitreY, side);
    outer(line, i, -side, (square + dot) / (2 * square), mitreX, mitreY);
  }

  /** Whether a crossing finds room on a segment that ends, on the other side, at a corner. */
  private boolean fits(double taken, double length, Polyline line, int otherCorner, int side) {
    return taken <= length
        || line.closed && taken <= length + MitreReach.beyond(line, otherCorner, side, pen);
  }

  /**
   * @param side 1 for the left side, -1 for the right
   */
  private void inner(double x, double y, boolean crosses, double mitreX, double mitreY, int side) {
    if (crosses) {
      side(side, x, y, side * mitreX, side * mitreY);
    } else {
      side(side, x, y, -side * inY, side * inX);
      side(side, x, y, 0, 0);
      side(side, x, y, -side * outY, side * outX);
    }
  }

  private void outer(
      Polyline line, int i, int side, double cosSquared, double mitreX, double mitreY) {
    double x = line.x[i];
    double y = line.y[i];
    if (pen.clips(cosSquared, line.blunt[i])) {
      clippedMitre(x, y, side);
      return;
    }
    if (pen.mitres(cosSquared)) {
      side(side, x, y, side * mitreX, side * mitreY);
      return;
    }
    side(side, x, y, -side * inY, side * inX);
    if (pen.join() == Pen.Join.ROUND) {
      if (cosSquared < 1e-9) { // turns back: the arc's middle is straight ahead
        arc(x, y, -side * inY, side * inX, inX, inY, side);
        side(side, x, y, inX, inY);
        arc(x, y, inX, inY, -side * outY, side * outX, side);
      } else {
        arc(x, y, -side * inY, side * inX, -side * outY, side * outX, side);
      }
    }
    side(side, x, y, -side * outY, side * outX);
  }

  /**
   * A narrow end whose two corners have become one by leaving out a vertex: as if both were there,
   * at right angles. The mitre of the one would be a spike.
   */
  private void clippedMitre(double x, double y, int side) {
    side(side, x, y, inX - side * inY, inY + side * inX);
    side(side, x, y, -outX - side * outY, -outY + side * outX);
  }

  /** Adds what lies between the two ends of an arc of at most half a circle. */
  private void arc(double x, double y, double ax, double ay, double bx, double by, int side) {
    arc(x, y, ax, ay, bx, by, side, MOST_HALVINGS);
  }

  private void arc(
      double x, double y, double ax, double ay, double bx, double by, int side, int halvings) {
    double mx = ax + bx;
    double my = ay + by;
    double length = Math.sqrt(mx * mx + my * my);
    if (halvings == 0 || !(half - length / 2 >= FLATNESS)) {
      return;
    }
    mx *= half / length;
    my *= half / length;
    arc(x, y, ax, ay, mx, my, side, halvings - 1);
    side(side, x, y, mx, my);
    arc(x, y, mx, my, bx, by, side, halvings - 1);
  }

  /** Closes an end that looks in the given direction: from its left round to its right. */
  private void cap(double x, double y, double dx, double dy, boolean lineEnds) {
    Pen.Cap cap = lineEnds ? pen.cap() : Pen.Cap.BUTT;
    leftX = x - PixelGrid.snapped(dy);
    leftY = y + PixelGrid.snapped(dx);
    if (cap == Pen.Cap.SQUARE) {
      left(x, y, dx - dy, dx + dy);
      left(x, y, dx + dy, dy - dx);
    } else if (cap == Pen.Cap.ROUND) {
      arc(x, y, -dy, dx, dx, dy, 1);
      left(x, y, dx, dy);
      arc(x, y, dx, dy, dy, -dx, 1);
    }
    left(x, y, dy, -dx);
  }

  /** A line of no length: visible only by its caps. */
  private void dot(double x, double y) {
    if (pen.cap() == Pen.Cap.BUTT) {
      return;
    }
    cap(x, y, -half, 0, true);
    cap(x, y, half, 0, true);
  }

  private void side(int side, double x, double y, double dx, double dy) {
    if (side > 0) {
      left(x, y, dx, dy);
    } else {
      right(x, y, dx, dy);
    }
  }

  /** Leads the left side on to a place beside a vertex. */
  private void left(double x, double y, double dx, double dy) {
    double toX = x + PixelGrid.snapped(dx);
    double toY = y + PixelGrid.snapped(dy);
    if (!silent && mute <= 0) {
      coverage.edge(leftX, leftY, toX, toY);
    }
    leftX = toX;
    leftY = toY;
  }

  /** The right side is built forwards too but runs backwards. */
  private void right(double x, double y, double dx, double dy) {
    double toX = x + PixelGrid.snapped(dx);
    double toY = y + PixelGrid.snapped(dy);
    if (!silent && mute >= 0) {
      coverage.edge(toX, toY, rightX, rightY);
    }
    rightX = toX;
    rightY = toY;
  }
}
