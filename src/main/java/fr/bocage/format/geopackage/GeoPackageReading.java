package fr.bocage.format.geopackage;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Findings;
import fr.bocage.format.RowTally;
import fr.bocage.format.raster.RasterLayer;
import fr.bocage.format.raster.TileFile;
import fr.bocage.geo.Crs;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of one file, from its list of tables to the dataset. One thread. */
final class GeoPackageReading {
  private static final int STEPS_BETWEEN_LOOKS = 100_000;

  /** A few seconds' work: no honest view needs as long for each next row. */
  private static final int MOST_LOOKS_A_ROW = 300;

  private static final long LEAST_VIEW_ROWS = 1_000_000;

  private final Path path;
  private final Optional<TileFile> tiles;
  private final GeoPackageFile file;
  private final CrsLookup crsLookup;
  private final TileCache cache;
  private final Progress progress;
  private final Findings findings = new Findings(GeoPackageFormat.class);
  private boolean single;
  private int looks;

  /**
   * @param path what the file is called
   * @param tiles where tiles can be read later; empty for a file that will be gone
   * @param cache where decoded tiles go
   */
  GeoPackageReading(
      Path path,
      Optional<TileFile> tiles,
      GeoPackageFile file,
      CrsLookup crsLookup,
      TileCache cache,
      Progress progress) {
    this.path = path;
    this.tiles = tiles;
    this.cache = cache;
    this.file = file;
    this.crsLookup = crsLookup;
    this.progress = progress;
  }

  Dataset run() throws GeoPackageException, ProblemException, IOException {
    file.interruptWhen(
        STEPS_BETWEEN_LOOKS, () -> progress.isCancelled() || ++looks > MOST_LOOKS_A_ROW);
    boolean isGeoPackage = file.hasTable("gpkg_contents") || file.hasTable("gpkg_geometry_columns");
    findings.add("journal-ignored", Severity.WARNING, file.behindJournal() ? 1 : 0);
    findings.add("file-cut", Severity.ERROR, file.isCut() ? 1 : 0);
    List<SourceLayer> layers = new ArrayList<>();
    List<SourceTable> tables =
        isGeoPackage
            ? new GeoPackageTables(file, findings).find()
            : new SpatiaLiteTables(file, findings).find();
    single = tables.size() == 1;
    for (SourceTable table : tables) {
      looks = 0;
      try {
        layers.add(layer(table));
      } catch (GeoPackageException e) {
        progress.check();
        findings.add("table-unreadable", Severity.ERROR, 1, table.name(), e.getMessage());
      }
    }
    addRasters(layers);
    if (layers.isEmpty()) {
      throw ProblemException.of(getClass(), "no-layers", path.getFileName());
    }
    String format = isGeoPackage ? GeoPackageFormat.ID : GeoPackageFormat.PLAIN_ID;
    return new Dataset(format, layers, findings.bySeverity());
  }

  private void addRasters(List<SourceLayer> layers) {
    looks = 0;
    try {
      TilePyramidTables tables = new TilePyramidTables(file, crsLookup, cache, findings, watched());
      if (tiles.isEmpty()) {
        findings.add("tiles-in-archive", Severity.ERROR, tables.count());
      } else {
        List<RasterSource> rasters = tables.find(tiles.get());
        layers.addAll(0, rasters.stream().map(RasterLayer::of).toList()); // below all features
      }
    } catch (GeoPackageException e) {
      progress.check();
      findings.add("tiles-unreadable", Severity.ERROR, 1, path.getFileName());
    }
  }

  private SourceLayer layer(SourceTable table) throws GeoPackageException, IOException {
    long mostRows = Math.max(LEAST_VIEW_ROWS, Files.size(path) / 16);
    TableReading reading = new TableReading(file, table, mostRows, watched());
    reading.run();
    Crs crs = table.geometry() == null ? null : crsLookup.find(file, table.srsId());
    if (table.geometry() != null && crs == null) {
      findings.add("crs-unknown", Severity.WARNING, 1, table.name());
    }
    tell(table, reading);
    FeatureTable features =
        new FeatureTable(table.name(), crs, reading.geometry(), reading.columns());
    return new SourceLayer(features, reading.hasText() ? "UTF-8" : null);
  }

  /** Each sign of progress gives the next rows their own time. */
  private Progress watched() {
    return new Progress() {
      @Override
      public void report(long done, long total) {
        looks = 0;
        progress.report(done, total);
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private void tell(SourceTable table, TableReading reading) {
    String name = table.name();
    findings.add("table-damaged", Severity.ERROR, reading.damaged() ? 1 : 0, name);
    findings.add("view-endless", Severity.ERROR, reading.endless() ? 1 : 0, name);
    tell("geometry-broken", Severity.ERROR, reading.brokenRows(), name);
    tell("coordinates-not-finite", Severity.WARNING, reading.rowsNotFinite(), name);
    tell("curves-straightened", Severity.INFO, reading.rowsWithCurves(), name);
    findings.add("bytes-not-shown", Severity.INFO, reading.blobColumns(), name);
  }

  /** Says which rows too, unless there are several tables that they could be of. */
  private void tell(String code, Severity severity, RowTally rows, String name) {
    if (single) {
      findings.add(code, severity, rows, name);
    } else {
      findings.add(code, severity, rows.count(), name);
    }
  }

  /** The words for a file that cannot be read at all. */
  static ProblemException failure(Path path, GeoPackageException e) {
    String code =
        switch (e.kind()) {
          case LOCKED -> "file-locked";
          case DAMAGED -> "file-damaged";
          case NOT_A_DATABASE -> "not-a-database";
          default -> "file-unreadable";
        };
    return e.kind() == Kind.OTHER
        ? ProblemException.of(
            GeoPackageReading.class, code, path.getFileName(), String.valueOf(e.getMessage()))
        : ProblemException.of(GeoPackageReading.class, code, path.getFileName(), e.kind());
  }
}
