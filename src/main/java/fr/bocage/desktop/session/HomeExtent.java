package fr.bocage.desktop.session;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import org.locationtech.jts.geom.Envelope;

/** Where an empty map looks: Normandy and its sea, where Bocage is at home. */
final class HomeExtent {
  private static final Envelope NORMANDY_LAMBERT93 =
      new Envelope(345_000, 620_000, 6_785_000, 7_010_000);

  private HomeExtent() {}

  static Envelope of(Crs crs, CrsCatalogue catalogue) {
    Envelope home = NORMANDY_LAMBERT93;
    double[] corners = {home.getMinX(), home.getMinY(), home.getMaxX(), home.getMaxY()};
    if (!crs.equals(catalogue.lambert93())) {
      catalogue.reprojection(catalogue.lambert93(), crs).ifPresent(way -> way.apply(corners, 0, 2));
    }
    Envelope extent = new Envelope(corners[0], corners[2], corners[1], corners[3]);
    return Double.isFinite(extent.getArea()) ? extent : home;
  }
}
