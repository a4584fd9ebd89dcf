package fr.bocage.cli;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.exchange.AnnotationFiles;
import fr.bocage.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code annotate export}: the annotations into a file of the kind that its name tells. */
@Command(name = "export")
final class AnnotateExport implements Callable<Integer> {
  @ParentCommand private AnnotateCommand annotate;

  @Parameters(paramLabel = "FILE", descriptionKey = "annotate.export.file")
  private Path file;

  @Option(names = "--force", descriptionKey = "convert.force")
  private boolean force;

  @Override
  public Integer call() throws ProblemException {
    if (!AnnotationFiles.knows(file)) {
      throw new UsageException("annotate-ending-unknown", file);
    }
    if (Files.exists(file) && !force) {
      throw new UsageException("convert-out-exists", file);
    }
    return annotate.withProject(
        project -> {
          List<MapAnnotation> marks = project.state().annotations();
          AnnotationFiles.write(marks, file);
          annotate
              .terminal()
              .error(annotate.terminal().words("annotate.exported", file, marks.size()));
          return CommandLineApp.OK;
        });
  }
}
