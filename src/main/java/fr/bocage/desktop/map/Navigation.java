package fr.bocage.desktop.map;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;

/**
 * Moves the view: by steps that glide, by drags that follow the hand. Keeps the resolution between
 * what shows the whole world and what shows a leaf. All pixels are physical. JavaFX thread only.
 */
public final class Navigation {
  /** How much closer one step of the wheel, a key or a button comes. */
  public static final double STEP = 1.5;

  /** From where a flight to a single place looks at it, at least: a small town fits the window. */
  private static final double PLACE_SCALE = 50_000;

  /** A flight to a house shows its street too. */
  private static final double NEAREST_SCALE = 2_500;

  private static final double FLIGHT_MARGIN_SHARE = 0.2;
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
                followOrHalt(before, now);
              }
            });
  }

  /** A panel that comes or goes does not end a motion: the same place is still its end. */
  private void followOrHalt(Viewport before, Viewport now) {
    boolean resized =
        before != null
            && now != null
            && (before.widthPixels() != now.widthPixels()
                || before.heightPixels() != now.heightPixels());
    if (resized && isMoving()) {
      Viewport end = motion.destination();
      motion.glide(now, end.resized(now.widthPixels(), now.heightPixels()));
    } else {
      motion.halt();
    }
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

  /**
   * Glides to where an extent of the display CRS fills much of the view. A single place, or a small
   * one, is looked at from no nearer than it needs. Stays where it is for no extent.
   */
  public void flyTo(Envelope extent) {
    Viewport view = session.viewport().get();
    if (view == null || extent.isNull()) {
      return;
    }
    double scaleUnits = Viewport.PIXEL_METRES / crs().metresPerUnit();
    boolean place = extent.getWidth() == 0 && extent.getHeight() == 0;
    int margin = (int) (Math.min(view.widthPixels(), view.heightPixels()) * FLIGHT_MARGIN_SHARE);
    Viewport fitting = Viewport.fitting(extent, view.widthPixels(), view.heightPixels(), margin);
    double resolution =
        place
            ? Math.min(view.resolution(), PLACE_SCALE * scaleUnits)
            : Math.max(fitting.resolution(), NEAREST_SCALE * scaleUnits);
    motion.glide(
        view,
        new Viewport(
            fitting.centerX(),
            fitting.centerY(),
            limited(resolution),
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
