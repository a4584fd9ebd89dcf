package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;

/** Puts a project file's troubles into words. */
final class ProjectFailures {
  private ProjectFailures() {}

  static ProblemException of(Path file, GeoPackageException e) {
    String code =
        switch (e.kind()) {
          case LOCKED -> "project-locked";
          case FULL -> "project-disk-full";
          case READ_ONLY -> "project-read-only";
          case GONE -> "project-gone";
          case DAMAGED -> "project-damaged";
          case NOT_A_DATABASE -> "project-not-geopackage";
          case INTERRUPTED, OTHER -> "project-failed";
        };
    return of(code, file, String.valueOf(e.getMessage()), e);
  }

  static ProblemException of(String code, Path file) {
    return of(code, file, "", null);
  }

  static ProblemException of(String code, Path file, String detail, Throwable cause) {
    ProblemException failure =
        ProblemException.of(Project.class, code, String.valueOf(file.getFileName()), detail);
    failure.initCause(cause);
    return failure;
  }
}
