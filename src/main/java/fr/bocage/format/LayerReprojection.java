package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.RowChoice;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.DisplayCrs;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.util.List;

/** Brings layers into the CRS that a file is written in. Safe on any thread. */
public final class LayerReprojection {
  private final CrsCatalogue catalogue;
  private final Jobs jobs;

  public LayerReprojection(CrsCatalogue catalogue, Jobs jobs) {
    this.catalogue = catalogue;
    this.jobs = jobs;
  }

  Crs wgs84() {
    return catalogue.wgs84();
  }

  /**
   * The layer in the wanted CRS. Where its own is not told or not understood, the likeliest is
   * taken and that is said; geometries that have no place in the wanted CRS are left out and
   * counted.
   *
   * @param wanted null for the layer's own
   * @param problems takes what is to be said
   */
  FeatureTable bring(FeatureTable layer, Crs wanted, List<Problem> problems)
      throws ProblemException {
    if (wanted == null || wanted.equals(layer.crs()) || layer.geometry().extent().isNull()) {
      return wanted == null ? layer : layer.declaredAs(wanted);
    }
    Reprojection way =
        layer.crs() == null ? null : catalogue.reprojection(layer.crs(), wanted).orElse(null);
    if (way == null) {
      Crs guessed = new DisplayCrs(catalogue).guess(layer.geometry().extent());
      problems.add(problem("crs-guessed", Severity.WARNING, 1, layer.name(), guessed.name()));
      way =
          catalogue
              .reprojection(guessed, wanted)
              .orElseThrow(
                  () ->
                      ProblemException.of(
                          LayerReprojection.class, "crs-no-way", layer.name(), wanted.name()));
    }
    FeatureTable moved =
        way == Reprojection.IDENTITY
            ? layer.declaredAs(wanted)
            : layer.reprojected(wanted, way, jobs);
    FeatureTable finite = RowChoice.withFiniteGeometries(moved);
    long lost = geometries(layer.geometry()) - geometries(finite.geometry());
    if (lost > 0) {
      problems.add(problem("geometry-outside-crs", Severity.ERROR, lost, wanted.name()));
    }
    return finite;
  }

  private static long geometries(GeometryColumn geometry) {
    long count = 0;
    for (int row = 0; row < geometry.rowCount(); row++) {
      count += geometry.type(row).isDrawn() ? 1 : 0;
    }
    return count;
  }

  private static Problem problem(String code, Severity severity, long count, Object... arguments) {
    return Problem.of(LayerReprojection.class, code, severity, count, arguments);
  }
}
