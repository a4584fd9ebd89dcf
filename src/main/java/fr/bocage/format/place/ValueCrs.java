package fr.bocage.format.place;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Guesses a CRS from coordinates: degrees are taken for EPSG:4326, and what lies where Lambert-93
 * has metropolitan France for EPSG:2154. Safe on any thread.
 */
public final class ValueCrs {
  private static final Envelope LAMBERT_93 = new Envelope(0, 1.3e6, 6.0e6, 7.2e6);

  private final CrsCatalogue catalogue;

  public ValueCrs(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The likeliest CRS; null when there is none, or no geometry at all. */
  public Crs guess(GeometryColumn geometry, List<Problem> problems) {
    if (geometry.extent().isNull()) {
      return null;
    }
    if (isMostlyInLambert93(geometry)) {
      problems.add(
          Problem.of(
              ValueCrs.class, "crs-guessed", Severity.INFO, 1, catalogue.lambert93().name()));
      return catalogue.lambert93();
    }
    List<Problem> doubts = new ArrayList<>();
    if (DegreesCheck.passes(geometry, doubts)) {
      problems.addAll(doubts);
      return catalogue.wgs84();
    }
    problems.add(Problem.of(ValueCrs.class, "crs-not-told", Severity.WARNING, 1));
    return null;
  }

  private static boolean isMostlyInLambert93(GeometryColumn geometry) {
    long placed = 0;
    long inside = 0;
    for (int row = 0; row < geometry.rowCount(); row++) {
      Envelope envelope = geometry.envelope(row);
      placed += envelope.isNull() ? 0 : 1;
      inside += !envelope.isNull() && LAMBERT_93.contains(envelope) ? 1 : 0;
    }
    return inside * 2 > placed;
  }
}
