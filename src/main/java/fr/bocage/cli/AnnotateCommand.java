package fr.bocage.cli;

import fr.bocage.map.Project;
import fr.bocage.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bocage annotate}: a project's annotations from the shell. Each sub-command is a class of
 * its own and asks this one for the project.
 */
@Command(name = "annotate")
final class AnnotateCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--project", paramLabel = "P", descriptionKey = "annotate.project")
  private Path project;

  @Option(names = "--json", descriptionKey = "annotate.json")
  private boolean json;

  @Option(names = "--author", paramLabel = "NAME", descriptionKey = "annotate.author")
  private String author;

  AnnotateCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageException {
    throw new UsageException("annotate-what");
  }

  /** Whether results are wanted as JSON, an object a line. */
  boolean json() {
    return json;
  }

  Terminal terminal() {
    return terminal;
  }

  String author() {
    return author == null ? System.getProperty("user.name", "") : author;
  }

  /** What is done with the open project; gives the exit code. */
  @FunctionalInterface
  interface Work {
    int with(Project project) throws ProblemException;
  }

  /** Opens the project, which must be there, does the work and closes it again. */
  int withProject(Work work) throws ProblemException {
    if (project != null && !Files.exists(project)) {
      throw new UsageException("project-missing", project);
    }
    return withNewProject(work);
  }

  /** The same, but makes the project where there is none. */
  int withNewProject(Work work) throws ProblemException {
    if (project == null) { // not picocli's business: it would want one for --help too
      throw new UsageException("argument-missing", "--project");
    }
    try (Project open = Project.open(project, engine.jobs())) {
      open.setAuthor(author());
      open.problems().forEach(problem -> terminal.error(problem.message()));
      return work.with(open);
    }
  }

  /** Waits until it is on the disk. */
  static <T> T kept(CompletableFuture<T> written) throws ProblemException {
    try {
      return written.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ProblemException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
