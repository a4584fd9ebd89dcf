package fr.bocage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bocage open}: opens the window. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
  private final WindowLauncher window;

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "paths.open")
  private List<Path> files = new ArrayList<>();

  OpenCommand(WindowLauncher window) {
    this.window = window;
  }

  @Override
  public Integer call() {
    return window.open(files);
  }
}
