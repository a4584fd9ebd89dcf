package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.doctor.CrsDoctor;
import fr.bocage.format.doctor.CrsDoubt;
import fr.bocage.format.doctor.KnownGround;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.DisplayCrs;
import fr.bocage.geo.InterpolatedReprojection;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries layers' data from its own CRS to the map's, on all cores. Safe on any thread. */
public final class TablePlacement {
  /** What readers say where nothing tells the CRS; what is assumed instead says it, and more. */
  private static final Set<String> UNTOLD = Set.of("prj-missing", "prj-unreadable", "crs-not-told");

  private final CrsCatalogue catalogue;
  private final DisplayCrs displays;
  private final CrsDoctor doctor;
  private final Jobs jobs;

  public TablePlacement(CrsCatalogue catalogue, Jobs jobs) {
    this.catalogue = catalogue;
    this.displays = new DisplayCrs(catalogue);
    this.doctor = new CrsDoctor(catalogue, KnownGround.withoutLand());
    this.jobs = jobs;
  }

  /** The CRS that suits the first table that has an extent; Lambert-93 where none has. */
  public Crs displayFor(List<FeatureTable> tables) {
    for (FeatureTable table : tables) {
      if (!table.geometry().extent().isNull()) {
        Crs crs = isUsable(table) ? table.crs() : doctor.guess(table);
        return displays.choose(crs, table.geometry().extent());
      }
    }
    return catalogue.lambert93();
  }

  /**
   * The layer in the display CRS. Where nothing tells its own CRS, or that cannot be understood,
   * the likeliest is assumed, which is added to the layer's problems.
   *
   * @throws ProblemException when there is no way to the display CRS
   */
  public LoadedLayer place(LoadedLayer layer, Crs display) throws ProblemException {
    FeatureTable source = layer.source();
    if (source.geometry().extent().isNull()) { // a table without any place lies in no CRS
      return layer.placed(source.declaredAs(display));
    }
    Optional<Reprojection> way =
        isUsable(source) ? catalogue.reprojection(source.crs(), display) : Optional.empty();
    if (way.isPresent()) {
      return placed(layer, source.crs(), display, way.get());
    }
    Crs guessed = doctor.guess(source);
    Reprojection likeliest =
        catalogue
            .reprojection(guessed, display)
            .orElseThrow(
                () -> ProblemException.of(TablePlacement.class, "crs-mismatch", display.name()));
    return placed(layer, guessed, display, likeliest)
        .without(UNTOLD)
        .with(Problem.of(TablePlacement.class, "crs-guessed", Severity.WARNING, 1, guessed.name()));
  }

  /**
   * The layer with what makes its own CRS doubtful among its problems. For one whose CRS its file
   * tells: what the user declares is not doubted.
   */
  LoadedLayer examined(LoadedLayer layer) {
    FeatureTable source = layer.source();
    return doctor
        .doubt(source)
        .filter(doubt -> doubt != CrsDoubt.UNTOLD) // reading it or placing it says so
        .map(doubt -> layer.with(problem(doubt, source.crs())))
        .orElse(layer);
  }

  private static Problem problem(CrsDoubt doubt, Crs crs) {
    return Problem.of(TablePlacement.class, doubt.code(), Severity.WARNING, 1, crs.name());
  }

  /** Whether its CRS is told, and can be. */
  private boolean isUsable(FeatureTable table) {
    return table.crs() != null
        && !doctor.doubt(table).equals(Optional.of(CrsDoubt.METRES_AS_DEGREES));
  }

  /** Tables go to the display CRS; rasters stay, and are found from there. */
  private LoadedLayer placed(LoadedLayer layer, Crs from, Crs display, Reprojection way)
      throws ProblemException {
    LoadedLayer placed = layer.placed(moved(layer.source(), from, display, way));
    if (layer.raster().isEmpty()) {
      return placed;
    }
    Reprojection back =
        catalogue
            .reprojection(display, from)
            .orElseThrow(
                () -> ProblemException.of(TablePlacement.class, "crs-mismatch", display.name()));
    return placed.seen(back, way);
  }

  private FeatureTable moved(FeatureTable table, Crs from, Crs to, Reprojection way) {
    if (from.equals(to)) {
      return to.equals(table.crs()) ? table : table.declaredAs(to);
    }
    Reprojection fast =
        InterpolatedReprojection.of(
            way, table.geometry().extent(), table.geometry().vertexCount(), to);
    return table.reprojected(to, fast, jobs);
  }
}
