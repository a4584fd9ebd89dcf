package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.geo.Crs;
import fr.bocage.map.Ground;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.NightMap;
import fr.bocage.problem.ProblemException;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the map that is to be painted, from a project, from files, or from both. */
final class MapReader {
  private final MapSources sources;
  private final ProjectReader projects;

  MapReader(Engine engine, MapSources sources) {
    this.sources = sources;
    projects = new ProjectReader(engine, sources);
  }

  /**
   * Reads the map; what is wrong with its files is said.
   *
   * @return empty when there is neither a project nor any file that could be read
   */
  Optional<OpenedMap> read(MapRequest request) throws ProblemException {
    Optional<OpenedMap> project =
        request.project() == null
            ? Optional.empty()
            : Optional.of(projects.read(request.project(), request.crs()));
    List<SourceLayer> files = sources.read(request.paths());
    if (project.isEmpty() && files.isEmpty()) {
      return Optional.empty();
    }
    Crs display = project.map(map -> map.document().crs()).orElse(request.crs());
    Crs suitable = display == null ? sources.displayCrs(tables(files)) : display;
    return Optional.of(withFiles(project, files, suitable, request));
  }

  private static List<FeatureTable> tables(List<SourceLayer> files) {
    return files.stream().map(SourceLayer::table).toList();
  }

  private OpenedMap withFiles(
      Optional<OpenedMap> project, List<SourceLayer> files, Crs display, MapRequest request)
      throws ProblemException {
    List<Layer> layers = new ArrayList<>();
    project.ifPresent(map -> layers.addAll(map.document().layers()));
    layers.addAll(sources.layers(files, display, request.look()));
    int own = project.map(map -> map.document().background()).orElse(Ground.suiting(layers));
    MapDocument document =
        new MapDocument(
            display,
            layers,
            project.map(map -> map.document().annotations()).orElse(List.of()),
            own,
            project.map(map -> map.document().home()).orElse(null));
    if (request.theme() == MapTheme.NIGHT) {
      document = new NightMap().of(document);
    }
    if (request.background() != null) {
      document = document.withBackground(OptionValues.rgb(request.background()));
    }
    return new OpenedMap(
        document, project.flatMap(OpenedMap::view), project.map(OpenedMap::attribution).orElse(""));
  }
}
