package fr.bocage.desktop.session;

import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The projects in the user's data folder: the copy of the sample, the one for files that are opened
 * without a project, and which one was open last. Does small I/O.
 */
public final class UserProjects {
  private static final String SAMPLE = "normandie.gpkg";
  private static final String UNTITLED = "untitled";
  private static final String ENDING = ".gpkg";

  private final Path samples;
  private final Path userData;

  public UserProjects(Path samples, Path userData) {
    this.samples = samples;
    this.userData = userData;
  }

  /**
   * The user's own copy of the sample, made when there is none; the sample itself stays as it is.
   *
   * @throws ProblemException when there is no sample, or no room for the copy
   */
  Path sampleCopy() throws ProblemException {
    Path copy = userData.resolve(SAMPLE);
    if (Files.exists(copy)) {
      return copy;
    }
    Path original = samples.resolve(SAMPLE);
    if (!Files.isRegularFile(original)) {
      throw ProblemException.of(UserProjects.class, "sample-missing", original);
    }
    try {
      Files.createDirectories(userData);
      // Under another name first: a copy that breaks off is never taken for the whole.
      Path part = Files.createTempFile(userData, "normandie", ".part");
      Files.write(part, Files.readAllBytes(original));
      Files.move(part, copy);
      return copy;
    } catch (IOException e) {
      throw ProblemException.of(
          UserProjects.class, "sample-not-copied", String.valueOf(e.getMessage()));
    }
  }

  /**
   * Where files go that are opened without a project: what was last marked there is still there.
   */
  Path untitled() {
    return userData.resolve(UNTITLED + ENDING);
  }

  /** A new project for files that the program was started with. */
  public Path newUntitled() {
    Path file = untitled();
    for (int i = 2; Files.exists(file); i++) {
      file = userData.resolve(UNTITLED + "-" + i + ENDING);
    }
    return file;
  }

  /**
   * What the window opens with: the project of the last run, else the sample, else an empty one.
   */
  public Path first() {
    try {
      Path last = Path.of(Files.readString(lastFile(), StandardCharsets.UTF_8).strip());
      if (Files.isRegularFile(last)) {
        return last;
      }
    } catch (IOException | InvalidPathException e) {
      // The first run, or a spoilt note.
    }
    try {
      return sampleCopy();
    } catch (ProblemException e) {
      return untitled(); // the empty map offers the sample, and says there what is wrong with it
    }
  }

  void remember(Path project) {
    try {
      Files.createDirectories(userData);
      Files.writeString(lastFile(), project.toAbsolutePath().toString(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The next run begins with the sample.
    }
  }

  private Path lastFile() {
    return userData.resolve("last-project.txt");
  }
}
