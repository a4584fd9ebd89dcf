package fr.bocage.cli;

import fr.bocage.format.Formats;
import fr.bocage.problem.ProblemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bocage info}: what files hold, and what is wrong with them. */
@Command(name = "info")
final class InfoCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths.info")
  private List<String> paths;

  InfoCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    InfoJson asJson = new InfoJson(terminal.locale());
    InfoText asText = new InfoText(terminal);
    boolean failed = false;
    for (String path : paths) {
      FileReport report = report(path);
      failed |= report.error() != null;
      if (json) {
        terminal.out().println(asJson.line(report));
      } else if (report.error() != null) {
        terminal.error(path + ": " + report.error().words().in(terminal.locale()));
      } else {
        asText.write(report);
      }
      terminal.out().flush();
    }
    return failed ? CommandLineApp.FAILED : CommandLineApp.OK;
  }

  private FileReport report(String path) {
    try (TerminalProgress progress = new TerminalProgress(terminal, path)) {
      return new FileExamination(engine).report(path, progress);
    } catch (InvalidPathException e) {
      return FileReport.of(path, null, new UsageException("path-invalid", path));
    } catch (ProblemException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // One broken file must not keep the others from being told of.
      terminal.trace(e);
      return FileReport.of(path, recognised(path), Failures.inWords(e));
    }
  }

  private String recognised(String path) {
    Formats formats = engine.formats();
    return formats.recognise(Path.of(path)).map(format -> format.id()).orElse(null);
  }
}
