package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationSet;
import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.exchange.AnnotationFiles;
import fr.bocage.annotation.exchange.ReadAnnotations;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a file of somebody else's brings to a merge.
 *
 * @param annotations with what that file knows to be deleted
 * @param groups that its annotations are in
 * @param unreadable annotations that could not be read
 */
public record SharedAnnotations(
    AnnotationSet annotations, List<AnnotationGroup> groups, long unreadable) {
  public SharedAnnotations {
    groups = List.copyOf(groups);
  }

  /**
   * Reads a project, which is not touched, or another file that annotations travel in. Does I/O.
   *
   * @throws ProblemException when nothing in it can be read
   */
  public static SharedAnnotations read(Path file) throws ProblemException {
    if (AnnotationFiles.isGeoPackage(file)) {
      try (GeoPackageFile geoPackage = GeoPackageFile.openReadOnly(file)) {
        if (ProjectTables.exist(geoPackage)) {
          return readProject(geoPackage);
        }
      } catch (GeoPackageException e) {
        throw ProjectFailures.of(file, e);
      }
    }
    ReadAnnotations read = AnnotationFiles.read(file);
    return new SharedAnnotations(
        AnnotationSet.of(read.annotations(), Map.of()), List.of(), read.unreadable());
  }

  private static SharedAnnotations readProject(GeoPackageFile file) throws GeoPackageException {
    List<Problem> problems = new ArrayList<>();
    ProjectState state = ProjectContents.readState(file, new AnnotationStore(file), problems);
    return new SharedAnnotations(
        AnnotationSet.of(state.annotations(), state.deleted()),
        state.groups(),
        problems.stream().mapToLong(Problem::count).sum());
  }
}
