package fr.bocage.map;

import fr.bocage.problem.ProblemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Which files a project may name. Projects come from strangers: only files beside the project,
 * those of the samples, and those that the user has opened are read because a project says so. Safe
 * on any thread.
 */
public final class LayerFiles {
  private static final String SAMPLE_PREFIX = "sample:";

  private final Path samples;
  private final Predicate<Path> opened;

  /**
   * @param samples folder of Bocage's own samples; need not exist
   * @param opened whether the user has opened an absolute path, so that it may be read anywhere
   */
  public LayerFiles(Path samples, Predicate<Path> opened) {
    this.samples = samples;
    this.opened = opened;
  }

  /**
   * The file that a project means.
   *
   * @throws ProblemException when the project may not name it
   */
  Path locate(String location, Path projectFile) throws ProblemException {
    try {
      if (location.startsWith(SAMPLE_PREFIX)) {
        return inside(samples, location.substring(SAMPLE_PREFIX.length()), location);
      }
      Path folder = folderOf(projectFile);
      Path file = folder.resolve(location).normalize();
      return opened.test(file) ? file : inside(folder, location, location);
    } catch (InvalidPathException e) {
      throw elsewhere(location);
    }
  }

  private static Path inside(Path folder, String relative, String location)
      throws ProblemException {
    Path base = folder.toAbsolutePath().normalize();
    Path file = base.resolve(relative).normalize();
    if (!file.startsWith(base)) {
      throw elsewhere(location);
    }
    return file;
  }

  private static ProblemException elsewhere(String location) {
    return ProblemException.of(LayerFiles.class, "layer-elsewhere", location);
  }

  /** How a project names a file: by its way from the project's folder when it lies in there. */
  public static LayerSource source(Path file, String layerName, Path projectFile) {
    Path folder = folderOf(projectFile);
    Path absolute = file.toAbsolutePath().normalize();
    Path kept = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return new LayerSource(kept.toString().replace('\\', '/'), layerName, null);
  }

  private static Path folderOf(Path projectFile) {
    return projectFile.toAbsolutePath().normalize().getParent();
  }
}
