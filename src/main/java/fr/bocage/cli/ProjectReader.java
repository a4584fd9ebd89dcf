package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.map.Ground;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.MapDocument;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectState;
import fr.bocage.map.SavedView;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private OpenedMap map(Path file, ProjectState state, Optional<SavedView> view, Crs asked)
      throws ProblemException {
    ProjectData data = new ProjectData(file, sources);
    List<LayerRecord> records = new ArrayList<>();
    List<FeatureTable> tables = new ArrayList<>();
    for (LayerRecord layer : state.layers()) {
      data.table(layer)
          .ifPresent(
              table -> {
                records.add(layer);
                tables.add(table);
              });
    }
    Crs own = sources.asked(state.settings().get(ProjectState.DISPLAY_CRS));
    Crs chosen = own == null ? sources.displayCrs(tables) : own;
    Crs display = asked == null ? chosen : asked;
    List<Layer> layers = layers(records, tables, display);
    MapDocument document =
        new MapDocument(
            display,
            layers,
            new AnnotationPlaces(engine.catalogue()).placed(state.annotations(), display),
            Ground.of(state, layers),
            layers.isEmpty() ? null : state.home(display));
    // The view was kept in the project's own CRS and means nothing in another.
    Optional<SavedView> usable = display.equals(chosen) ? view : Optional.empty();
    String attribution = state.settings().getOrDefault(ProjectState.ATTRIBUTION, "");
    return new OpenedMap(document, usable, attribution);
  }

  private List<Layer> layers(List<LayerRecord> records, List<FeatureTable> tables, Crs display)
      throws ProblemException {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      LayerRecord layer = records.get(i);
      layers.add(
          new Layer(
              layer.id(),
              layer.name(),
              sources.inDisplayCrs(tables.get(i), display),
              layer.style(),
              layer.opacity(),
              layer.visible()));
    }
    return layers;
  }
}
