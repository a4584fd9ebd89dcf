package fr.bocage.cli;

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

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  private boolean debug;

  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> files = new ArrayList<>();

  BocageCommand(WindowLauncher window) {
    this.window = window;
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return debug;
  }

  @Override
  public Integer call() {
    return window.open(files);
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
