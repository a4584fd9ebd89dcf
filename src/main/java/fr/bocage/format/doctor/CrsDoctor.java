package fr.bocage.format.doctor;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.DisplayCrs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds out whether a layer's CRS can be right, by where it puts a sample of the vertices, and
 * tries those of the catalogue in its place. Safe on any thread; some tens of milliseconds.
 */
public final class CrsDoctor {
  private static final int MOST_SAMPLES = 400;
  private static final int MOST_CANDIDATES = 6;

  /** Once around the Earth from any meridian, and a little. */
  private static final Envelope DEGREES = new Envelope(-361, 361, -91, 91);

  /** France and its neighbours; what swaps into it lies off Somalia. */
  private static final Envelope AROUND_FRANCE_DEGREES = new Envelope(-12, 16, 36, 60);

  private static final Envelope AROUND_FRANCE_LAMBERT93 =
      new Envelope(-400_000, 1_350_000, 6_000_000, 7_250_000);

  private static final Envelope FIRST_TURN = new Envelope(-180, 180, -90, 90);

  private final CrsCatalogue catalogue;
  private final KnownGround ground;
  private final KnownGround quickGround = KnownGround.withoutLand();

  public CrsDoctor(CrsCatalogue catalogue, KnownGround ground) {
    this.catalogue = catalogue;
    this.ground = ground;
  }

  /** All that can be said of a table's CRS. A table without any place has nothing wrong with it. */
  public CrsDiagnosis examine(FeatureTable table) {
    double[] sample = sample(table.geometry());
    if (sample.length == 0) {
      return new CrsDiagnosis(Optional.empty(), Optional.empty(), List.of());
    }
    Optional<CrsTrial> present = present(table.crs(), sample, ground);
    Optional<CrsDoubt> doubt = doubt(table, sample, present);
    return new CrsDiagnosis(doubt, present, candidates(table, sample, present.orElse(null)));
  }

  /** Only whether something is wrong: quick enough to be asked of each layer that is opened. */
  public Optional<CrsDoubt> doubt(FeatureTable table) {
    if (isPlainlyRight(table.crs(), table.geometry().extent())) {
      return Optional.empty();
    }
    double[] sample = sample(table.geometry());
    return sample.length == 0
        ? Optional.empty()
        : doubt(table, sample, present(table.crs(), sample, quickGround));
  }

  /** What is where most data is needs no reprojection, which costs the program's start dear. */
  private static boolean isPlainlyRight(Crs crs, Envelope extent) {
    if (crs == null || crs.code() == null || extent.isNull()) {
      return false;
    }
    return crs.geographic()
        ? AROUND_FRANCE_DEGREES.contains(extent)
        : crs.code().equals("EPSG:2154") && AROUND_FRANCE_LAMBERT93.contains(extent);
  }

  /** The CRS that data of an unknown one most probably is in, without swapping its axes. */
  public Crs guess(FeatureTable table) {
    double[] sample = sample(table.geometry());
    return trials(sample, false).stream()
        .filter(CrsTrial::isConvincing)
        .max(Comparator.comparingDouble(CrsTrial::plausibility))
        .map(CrsTrial::crs)
        .orElseGet(() -> new DisplayCrs(catalogue).guess(table.geometry().extent()));
  }

  private Optional<CrsDoubt> doubt(
      FeatureTable table, double[] sample, Optional<CrsTrial> present) {
    Crs crs = table.crs();
    if (crs == null) {
      return Optional.of(CrsDoubt.UNTOLD);
    }
    if (crs.geographic() && shareInside(sample, DEGREES) < 0.5) {
      return Optional.of(CrsDoubt.METRES_AS_DEGREES);
    }
    if (!crs.geographic() && FIRST_TURN.contains(table.geometry().extent())) {
      return Optional.of(CrsDoubt.DEGREES_AS_METRES);
    }
    if (present.isEmpty() || present.get().inFrance() > 1 - CrsTrial.CONVINCING) {
      return Optional.empty();
    }
    if (tryOut(crs, true, sample, quickGround).filter(CrsTrial::isConvincing).isPresent()) {
      return Optional.of(CrsDoubt.AXES_SWAPPED);
    }
    boolean elsewhere = isFrench(crs) && present.get().inFrance() == 0;
    return elsewhere ? Optional.of(CrsDoubt.OUT_OF_FRANCE) : Optional.empty();
  }

  /** Lambert-93, the nine zones and the old Lamberts: nobody uses them abroad. */
  private static boolean isFrench(Crs crs) {
    return crs.code() != null && crs.code().matches("EPSG:(2154|39(4[2-9]|50)|275[67]\\d)");
  }

  private List<CrsTrial> candidates(FeatureTable table, double[] sample, CrsTrial present) {
    List<CrsTrial> convincing = trials(sample, false);
    convincing.addAll(trials(sample, true));
    convincing.removeIf(trial -> !trial.isConvincing());
    // A stable sort: of equals, the catalogue's first is the best known.
    convincing.sort(Comparator.comparingDouble(CrsTrial::plausibility).reversed());
    List<CrsTrial> chosen = new ArrayList<>();
    for (CrsTrial trial : convincing) {
      boolean told = chosen.stream().anyMatch(trial::agreesWith);
      boolean isPresent = present != null && trial.agreesWith(present);
      if (!told && !isPresent && chosen.size() < MOST_CANDIDATES) {
        chosen.add(trial);
      }
    }
    if (chosen.isEmpty() && (present == null || !present.isConvincing())) {
      Crs guess = new DisplayCrs(catalogue).guess(table.geometry().extent());
      if (!guess.equals(table.crs())) {
        tryOut(guess, false, sample, ground).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  private List<CrsTrial> trials(double[] sample, boolean axesSwapped) {
    List<CrsTrial> trials = new ArrayList<>();
    for (Crs crs : catalogue.known()) {
      tryOut(crs, axesSwapped, sample, ground).ifPresent(trials::add);
    }
    return trials;
  }

  /** Only within the catalogue: waking GeoTools takes seconds. */
  private Optional<CrsTrial> present(Crs crs, double[] sample, KnownGround on) {
    return crs != null && catalogue.known().contains(crs)
        ? tryOut(crs, false, sample, on)
        : Optional.empty();
  }

  private Optional<CrsTrial> tryOut(Crs crs, boolean axesSwapped, double[] sample, KnownGround on) {
    return catalogue
        .reprojection(crs, catalogue.wgs84())
        .map(
            way -> {
              double[] xy = axesSwapped ? swapped(sample) : sample.clone();
              if (!crs.geographic() || shareInside(xy, DEGREES) == 1) {
                way.apply(xy, 0, xy.length / 2);
              }
              return on.judge(crs, axesSwapped, xy);
            });
  }

  private static double[] swapped(double[] xy) {
    double[] swapped = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      swapped[i] = xy[i + 1];
      swapped[i + 1] = xy[i];
    }
    return swapped;
  }

  private static double shareInside(double[] xy, Envelope box) {
    int inside = 0;
    for (int i = 0; i < xy.length; i += 2) {
      inside += box.contains(xy[i], xy[i + 1]) ? 1 : 0;
    }
    return inside / (xy.length / 2.0);
  }

  /** Vertices spread evenly over the column. */
  private static double[] sample(GeometryColumn geometry) {
    int count = Math.min(MOST_SAMPLES, geometry.vertexCount());
    double[] sample = new double[2 * count];
    for (int i = 0; i < count; i++) {
      int vertex = (int) ((long) i * geometry.vertexCount() / count);
      sample[2 * i] = geometry.xy()[2 * vertex];
      sample[2 * i + 1] = geometry.xy()[2 * vertex + 1];
    }
    return sample;
  }
}
