package fr.bocage.desktop.map;

import fr.bocage.geo.Viewport;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Glides from where one looks to a destination, so that a zoom is followed by the eye. It moves by
 * a share of what is left, whatever the frame rate; a new destination may be set at any time.
 * JavaFX thread only.
 */
final class ViewMotion extends AnimationTimer {
  /** Time in which two thirds of the way are done: longer feels heavy, shorter like a jump. */
  private static final double TIME_CONSTANT_NANOS = 50e6;

  private static final double FIRST_PULSE_NANOS = 16e6;

  private final Consumer<Viewport> look;
  private Viewport from;
  private Viewport destination;
  private long last;

  ViewMotion(Consumer<Viewport> look) {
    this.look = look;
  }

  /** Where the motion ends; null while there is none. */
  Viewport destination() {
    return destination;
  }

  void glide(Viewport present, Viewport target) {
    from = present;
    if (destination == null) {
      last = 0;
      start();
    }
    destination = target;
  }

  /** Stays where the motion has come to. */
  void halt() {
    destination = null;
    stop();
  }

  @Override
  public void handle(long now) {
    double nanos = last == 0 ? FIRST_PULSE_NANOS : now - last;
    last = now;
    Viewport target = destination;
    Viewport next = between(from, target, 1 - Math.exp(-nanos / TIME_CONSTANT_NANOS));
    if (isThere(next, target)) {
      halt();
      next = target;
    }
    from = next;
    look.accept(next);
  }

  /**
   * A view on the way. The centre moves in proportion to the resolution, which keeps the one point
   * still that both views show at the same pixel.
   */
  static Viewport between(Viewport from, Viewport to, double share) {
    double ratio = to.resolution() / from.resolution();
    double resolution = from.resolution() * Math.pow(ratio, share);
    double left =
        Math.abs(ratio - 1) < 1e-6
            ? 1 - share
            : (resolution - to.resolution()) / (from.resolution() - to.resolution());
    return new Viewport(
        to.centerX() + (from.centerX() - to.centerX()) * left,
        to.centerY() + (from.centerY() - to.centerY()) * left,
        resolution,
        to.widthPixels(),
        to.heightPixels());
  }

  private static boolean isThere(Viewport view, Viewport target) {
    return Math.abs(view.resolution() / target.resolution() - 1) < 0.003
        && Math.abs(view.centerX() - target.centerX()) < target.resolution()
        && Math.abs(view.centerY() - target.centerY()) < target.resolution();
  }
}
