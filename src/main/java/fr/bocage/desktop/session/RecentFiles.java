package fr.bocage.desktop.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What was opened before, one path a line in a small file of the user's data folder. JavaFX thread
 * only; the file is written on a thread of its own.
 */
final class RecentFiles {
  private static final int MOST_FILES = 12;

  private final Path file;
  private final ExecutorService writer;
  private final ObservableList<Path> paths = FXCollections.observableArrayList();

  RecentFiles(Path userData, ExecutorService writer) {
    this.file = userData.resolve("recent.txt");
    this.writer = writer;
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && paths.size() < MOST_FILES) {
          paths.add(Path.of(line));
        }
      }
    } catch (IOException | InvalidPathException e) {
      // The first run, or a spoilt file: begin anew with what could be read.
    }
  }

  /** The latest first. */
  ObservableList<Path> paths() {
    return paths;
  }

  void add(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    paths.remove(absolute);
    paths.add(0, absolute);
    if (paths.size() > MOST_FILES) {
      paths.remove(MOST_FILES, paths.size());
    }
    List<String> lines = paths.stream().map(Path::toString).toList();
    writer.execute(() -> write(lines));
  }

  private void write(List<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Remembered for this run only.
    }
  }
}
