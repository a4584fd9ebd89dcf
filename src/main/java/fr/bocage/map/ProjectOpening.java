package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Finds or makes a project's file, and reads it as far as it is whole. */
final class ProjectOpening {
  /** Checking reads the whole file; a big one holds other programs' tables, not ours. */
  private static final long CHECKED_BYTES = 256L << 20;

  private final Path path;
  private final Jobs jobs;
  private final RescueFile rescue;

  ProjectOpening(Path path, Jobs jobs, Path rescueFolder) {
    this.path = path.toAbsolutePath().normalize();
    this.jobs = jobs;
    rescue = RescueFile.of(this.path, rescueFolder);
  }

  Project open() throws ProblemException {
    if (!Files.exists(path)) {
      makeWhole(this::createEmpty);
    }
    checkIsFile();
    try {
      return open(GeoPackageFile.openWritable(path), null);
    } catch (GeoPackageException e) {
      throw ProjectFailures.of(path, e);
    }
  }

  /**
   * @param aside where the file is kept that this one was made of; null for none
   */
  private Project open(GeoPackageFile geoPackage, Path aside)
      throws ProblemException, GeoPackageException {
    try {
      checkIsGeoPackage(geoPackage);
      boolean whole = aside != null || Files.size(path) > CHECKED_BYTES || geoPackage.isWhole();
      Path mended = whole ? null : mend(geoPackage);
      if (mended != null) {
        return open(GeoPackageFile.openWritable(path), mended);
      }
      ProjectFile file = new ProjectFile(geoPackage, whole);
      if (file.annotations().exists() && !file.annotations().fits()) {
        throw ProjectFailures.of("project-annotations-foreign", path);
      }
      List<Edit> rescued = rescue.exists() ? rescue.read() : List.of();
      ProjectContents contents = contents(geoPackage, file, whole);
      if (!rescued.isEmpty()) {
        contents = contents.with(rescued(rescued.size()));
      }
      if (aside != null) {
        contents = contents.with(mended(aside));
      }
      Project project =
          new Project(path, file, contents, rescue, jobs.newSequence("bocage-project"));
      if (!rescued.isEmpty()) {
        RescuedEdits.edit(contents.state(), rescued).ifPresent(project::apply);
      }
      project.watch();
      return project;
    } catch (ProblemException | GeoPackageException | RuntimeException e) {
      geoPackage.close();
      throw e;
    } catch (IOException e) {
      geoPackage.close();
      throw ProjectFailures.of("project-failed", path, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Puts a whole file in the place of a damaged project of which all can be read, and closes the
   * damaged one.
   *
   * @return where that is kept; null when it was left as it is
   */
  private Path mend(GeoPackageFile damaged) throws ProblemException, GeoPackageException {
    ProjectMending mending = new ProjectMending(path);
    if (!mending.isPossible() || !new ProjectFile(damaged, false).tablesExist()) {
      return null;
    }
    Path[] aside = new Path[1];
    try {
      makeWhole(
          temporary -> {
            mending.rewrite(temporary);
            aside[0] = mending.putAside();
            damaged.close(); // only now: until here, it is shown as it is when something fails
          });
    } catch (ProblemException e) {
      if (aside[0] != null) {
        throw e;
      }
    }
    return aside[0];
  }

  private ProjectContents contents(GeoPackageFile geoPackage, ProjectFile file, boolean whole)
      throws GeoPackageException {
    if (!file.tablesExist()) {
      Problem foreign = Problem.of(Project.class, "project-foreign", Severity.INFO, 1);
      return new ProjectContents(
          ProjectState.empty(), null, new EditHistory(List.of(), 0), List.of(foreign));
    }
    ProjectContents contents = ProjectContents.read(geoPackage, file.annotations());
    return whole ? contents : contents.with(damaged());
  }

  private Problem rescued(int edits) {
    return Problem.of(
        Project.class, "project-rescued", Severity.INFO, edits, path.getFileName().toString());
  }

  private Problem mended(Path aside) {
    return Problem.of(
        Project.class,
        "project-mended",
        Severity.WARNING,
        1,
        path.getFileName().toString(),
        aside.getFileName().toString());
  }

  private Problem damaged() {
    return Problem.of(
        Project.class, "project-damaged-part", Severity.ERROR, 1, path.getFileName().toString());
  }

  private void checkIsFile() throws ProblemException {
    try {
      if (!Files.isRegularFile(path)) {
        throw ProjectFailures.of("project-not-geopackage", path);
      }
      if (Files.size(path) == 0) {
        throw ProjectFailures.of("project-empty", path);
      }
    } catch (IOException e) {
      throw ProjectFailures.of("project-failed", path, String.valueOf(e.getMessage()), e);
    }
  }

  private void checkIsGeoPackage(GeoPackageFile file) throws GeoPackageException, ProblemException {
    // Before 1.2 the application id was GP10 or GP11, and some programs write none at all.
    if (file.applicationId() != GeoPackageFile.APPLICATION_ID && !file.hasTable("gpkg_contents")) {
      throw ProjectFailures.of("project-not-geopackage", path);
    }
  }

  /** Copies a project's file to where this one is to be. */
  void copyFrom(Path template) throws ProblemException {
    if (Files.exists(path)) {
      throw ProjectFailures.of("project-exists", path);
    }
    makeWhole(
        temporary -> {
          // As a stream, because a copied file would inherit that its original is write-protected.
          try (InputStream in = Files.newInputStream(template)) {
            Files.copy(in, temporary);
          }
        });
  }

  /** Makes a file at a path where there is none. */
  @FunctionalInterface
  private interface Making {
    void make(Path temporary) throws IOException, GeoPackageException;
  }

  /** Makes the file beside its place and moves it there: it is whole there or not there. */
  private void makeWhole(Making making) throws ProblemException {
    Path temporary =
        path.resolveSibling(path.getFileName() + ".new-" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(path.getParent());
      try {
        making.make(temporary);
        synchronise(temporary);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (GeoPackageException e) {
      throw ProjectFailures.of("project-not-creatable", path, e.getMessage(), e);
    } catch (IOException e) {
      throw ProjectFailures.of("project-not-creatable", path, words(e), e);
    }
  }

  private static String words(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason != null ? reason : String.valueOf(e.getMessage());
  }

  private static void synchronise(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void createEmpty(Path temporary) throws GeoPackageException {
    try (GeoPackageFile geoPackage = GeoPackageFile.create(temporary)) {
      new ProjectFile(geoPackage, true).createTables();
    }
  }
}
