package fr.bocage.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Chooses the CRS that a map is shown in: Lambert-93 where the data lies in metropolitan France,
 * else Web Mercator. Safe on any thread, but slow where the data's CRS is in no catalogue.
 */
public final class DisplayCrs {
  /** Metropolitan France with Corsica and its waters, longitude and latitude. */
  private static final Envelope FRANCE_DEGREES = new Envelope(-5.5, 10, 41, 51.5);

  /** Where Lambert-93 coordinates of metropolitan France lie, metres. */
  private static final Envelope FRANCE_LAMBERT93 =
      new Envelope(-400_000, 1_350_000, 6_000_000, 7_250_000);

  private static final Envelope WORLD_DEGREES = new Envelope(-180, 180, -90, 90);

  /** Points a side that stand for an extent, whose edges are curves in another CRS. */
  private static final int SAMPLES = 9;

  private final CrsCatalogue catalogue;

  public DisplayCrs(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The display CRS for data of this extent. Half of the extent, in longitude and latitude, must
   * lie in France for Lambert-93. An empty extent gets Lambert-93 too: the first mark on an empty
   * map is more likely made in France than elsewhere.
   *
   * @param dataCrs null when the data does not tell; then {@link #guess} decides, as it does for a
   *     CRS that cannot be understood
   */
  public Crs choose(Crs dataCrs, Envelope extentInDataCrs) {
    if (extentInDataCrs.isNull()) {
      return catalogue.lambert93();
    }
    Optional<Reprojection> toDegrees =
        dataCrs == null ? Optional.empty() : catalogue.reprojection(dataCrs, catalogue.wgs84());
    if (toDegrees.isPresent()) {
      return forDegrees(degrees(extentInDataCrs, toDegrees.get()));
    }
    Crs guessed = guess(extentInDataCrs);
    return guessed.geographic() ? forDegrees(extentInDataCrs) : guessed;
  }

  /**
   * What CRS coordinates probably are in when nothing tells: longitude and latitude where they fit
   * in ±180 and ±90, Lambert-93 where they fit in France's part of it, else Web Mercator. Only a
   * guess, to be said as such.
   */
  public Crs guess(Envelope extent) {
    if (WORLD_DEGREES.contains(extent)) {
      return catalogue.wgs84();
    }
    return FRANCE_LAMBERT93.contains(extent) ? catalogue.lambert93() : catalogue.webMercator();
  }

  private Crs forDegrees(Envelope degrees) {
    boolean mostlyInFrance =
        shareInside(
                    degrees.getMinX(),
                    degrees.getMaxX(),
                    FRANCE_DEGREES.getMinX(),
                    FRANCE_DEGREES.getMaxX())
                * shareInside(
                    degrees.getMinY(),
                    degrees.getMaxY(),
                    FRANCE_DEGREES.getMinY(),
                    FRANCE_DEGREES.getMaxY())
            >= 0.5;
    return mostlyInFrance ? catalogue.lambert93() : catalogue.webMercator();
  }

  /** Which part of an interval lies in another; of a single value, all or nothing. */
  private static double shareInside(double min, double max, double from, double to) {
    double inside = Math.min(max, to) - Math.max(min, from);
    if (!(inside >= 0)) {
      return 0;
    }
    return max > min ? inside / (max - min) : 1;
  }

  private static Envelope degrees(Envelope extent, Reprojection toDegrees) {
    double[] xy = new double[2 * SAMPLES * SAMPLES];
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      double right = (double) (i % SAMPLES) / (SAMPLES - 1);
      double up = (double) (i / SAMPLES) / (SAMPLES - 1);
      xy[2 * i] = extent.getMinX() + right * extent.getWidth();
      xy[2 * i + 1] = extent.getMinY() + up * extent.getHeight();
    }
    toDegrees.apply(xy, 0, SAMPLES * SAMPLES);
    Envelope degrees = new Envelope();
    for (int i = 0; i < xy.length; i += 2) {
      if (!Double.isNaN(xy[i])) {
        degrees.expandToInclude(xy[i], xy[i + 1]);
      }
    }
    return degrees;
  }
}
