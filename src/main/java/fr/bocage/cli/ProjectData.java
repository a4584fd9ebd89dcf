package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.SamplesFolder;
import fr.bocage.problem.ProblemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and reads the data that a project's layers name. Projects come from strangers: a file that
 * lies neither among the samples nor in the project's own folder is told of and not opened; whoever
 * wants it on the picture names it on the command line.
 */
final class ProjectData {
  private static final String SAMPLE_PREFIX = "sample:";

  private final Path folder;
  private final MapSources sources;
  private final Map<Path, List<FeatureTable>> read = new HashMap<>();

  /**
   * @param project the project's file
   */
  ProjectData(Path project, MapSources sources) {
    this.folder = project.toAbsolutePath().normalize().getParent();
    this.sources = sources;
  }

  /** A layer's data in its own CRS; empty, and told of, when it cannot be had. */
  Optional<FeatureTable> table(LayerRecord layer) throws ProblemException {
    LayerSource source = layer.source();
    Optional<Path> file = file(source.location());
    if (file.isEmpty()) {
      sources.fail(layer.name(), "project-outside", source.location());
      return Optional.empty();
    }
    List<FeatureTable> tables =
        read.computeIfAbsent(file.get(), path -> sources.read(List.of(path.toString())));
    for (FeatureTable table : tables) {
      if (table.name().equals(source.layerName())) {
        Crs declared = sources.asked(source.declaredCrs());
        return Optional.of(declared == null ? table : table.declaredAs(declared));
      }
    }
    if (!tables.isEmpty()) { // else the reason has been told
      sources.fail(layer.name(), "project-layer-missing", source.layerName(), source.location());
    }
    return Optional.empty();
  }

  /** Where a location is; empty when it is nowhere that a project may name. */
  private Optional<Path> file(String location) {
    try {
      if (location.startsWith(SAMPLE_PREFIX)) {
        String name = location.substring(SAMPLE_PREFIX.length());
        return SamplesFolder.locate().flatMap(samples -> inside(samples, name));
      }
      return inside(folder, location);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> inside(Path folder, String location) {
    Path base = folder.toAbsolutePath().normalize();
    Path file = base.resolve(location).normalize();
    return Optional.of(file).filter(path -> path.startsWith(base));
  }
}
