package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.map.DocumentBuilder;
import fr.bocage.map.LayerFiles;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectData;
import fr.bocage.map.ProjectState;
import fr.bocage.map.SamplesFolder;
import fr.bocage.map.SavedView;
import fr.bocage.map.TablePlacement;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the map that a project holds. The project's own file is only copied: whoever paints it does
 * not change it, and may paint one that is open in a window.
 */
final class ProjectReader {
  private final Engine engine;
  private final MapSources sources;

  ProjectReader(Engine engine, MapSources sources) {
    this.engine = engine;
    this.sources = sources;
  }

  /**
   * Reads the project; layers that cannot be read are told of and left out.
   *
   * @param asked the display CRS; null for the project's own
   */
  OpenedMap read(Path file, Crs asked) throws ProblemException {
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of(ProjectReader.class, "project-missing", file);
    }
    try {
      Path folder = Files.createTempDirectory("bocage");
      Path copy = folder.resolve("project.gpkg");
      try {
        Files.copy(file, copy);
        try (Project project = Project.open(copy, engine.jobs())) {
          sources.tell(file.toString(), project.problems());
          return map(file, project.state(), project.view(), asked);
        }
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw ProblemException.of(
          ProjectReader.class, "project-uncopied", file, String.valueOf(e.getMessage()));
    }
  }

  private OpenedMap map(Path file, ProjectState state, Optional<SavedView> view, Crs asked) {
    Map<UUID, LoadedLayer> read = read(file, state.layers());
    List<FeatureTable> tables = read.values().stream().map(LoadedLayer::source).toList();
    Crs own = state.displayCrs(engine.catalogue()).orElseGet(() -> sources.displayCrs(tables));
    Crs display = asked == null ? own : asked;
    Map<UUID, LoadedLayer> placed = placed(read, display);
    CrsCatalogue catalogue = engine.catalogue();
    Reprojection fromDegrees = catalogue.reprojection(catalogue.wgs84(), display).orElse(null);
    MapDocument document =
        new DocumentBuilder().build(state, display, fromDegrees, placed::get, null);
    // The view was kept in the project's own CRS and means nothing in another.
    Optional<SavedView> usable = display.equals(own) ? view : Optional.empty();
    String attribution = state.settings().getOrDefault(ProjectState.ATTRIBUTION, "");
    return new OpenedMap(document, usable, attribution);
  }

  /** The data that can be had, in its own CRSs and the layers' order; of the rest is told. */
  private Map<UUID, LoadedLayer> read(Path file, List<LayerRecord> layers) {
    ProjectData data = reader().dataOf(file);
    Map<UUID, LoadedLayer> read = new LinkedHashMap<>();
    for (LayerRecord layer : layers) {
      try (TerminalProgress progress = sources.progress(layer.name())) {
        LoadedLayer loaded = data.read(layer, progress);
        sources.tell(layer.name(), loaded.problems());
        read.put(layer.id(), loaded);
      } catch (ProblemException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        sources.fail(layer.name(), e);
      }
    }
    return read;
  }

  private Map<UUID, LoadedLayer> placed(Map<UUID, LoadedLayer> read, Crs display) {
    Map<UUID, LoadedLayer> placed = new HashMap<>();
    read.forEach(
        (id, layer) -> {
          try {
            placed.put(id, sources.inDisplayCrs(layer, display));
          } catch (ProblemException e) {
            sources.fail(layer.source().name(), e);
          }
        });
    return placed;
  }

  /** Whoever wants a file on the picture that the project may not name, names it himself. */
  private LayerReader reader() {
    Path samples = SamplesFolder.locate().orElse(Path.of("samples"));
    return new LayerReader(
        engine.formats(),
        engine.catalogue(),
        new LayerFiles(samples, file -> false),
        new TablePlacement(engine.catalogue(), engine.jobs()));
  }
}
