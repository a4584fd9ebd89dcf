package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the map that is to be painted, from a project, from files, or from both. */
final class MapReader {
  /** The colour of land: files alone seldom bring a sea. */
  static final String DEFAULT_BACKGROUND = "#f7f4ec";

  private final MapSources sources;
  private final ProjectReader projects;

  MapReader(Engine engine, MapSources sources) {
    this.sources = sources;
    projects = new ProjectReader(engine, sources);
  }

  /**
   * Reads the map; what is wrong with parts of it is said.
   *
   * @throws ProblemException when there is nothing at all to paint
   */
  OpenedMap read(MapRequest request) throws ProblemException {
    Optional<OpenedMap> project =
        request.project() == null
            ? Optional.empty()
            : Optional.of(projects.read(request.project(), request.crs()));
    List<FeatureTable> tables = sources.read(request.paths());
    if (project.isEmpty() && tables.isEmpty()) {
      throw ProblemException.of(MapReader.class, "nothing-readable");
    }
    Crs display = project.map(map -> map.document().crs()).orElse(request.crs());
    return withTables(
        project, tables, display == null ? sources.displayCrs(tables) : display, request);
  }

  private OpenedMap withTables(
      Optional<OpenedMap> project, List<FeatureTable> tables, Crs display, MapRequest request)
      throws ProblemException {
    List<Layer> layers = new ArrayList<>();
    project.ifPresent(map -> layers.addAll(map.document().layers()));
    layers.addAll(sources.layers(tables, display, request.look()));
    int own = project.map(map -> map.document().background()).orElse(rgb(DEFAULT_BACKGROUND));
    MapDocument document =
        new MapDocument(
            display,
            layers,
            project.map(map -> map.document().annotations()).orElse(List.of()),
            request.background() == null ? own : rgb(request.background()));
    return new OpenedMap(
        document, project.flatMap(OpenedMap::view), project.map(OpenedMap::attribution).orElse(""));
  }

  private static int rgb(String colour) {
    return OptionValues.rgb(colour);
  }
}
