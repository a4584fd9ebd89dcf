package fr.bocage.desktop.session;

import fr.bocage.geo.Reprojection;
import fr.bocage.geo.Viewport;

/** A view of the same place in another CRS. */
final class MovedView {
  private MovedView() {}

  /** The same centre, and the resolution at which it shows about as much; the old one if none. */
  static Viewport of(Viewport view, Reprojection way) {
    double reach = view.resolution() * 100;
    double[] xy = {
      view.centerX(),
      view.centerY(),
      view.centerX() - reach,
      view.centerY(),
      view.centerX() + reach,
      view.centerY()
    };
    way.apply(xy, 0, 3);
    double resolution = Math.hypot(xy[4] - xy[2], xy[5] - xy[3]) / 200;
    boolean placed = Double.isFinite(xy[0]) && Double.isFinite(xy[1]) && resolution > 0;
    return placed && Double.isFinite(resolution)
        ? new Viewport(xy[0], xy[1], resolution, view.widthPixels(), view.heightPixels())
        : view;
  }
}
