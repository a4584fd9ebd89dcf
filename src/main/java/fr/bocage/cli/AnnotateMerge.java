package fr.bocage.cli;

import fr.bocage.annotation.Conflict;
import fr.bocage.annotation.exchange.AnnotationFiles;
import fr.bocage.map.MergeReport;
import fr.bocage.map.SharedAnnotations;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code annotate merge} and {@code annotate import}: takes in other files' annotations by identity
 * and version. A file that cannot be read costs itself only.
 */
@Command(name = "merge", aliases = "import")
final class AnnotateMerge implements Callable<Integer> {
  @ParentCommand private AnnotateCommand annotate;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "annotate.merge.files")
  private List<Path> files;

  @Override
  public Integer call() throws ProblemException {
    for (Path file : files) {
      if (!AnnotationFiles.knows(file)) {
        throw new UsageException("annotate-ending-unknown", file);
      }
    }
    Terminal terminal = annotate.terminal();
    List<SharedAnnotations> others = new ArrayList<>();
    for (Path file : files) {
      try {
        SharedAnnotations read = SharedAnnotations.read(file);
        if (read.unreadable() > 0) {
          terminal.error(terminal.words("annotate.unreadable", file, read.unreadable()));
        }
        others.add(read);
      } catch (ProblemException e) {
        terminal.error(e.words());
      }
    }
    boolean some = others.size() < files.size();
    return annotate.withNewProject(
        project -> {
          MergeReport report = AnnotateCommand.kept(project.merge(others));
          tell(report, Conflict.among(project.state().annotations()));
          return some ? CommandLineApp.FAILED : CommandLineApp.OK;
        });
  }

  private void tell(MergeReport report, List<Conflict> open) {
    Terminal terminal = annotate.terminal();
    terminal
        .out()
        .println(
            annotate.json()
                ? AnnotationLines.merge(report, open)
                : terminal.words(
                    "annotate.merged",
                    report.files(),
                    report.added(),
                    report.updated(),
                    report.deleted(),
                    report.unchanged(),
                    report.conflicts().size()));
    if (!annotate.json()) {
      report
          .conflicts()
          .forEach(id -> terminal.out().println(terminal.words("annotate.rivals", id)));
    }
  }
}
