package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Jobs;
import fr.bocage.problem.ProblemException;
import fr.bocage.style.Sld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes {@code samples/normandie.gpkg} from {@code samples/styles}: what the first window shows.
 * Run {@link #main} after a style has changed; a test holds that the file is what this class
 * writes.
 */
final class SampleProject {
  private static final Path SAMPLES = Path.of("samples");

  /** Départements and a strip of sea and land around them, Lambert-93. */
  private static final String HOME = "EPSG:2154 335000,6789000,625000,7001500";

  private static final String ATTRIBUTION =
      "Terre, départements, arrêts, plages, mer territoriale © les contributeurs d’OpenStreetMap,"
          + " Trainline (ODbL 1.0) — Natural Earth (domaine public) — communes : GeoNames (CC BY"
          + " 4.0) — INSEE, DGCL, La Poste via Etalab (Licence Ouverte) — aéroports : OpenFlights"
          + " (ODbL 1.0) — Seine, îlots : GSHHG 2.3.7, Wessel & Smith (LGPL 3+)";

  private SampleProject() {}

  /** A layer of the sample, the lowest first. */
  private enum SampleLayer {
    LAND("Terre", "terre.geojson"),
    ISLETS("Îlots", "ilots.geojson"),
    DEPARTMENTS("Départements", "departements.shp"),
    SEINE("La Seine", "seine.geojson"),
    TERRITORIAL_SEA("Limite de la mer territoriale", "mer_territoriale.geojson"),
    BEACHES("Plages du Débarquement", "plages_debarquement.geojson"),
    DATED_PLACES("Lieux et dates", "lieux_dates.geojson"),
    AIRPORTS("Aéroports", "aeroports.geojson"),
    STOPS("Gares et arrêts", "arrets_sncf.geojson"),
    COMMUNES("Communes", "communes.shp");

    private final String title;
    private final String file;

    SampleLayer(String title, String file) {
      this.title = title;
      this.file = file;
    }

    LayerRecord record() throws IOException, ProblemException {
      String stem = file.substring(0, file.lastIndexOf('.'));
      String sld = Files.readString(SAMPLES.resolve("styles").resolve(stem + ".sld"));
      // An id made from the name, so that writing the sample twice gives the same project.
      UUID id = UUID.nameUUIDFromBytes(stem.getBytes(StandardCharsets.UTF_8));
      LayerSource source = new LayerSource("sample:" + file, stem, null);
      return new LayerRecord(id, title, source, Sld.read(sld), 1, true);
    }
  }

  /** Writes the sample project; there must be no file yet. */
  static void write(Path target) throws ProblemException, GeoPackageException, IOException {
    try (Jobs jobs = new Jobs(1);
        Project project = Project.open(target, jobs)) {
      project.apply(new Edit("sample", Instant.EPOCH, changes())).join();
    }
    try (GeoPackageFile file = GeoPackageFile.openWritable(target)) {
      file.execute("DELETE FROM bocage_history"); // a visitor's first undo must not empty the map
      file.execute("VACUUM");
    }
  }

  private static List<Change> changes() throws IOException, ProblemException {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.OfSetting(ProjectState.TITLE, null, "Normandie"));
    changes.add(new Change.OfSetting(ProjectState.DISPLAY_CRS, null, "EPSG:2154"));
    changes.add(new Change.OfSetting(ProjectState.BACKGROUND, null, "#dbe7ee"));
    changes.add(new Change.OfSetting(ProjectState.HOME, null, HOME));
    changes.add(new Change.OfSetting(ProjectState.ATTRIBUTION, null, ATTRIBUTION));
    for (SampleLayer layer : SampleLayer.values()) {
      changes.add(new Change.OfLayer(layer.ordinal(), null, layer.record()));
    }
    return changes;
  }

  public static void main(String[] arguments) throws Exception {
    Path target = SAMPLES.resolve("normandie.gpkg");
    Files.deleteIfExists(target);
    write(target);
  }
}
