package fr.bocage.cli;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code annotate list}: a line for each annotation, the lowest first. */
@Command(name = "list")
final class AnnotateList implements Callable<Integer> {
  @ParentCommand private AnnotateCommand annotate;

  @Override
  public Integer call() throws ProblemException {
    return annotate.withProject(
        project -> {
          for (MapAnnotation mark : project.state().annotations()) {
            annotate
                .terminal()
                .out()
                .println(annotate.json() ? AnnotationLines.annotation(mark) : line(mark));
          }
          return CommandLineApp.OK;
        });
  }

  private static String line(MapAnnotation mark) {
    String status = mark.words().status();
    return String.join(
        "\t",
        mark.id().toString(),
        mark.kind().word(),
        mark.title().replaceAll("\\s+", " "),
        status.isEmpty() ? "-" : status,
        mark.author());
  }
}
