package fr.bocage.cli;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole: parses, runs one command, and turns whatever goes wrong into one
 * sentence on the standard error stream and an exit code.
 */
public final class CommandLineApp {
  /** Everything went well. */
  public static final int OK = 0;

  /** Something could not be read, painted or written. */
  public static final int FAILED = 1;

  /** The command was not called as it wants to be. */
  public static final int WRONG_USAGE = 2;

  private final Terminal terminal;
  private final CommandLine commandLine;

  public CommandLineApp(Engine engine, WindowLauncher window, Terminal terminal) {
    this.terminal = terminal;
    commandLine =
        new CommandLine(new BocageCommand(window, terminal))
            .addSubcommand(new OpenCommand(window))
            .addSubcommand(new InfoCommand(engine, terminal))
            .addSubcommand(new RenderCommand(engine, terminal))
            .addSubcommand(new ConvertCommand(engine, terminal))
            .addSubcommand(annotate(engine, terminal))
            .addSubcommand(new BenchCommand(engine, terminal));
    commandLine
        .setResourceBundle(words())
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExpandAtFiles(false) // a file may well be called @something
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((e, arguments) -> refuse(e))
        .setExecutionExceptionHandler((e, command, parsed) -> fail(e));
  }

  private static CommandLine annotate(Engine engine, Terminal terminal) {
    return new CommandLine(new AnnotateCommand(engine, terminal))
        .addSubcommand(new AnnotateAdd())
        .addSubcommand(new AnnotateList())
        .addSubcommand(new AnnotateExport())
        .addSubcommand(new AnnotateMerge())
        .addSubcommand(new AnnotateHistory())
        .addSubcommand(new AnnotateStep.Undo())
        .addSubcommand(new AnnotateStep.Redo());
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle(
        "fr.bocage.cli.messages",
        terminal.locale(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** Runs the command that the arguments name and returns the process' exit code. */
  public int run(String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) { // picocli hands on only exceptions
      return fail(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private int refuse(ParameterException e) {
    terminal.error(usage(e).words());
    terminal.error(terminal.words("see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return WRONG_USAGE;
  }

  private UsageException usage(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return new UsageException("argument-missing", label(missing));
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return new UsageException("argument-unknown", String.join(" ", unmatched.getUnmatched()));
    }
    return new UsageException("usage-wrong", e.getMessage());
  }

  private static String label(MissingParameterException missing) {
    return String.join(
        ", ",
        missing.getMissing().stream()
            .map(
                argument ->
                    argument.isOption()
                        ? ((CommandLine.Model.OptionSpec) argument).longestName()
                        : argument.paramLabel())
            .distinct()
            .toList());
  }

  private int fail(Throwable e) {
    terminal.trace(e);
    terminal.error(Failures.sentence(e));
    return e instanceof UsageException ? WRONG_USAGE : FAILED;
  }
}
