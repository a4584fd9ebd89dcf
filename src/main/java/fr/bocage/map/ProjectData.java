package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Formats;
import fr.bocage.format.TextCharsets;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the layers of one project. A file in which several of them lie is read once, also when they
 * are asked for at the same time. Slow: on jobs' threads only; safe on any.
 */
public final class ProjectData {
  private static final Set<String> ASKING_FOR_CRS =
      Set.of("prj-missing", "prj-unreadable", "coordinates-not-degrees", "crs-not-told");

  private final Path projectFile;
  private final LayerFiles files;
  private final Formats formats;
  private final CrsCatalogue catalogue;
  private final TablePlacement placement;
  private final Map<Reading, CompletableFuture<Dataset>> datasets = new ConcurrentHashMap<>();

  ProjectData(
      Path projectFile,
      LayerFiles files,
      Formats formats,
      CrsCatalogue catalogue,
      TablePlacement placement) {
    this.projectFile = projectFile;
    this.files = files;
    this.formats = formats;
    this.catalogue = catalogue;
    this.placement = placement;
  }

  /**
   * A layer's data in the display CRS.
   *
   * @throws ProblemException with words for the user
   */
  public LoadedLayer read(LayerRecord layer, Crs display, Progress progress)
      throws ProblemException {
    return placement.place(read(layer, progress), display);
  }

  /**
   * A layer's data in its own CRS.
   *
   * @throws ProblemException with words for the user
   */
  public LoadedLayer read(LayerRecord layer, Progress progress) throws ProblemException {
    LayerSource source = layer.source();
    Reading reading = new Reading(files.locate(source.location(), projectFile), encoding(source));
    Dataset dataset = dataset(reading, progress);
    for (Dataset.SourceLayer found : dataset.layers()) {
      if (found.table().name().equals(source.layerName())) {
        Dataset.SourceLayer told = declared(found, source);
        return source.declaredCrs() == null
            ? placement.examined(LoadedLayer.of(told, dataset.problems()))
            : LoadedLayer.of(told, answered(dataset.problems()));
      }
    }
    throw ProblemException.of(
        ProjectData.class, "layer-missing", source.layerName(), source.location());
  }

  private Dataset.SourceLayer declared(Dataset.SourceLayer told, LayerSource source) {
    FeatureTable table = told.table();
    Optional<RasterSource> raster = told.raster();
    if (source.axesSwapped()) {
      table = table.withAxesSwapped();
      raster = raster.map(RasterSource::withAxesSwapped);
    }
    Optional<Crs> crs = Optional.ofNullable(source.declaredCrs()).flatMap(catalogue::fromCode);
    if (crs.isPresent()) {
      table = table.declaredAs(crs.get());
      raster = raster.map(one -> one.declaredAs(crs.get()));
    }
    return new Dataset.SourceLayer(table, told.encoding(), raster);
  }

  private static Charset encoding(LayerSource source) {
    return Optional.ofNullable(source.declaredEncoding()).flatMap(TextCharsets::named).orElse(null);
  }

  /** Without the questions that a declared CRS answers. */
  private static List<Problem> answered(List<Problem> problems) {
    return problems.stream().filter(problem -> !ASKING_FOR_CRS.contains(problem.code())).toList();
  }

  /** A file, and the encoding that its text is declared to be in; null for none. */
  private record Reading(Path file, Charset declared) {}

  private Dataset dataset(Reading file, Progress progress) throws ProblemException {
    while (true) {
      CompletableFuture<Dataset> mine = new CompletableFuture<>();
      CompletableFuture<Dataset> others = datasets.putIfAbsent(file, mine);
      if (others == null) {
        return opened(file, mine, progress);
      }
      try {
        return others.join();
      } catch (CancellationException e) {
        progress.check(); // only the other layer is no longer wanted: this one reads the file
      } catch (CompletionException e) {
        throw rethrown(e.getCause());
      }
    }
  }

  private Dataset opened(Reading file, CompletableFuture<Dataset> result, Progress progress)
      throws ProblemException {
    try {
      Dataset dataset = formats.open(file.file(), file.declared(), progress);
      result.complete(dataset);
      return dataset;
    } catch (CancellationException e) {
      datasets.remove(file, result);
      result.cancel(false);
      throw e;
    } catch (ProblemException | RuntimeException | Error e) {
      result.completeExceptionally(e);
      throw e;
    }
  }

  private static ProblemException rethrown(Throwable cause) {
    if (cause instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (cause instanceof Error grave) {
      throw grave;
    }
    return (ProblemException) cause; // formats open a file or say why not
  }
}
