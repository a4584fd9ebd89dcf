package fr.bocage.desktop.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that this user has opened, wherever they lie. A project from a stranger may name any
 * file of this machine; only those here, and those beside the project, are read because it says so.
 * Safe on any thread; adding does small I/O.
 */
public final class TrustedFiles {
  private final Path list;
  private final Set<Path> files = ConcurrentHashMap.newKeySet();

  public TrustedFiles(Path userData) {
    list = userData.resolve("opened-files.txt");
    try {
      for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          files.add(Path.of(line));
        }
      }
    } catch (IOException | InvalidPathException e) {
      // The first run, or a spoilt list: what is missing is asked for again.
    }
  }

  /** The user has opened this file. */
  void add(Path file) {
    Path normal = normal(file);
    if (files.add(normal)) {
      try {
        Files.createDirectories(list.getParent());
        Files.writeString(
            list,
            normal + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        // Trusted for this run only.
      }
    }
  }

  public boolean contains(Path file) {
    return files.contains(normal(file));
  }

  private static Path normal(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
