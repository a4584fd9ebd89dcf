package fr.bocage.format.geopackage;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.RowSteps;
import fr.bocage.format.UniqueNames;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.WktDialect;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.SpatialReference;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes layers as the feature tables of a new GeoPackage, each with its R-tree. */
public final class GeoPackageWriter implements FeatureWriter {
  /** In KB, negative as SQLite wants it: most of an R-tree under construction fits in. */
  private static final int CACHE = -65_536;

  private final CrsCatalogue catalogue;

  public GeoPackageWriter(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String id() {
    return "geopackage";
  }

  @Override
  public List<String> extensions() {
    return List.of("gpkg");
  }

  @Override
  public boolean holdsSeveralLayers() {
    return true;
  }

  @Override
  public List<Path> companions(Path file) {
    return List.of(ended(file, "-journal"), ended(file, "-wal"), ended(file, "-shm"));
  }

  private static Path ended(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  @Override
  public boolean keepsMeasures() {
    return true;
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws IOException {
    RowSteps steps = new RowSteps(layers, 2, progress);
    List<Problem> problems = new ArrayList<>();
    try (GeoPackageFile target = GeoPackageFile.create(file)) {
      target.execute("PRAGMA cache_size = " + CACHE);
      target.inTransaction(
          () -> {
            UniqueNames names = new UniqueNames("layer");
            for (int i = 0; i < layers.size(); i++) {
              FeatureTable layer = layers.get(i);
              SpatialReference reference = reference(layer.crs(), i);
              reference.insert(target);
              String table = names.unique(allowed(layer.name()));
              LayerOutput output = new LayerOutput(layer, table, reference.id());
              output.write(target, steps);
              tell(output.columns(), problems);
            }
          });
    } catch (GeoPackageException e) {
      throw new IOException(e.getMessage(), e);
    }
    return problems;
  }

  private SpatialReference reference(Crs crs, int layer) {
    String wkt = crs == null ? null : catalogue.wkt(crs, WktDialect.OGC).orElse("undefined");
    return SpatialReference.of(crs, wkt, layer);
  }

  /** A name that is neither GeoPackage's nor SQLite's own. */
  private static String allowed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean reserved =
        lower.startsWith("gpkg_") || lower.startsWith("sqlite_") || lower.startsWith("rtree_");
    return reserved ? "layer_" + name : name;
  }

  private static void tell(LayerColumns columns, List<Problem> problems) {
    if (!columns.renamed().isEmpty()) {
      problems.add(
          problem(
              "gpkg-fields-renamed",
              columns.renamed().size(),
              String.join(", ", columns.renamed())));
    }
    if (columns.momentsWithoutZone() > 0) {
      problems.add(problem("gpkg-moments-as-utc", columns.momentsWithoutZone()));
    }
  }

  private static Problem problem(String code, long count, Object... arguments) {
    return Problem.of(GeoPackageWriter.class, code, Severity.WARNING, count, arguments);
  }
}
