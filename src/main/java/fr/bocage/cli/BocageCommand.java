package fr.bocage.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code bocage} without a command: opens the window, with files in it if there are any. */
@Command(
    name = "bocage",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = BocageCommand.Version.class)
final class BocageCommand implements Callable<Integer> {
  private final WindowLauncher window;
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "paths.open")
  private List<Path> files = new ArrayList<>();

  BocageCommand(WindowLauncher window, Terminal terminal) {
    this.window = window;
    this.terminal = terminal;
  }

  @Option(names = "--debug", descriptionKey = "debug", scope = ScopeType.INHERIT)
  void debug(boolean wanted) {
    if (wanted) {
      terminal.showTraces();
    }
  }

  @Override
  public Integer call() throws UsageException {
    if (!files.isEmpty() && isMistypedCommand(files.get(0))) {
      throw new UsageException("command-unknown", files.get(0));
    }
    return window.open(files);
  }

  /** A file that is meant nearly always has an ending or a folder. */
  private static boolean isMistypedCommand(Path file) {
    return file.getNameCount() == 1
        && !file.isAbsolute()
        && file.toString().indexOf('.') < 0
        && !Files.exists(file);
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String built = BocageCommand.class.getPackage().getImplementationVersion();
      return new String[] {"bocage " + (built == null ? "(unpackaged)" : built)};
    }
  }
}
