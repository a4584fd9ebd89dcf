package fr.bocage.render;

import java.util.function.Consumer;

/**
 * Cuts a line into dashes. Of a segment only what may be seen in the frame's width and the strip's
 * rows is cut up, however long it is; the pattern goes on beyond as if it had been. Not for several
 * threads.
 */
final class Dashes {
  /** A frame that is full of dashes has some 100,000; more come only of senseless patterns. */
  private static final double SHORTEST_PATTERN_PIXELS = 0.5;

  private final Polyline dash = new Polyline();
  private double[] pattern;
  private double period;
  private double margin;
  private Coverage bounds;
  private int element;
  private double left;

  void cut(Polyline line, Pen pen, Coverage strip, Consumer<Polyline> each) {
    pattern = pen.dashPixels();
    bounds = strip;
    period = 0;
    for (int i = 0; i < evenLength(); i++) {
      period += element(i);
    }
    margin = pen.reachPixels() + period;
    if (period < SHORTEST_PATTERN_PIXELS) {
      each.accept(line);
      return;
    }
    element = 0;
    left = element(0);
    skip(Math.max(0, pen.dashOffsetPixels()));
    dash.clear();
    int segments = line.closed ? line.size : line.size - 1;
    for (int i = 0; i < segments; i++) {
      segment(line, i, each);
    }
    finish(each);
  }

  /** A pattern of odd length goes round twice. */
  private int evenLength() {
    return pattern.length % 2 == 0 ? pattern.length : pattern.length * 2;
  }

  private double element(int i) {
    return Math.max(0, pattern[i % pattern.length]);
  }

  private boolean on() {
    return element % 2 == 0;
  }

  private void segment(Polyline line, int i, Consumer<Polyline> each) {
    int j = i + 1 < line.size ? i + 1 : 0;
    double dx = line.x[j] - line.x[i];
    double dy = line.y[j] - line.y[i];
    double length = Math.sqrt(dx * dx + dy * dy);
    if (!(length > 0) || !(length < 1e12)) {
      return;
    }
    if (line.hidden[i]) {
      finish(each);
    }
    double from = 0;
    double to = length;
    double[] seen = seen(line.x[i], line.y[i], dx / length, dy / length, length);
    if (seen[0] > 0) {
      finish(each);
      from = seen[0];
      skip(from);
    }
    to = seen[1];
    if (on() && dash.size == 0 && !line.hidden[i]) {
      dash.add(line.x[i], line.y[i], dx / length * from, dy / length * from);
    }
    walk(line, i, dx / length, dy / length, from, to, each);
    if (to < length) {
      finish(each);
      skip(length - to);
    }
  }

  private void walk(
      Polyline line, int i, double dx, double dy, double from, double to, Consumer<Polyline> each) {
    double at = from;
    while (at + left < to) {
      at += left;
      boolean wasOn = on();
      element = (element + 1) % evenLength();
      left = element(element);
      if (line.hidden[i]) {
        continue;
      }
      dash.add(line.x[i], line.y[i], dx * at, dy * at);
      if (wasOn) {
        finish(each);
      } else if (!on()) {
        dash.clear();
      }
    }
    left -= to - at;
    if (on() && !line.hidden[i]) {
      dash.add(line.x[i], line.y[i], dx * to, dy * to);
    }
  }

  /** Goes on in the pattern without drawing. */
  private void skip(double distance) {
    double rest = distance % period;
    while (rest >= left) {
      rest -= left;
      element = (element + 1) % evenLength();
      left = element(element);
    }
    left -= rest;
  }

  private void finish(Consumer<Polyline> each) {
    if (dash.size > 1) {
      each.accept(dash);
    }
    dash.clear();
  }

  /** From where to where a segment may be seen (Liang and Barsky 1984); nothing: at its end. */
  private double[] seen(double x, double y, double dx, double dy, double length) {
    double[] range = {0, length};
    clip(range, x + margin, dx);
    clip(range, bounds.width() + margin - x, -dx);
    clip(range, y - bounds.firstRow() + margin, dy);
    clip(range, bounds.endRow() + margin - y, -dy);
    return range[0] < range[1] ? range : new double[] {length, length};
  }

  /** Keeps of a range where {@code distance + t * speed} is above 0. */
  private static void clip(double[] range, double distance, double speed) {
    if (speed > 0) {
      range[0] = Math.max(range[0], -distance / speed);
    } else if (speed < 0) {
      range[1] = Math.min(range[1], -distance / speed);
    } else if (distance < 0) {
      range[1] = range[0];
    }
  }
}
