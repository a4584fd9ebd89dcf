package fr.bocage.cli;

import fr.bocage.map.EditSubject;
import fr.bocage.map.HistoryEntry;
import fr.bocage.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code annotate history}: what was done, to what, when and by whom, the oldest first. */
@Command(name = "history")
final class AnnotateHistory implements Callable<Integer> {
  @ParentCommand private AnnotateCommand annotate;

  @Override
  public Integer call() throws ProblemException {
    return annotate.withProject(
        project -> {
          for (HistoryEntry step : project.history()) {
            annotate
                .terminal()
                .out()
                .println(annotate.json() ? AnnotationLines.step(step) : line(step));
          }
          return CommandLineApp.OK;
        });
  }

  private String line(HistoryEntry step) {
    String undone = step.undone() ? "\t" + annotate.terminal().words("annotate.undone") : "";
    return String.join(
            "\t", step.when().toString(), step.who(), step.what(), subject(step.subject()))
        + undone;
  }

  /** The kind and the name of one thing, or how many there are. */
  private static String subject(EditSubject subject) {
    return subject.count() > 1
        ? String.valueOf(subject.count())
        : (subject.kind() + " " + subject.name().replaceAll("\\s+", " ")).strip();
  }
}
