package fr.bocage.desktop.export;

import fr.bocage.format.FeatureWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where to put a file. */
@FunctionalInterface
public interface FileTarget {
  /**
   * A place for a file, or none when the user gives up. Where a file is there, they have agreed to
   * lose it.
   *
   * @param name without ending
   * @param writer of its format
   */
  Optional<Path> choose(String name, FeatureWriter writer);
}
