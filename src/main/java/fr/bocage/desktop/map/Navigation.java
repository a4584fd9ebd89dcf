package fr.bocage.desktop.map;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import javafx.util.Subscription;

/**
 * Moves the view: by steps that glide, by drags that follow the hand. Keeps the resolution between
 * what shows the whole world and what shows a leaf. All pixels are physical. JavaFX thread only.
 */
public final class Navigation {
  /** How much closer one step of the wheel, a key or a button comes. */
  public static final double STEP = 1.5;

  private static final double MIN_METRES_PER_PIXEL = 0.005;
  private static final double MAX_METRES_PER_PIXEL = 200_000;

  private final MapSession session;
  private final ViewMotion motion = new ViewMotion(this::lookInMotion);
  private boolean lookingInMotion;

  Navigation(MapSession session) {
    this.session = session;
  }

  /** Begins to notice when someone else looks elsewhere, which ends a motion. */
  Subscription listen() {
    return session
        .viewport()
        .subscribe(
            (before, now) -> {
              if (!lookingInMotion) {
                motion.halt();
              }
            });
  }

  private void lookInMotion(Viewport viewport) {
    lookingInMotion = true;
    session.look(viewport);
    lookingInMotion = false;
  }

  /** Whether the view is still gliding somewhere. */
  public boolean isMoving() {
    return motion.destination() != null;
  }

  /** Where one will look when all motion is over; null before the first layout. */
  Viewport destination() {
    return motion.destination() != null ? motion.destination() : session.viewport().get();
  }

  /** Comes closer by a factor (above 1) or goes away (below 1) about a pixel that stays. */
  void zoom(double factor, double pixelX, double pixelY) {
    Viewport target = destination();
    if (target != null) {
      double resolution = limited(target.resolution() / factor);
      motion.glide(session.viewport().get(), target.zoomedAt(pixelX, pixelY, resolution));
    }
  }

  /** The same about the middle. */
  public void zoom(double factor) {
    Viewport target = destination();
    if (target != null) {
      zoom(factor, target.widthPixels() / 2.0, target.heightPixels() / 2.0);
    }
  }

  /** Glides so that the map moves right and down by a share of the view's width and height. */
  void glide(double shareRight, double shareDown) {
    Viewport target = destination();
    if (target != null) {
      double right = Math.rint(shareRight * target.widthPixels());
      double down = Math.rint(shareDown * target.heightPixels());
      motion.glide(session.viewport().get(), target.panned(right, down));
    }
  }

  /** Glides to another view of the same size. */
  public void glideTo(Viewport target) {
    if (session.viewport().get() != null) {
      motion.glide(session.viewport().get(), target);
    }
  }

  /** Moves the map at once, with the hand. */
  void drag(double pixelsRight, double pixelsDown) {
    motion.halt();
    session.look(session.viewport().get().panned(pixelsRight, pixelsDown));
  }

  /** Looks from a scale of 1:N. */
  public void lookFrom(double scaleDenominator) {
    Viewport view = session.viewport().get();
    if (view != null) {
      double resolution = limited(scaleDenominator * Viewport.PIXEL_METRES / crs().metresPerUnit());
      session.look(view.zoomedAt(view.widthPixels() / 2.0, view.heightPixels() / 2.0, resolution));
    }
  }

  /** Looks at the part of the view that a box of two of its pixels spans. */
  void lookAtBox(double x1, double y1, double x2, double y2) {
    Viewport view = session.viewport().get();
    double share =
        Math.max(Math.abs(x2 - x1) / view.widthPixels(), Math.abs(y2 - y1) / view.heightPixels());
    motion.glide(
        view,
        new Viewport(
            view.toX((x1 + x2) / 2),
            view.toY((y1 + y2) / 2),
            limited(view.resolution() * share),
            view.widthPixels(),
            view.heightPixels()));
  }

  private double limited(double resolution) {
    double metres = crs().metresPerUnit();
    return Math.min(
        MAX_METRES_PER_PIXEL / metres, Math.max(MIN_METRES_PER_PIXEL / metres, resolution));
  }

  private Crs crs() {
    return session.document().get().crs();
  }
}
