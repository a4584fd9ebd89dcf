package fr.bocage.desktop;

import java.nio.file.Path;
import java.util.List;

/** Opens the window. */
public final class DesktopLauncher {
  /**
   * Opens the window and returns when it is closed.
   *
   * @param files what to show; empty for the sample
   * @return whether there was a display to open it on
   */
  public boolean launch(List<Path> files) {
    return false;
  }
}
