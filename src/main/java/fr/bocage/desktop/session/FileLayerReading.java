package fr.bocage.desktop.session;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Formats;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.DisplayCrs;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.problem.ProblemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads layers from the files that their sources name. Safe on any thread. */
public final class FileLayerReading implements LayerReading {
  private static final String SAMPLE_PREFIX = "sample:";

  private final Formats formats;
  private final CrsCatalogue catalogue;
  private final DisplayCrs displays;
  private final Path samples;
  private final TrustedFiles trusted;
  private final Jobs jobs;

  /**
   * @param samples folder of Bocage's own samples
   * @param trusted files outside a project's folder that may be read all the same
   */
  public FileLayerReading(
      Formats formats, CrsCatalogue catalogue, Path samples, TrustedFiles trusted, Jobs jobs) {
    this.formats = formats;
    this.catalogue = catalogue;
    this.displays = new DisplayCrs(catalogue);
    this.samples = samples;
    this.trusted = trusted;
    this.jobs = jobs;
  }

  @Override
  public LoadedLayer read(LayerRecord layer, Path projectFile, Crs display, Progress progress)
      throws ProblemException {
    LayerSource source = layer.source();
    Dataset dataset = formats.open(locate(source.location(), projectFile), progress);
    for (SourceLayer found : dataset.layers()) {
      if (found.table().name().equals(source.layerName())) {
        FeatureTable table = declared(found.table(), source.declaredCrs());
        return placed(new LoadedLayer(table, table, found.encoding(), dataset.problems()), display);
      }
    }
    throw ProblemException.of(FileLayerReading.class, "layer-missing", source.layerName());
  }

  private FeatureTable declared(FeatureTable table, String code) {
    return code == null ? table : catalogue.fromCode(code).map(table::declaredAs).orElse(table);
  }

  /**
   * The file that a project means.
   *
   * @throws ProblemException when it lies neither beside the project nor among the samples, and
   *     this user has never opened it
   */
  private Path locate(String location, Path projectFile) throws ProblemException {
    try {
      if (location.startsWith(SAMPLE_PREFIX)) {
        return inside(samples, location.substring(SAMPLE_PREFIX.length()), location);
      }
      Path folder = projectFile.toAbsolutePath().normalize().getParent();
      Path file = folder.resolve(location).normalize();
      return trusted.contains(file) ? file : inside(folder, location, location);
    } catch (InvalidPathException e) {
      throw ProblemException.of(FileLayerReading.class, "layer-elsewhere", location);
    }
  }

  private static Path inside(Path folder, String relative, String location)
      throws ProblemException {
    Path file = folder.resolve(relative).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw ProblemException.of(FileLayerReading.class, "layer-elsewhere", location);
    }
    return file;
  }

  @Override
  public LoadedLayer placed(LoadedLayer layer, Crs display) throws ProblemException {
    FeatureTable source = layer.source();
    Crs from = source.crs() != null ? source.crs() : displays.guess(source.geometry().extent());
    FeatureTable table;
    if (from.equals(display)) {
      table = source.crs() == null ? source.declaredAs(from) : source;
    } else {
      Reprojection way =
          catalogue
              .reprojection(from, display)
              .orElseThrow(
                  () -> ProblemException.of(FileLayerReading.class, "crs-not-known", from.name()));
      table = source.reprojected(display, way, jobs);
    }
    return new LoadedLayer(source, table, layer.encoding(), layer.problems());
  }

  @Override
  public LayerSource source(Path file, String layerName, Path projectFile) {
    Path folder = projectFile.toAbsolutePath().normalize().getParent();
    Path absolute = file.toAbsolutePath().normalize();
    Path kept = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return new LayerSource(kept.toString().replace('\\', '/'), layerName, null);
  }
}
