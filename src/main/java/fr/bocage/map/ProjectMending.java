package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Salvage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a whole project of a damaged one whose tables can all be read. That is what a copy comes to
 * that was made in the midst of a change: some of its pages are older than others, so that indexes
 * and tables do not agree. Anything worse is left alone.
 */
final class ProjectMending {
  private static final String ENDING = ".damaged";

  private final Path path;

  /**
   * @param path of the damaged file
   */
  ProjectMending(Path path) {
    this.path = path;
  }

  /** Whether it can be tried: not while a journal waits, which may hold what makes it whole. */
  boolean isPossible() {
    return Files.notExists(beside("-journal")) && Files.notExists(beside("-wal"));
  }

  /**
   * Writes all that a damaged project holds into a new file, with indexes made anew and the marks
   * that only the history knows of.
   *
   * @param target where there is no file yet
   * @throws GeoPackageException DAMAGED when not all of it can be read, or the result is not whole
   */
  void rewrite(Path target) throws GeoPackageException, IOException {
    Salvage.rewrite(path, target);
    GeoPackageFile copy = GeoPackageFile.openWritable(target);
    try (ProjectFile project = new ProjectFile(copy, true)) {
      project.makeGood(lost(project.read()));
      if (!copy.isWhole()) {
        throw new GeoPackageException(Kind.DAMAGED, "not to be mended");
      }
    }
  }

  private static List<Change> lost(ProjectContents contents) throws GeoPackageException {
    if (!contents.problems().isEmpty()) {
      throw new GeoPackageException(Kind.DAMAGED, "not all can be read");
    }
    try {
      return LostMarks.of(contents);
    } catch (IOException e) {
      throw new GeoPackageException(Kind.DAMAGED, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Keeps the damaged file under another name.
   *
   * @return where
   */
  Path putAside() throws IOException {
    Path aside = beside(ENDING);
    for (int i = 2; Files.exists(aside); i++) {
      aside = beside(ENDING + "-" + i);
    }
    return Files.copy(path, aside);
  }

  private Path beside(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }
}
