package fr.bocage.cli;

import fr.bocage.map.Edit;
import fr.bocage.map.Project;
import fr.bocage.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code annotate undo} and {@code annotate redo}: one step of the history back or forward. */
abstract class AnnotateStep implements Callable<Integer> {
  @ParentCommand private AnnotateCommand annotate;

  private final Function<Project, Optional<Edit>> next;
  private final Function<Project, CompletableFuture<Void>> step;
  private final String none;

  private AnnotateStep(
      Function<Project, Optional<Edit>> next,
      Function<Project, CompletableFuture<Void>> step,
      String none) {
    this.next = next;
    this.step = step;
    this.none = none;
  }

  /** {@code annotate undo}. */
  @Command(name = "undo")
  static final class Undo extends AnnotateStep {
    Undo() {
      super(Project::undoable, Project::undo, "annotate-nothing-to-undo");
    }
  }

  /** {@code annotate redo}. */
  @Command(name = "redo")
  static final class Redo extends AnnotateStep {
    Redo() {
      super(Project::redoable, Project::redo, "annotate-nothing-to-redo");
    }
  }

  @Override
  public Integer call() throws ProblemException {
    return annotate.withProject(
        project -> {
          Optional<Edit> edit = next.apply(project);
          if (edit.isEmpty()) {
            throw ProblemException.of(AnnotateStep.class, none);
          }
          AnnotateCommand.kept(step.apply(project));
          annotate.terminal().out().println(edit.get().name());
          return CommandLineApp.OK;
        });
  }
}
