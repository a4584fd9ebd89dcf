package fr.bocage.cli;

import java.nio.file.Path;
import java.util.List;

/** Opens the window; lets the command line do so without knowing any toolkit. */
@FunctionalInterface
public interface WindowLauncher {
  /**
   * Opens the window and returns when it is closed. Without a display it does something else of use
   * and says so.
   *
   * @param files what to show in it; empty for the sample
   * @return the process' exit code
   */
  int open(List<Path> files);
}
