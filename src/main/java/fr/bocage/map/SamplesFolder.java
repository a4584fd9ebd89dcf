package fr.bocage.map;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where Bocage's own samples lie: the folder that the system property {@code bocage.samples} names,
 * else {@code samples} beside the folder of the program's jar, else {@code samples} in the working
 * folder, as when Maven starts the program.
 */
public final class SamplesFolder {
  private static final String PROPERTY = "bocage.samples";
  private static final String PROJECT = "normandie.gpkg";

  private SamplesFolder() {}

  /** The samples' folder; empty when there is none. */
  public static Optional<Path> locate() {
    String told = System.getProperty(PROPERTY);
    List<Path> candidates = new ArrayList<>();
    if (told != null) {
      candidates.add(Path.of(told));
    } else {
      besideJar().ifPresent(candidates::add);
      candidates.add(Path.of("samples").toAbsolutePath());
    }
    return candidates.stream().filter(Files::isDirectory).findFirst();
  }

  /** The sample project, never to be written to; empty when it is not there. */
  public static Optional<Path> project() {
    return locate().map(folder -> folder.resolve(PROJECT)).filter(Files::isRegularFile);
  }

  private static Optional<Path> besideJar() {
    CodeSource source = SamplesFolder.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = source == null ? null : Path.of(source.getLocation().toURI());
      return jar == null || !Files.isRegularFile(jar)
          ? Optional.empty()
          : Optional.of(jar.getParent().resolveSibling("samples"));
    } catch (URISyntaxException | InvalidPathException e) {
      return Optional.empty(); // not started from a jar on a disk
    }
  }
}
