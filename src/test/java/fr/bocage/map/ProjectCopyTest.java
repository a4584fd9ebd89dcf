package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies a project while another process writes into it without a rest: each copy is a project that
 * holds what was kept before, and that one can go on working in. The number of copies is {@code
 * bocage.copies}, 10 without it; of 2,000, a few are torn and have to be mended.
 */
class ProjectCopyTest {
  /** The more a project holds, the longer a copy takes; a new one begins after so many. */
  private static final int COPIES_EACH = 100;

  @TempDir Path folder;
  private final Jobs jobs = new Jobs(1);
  private int mended;

  @Test
  void eachCopyIsAProjectThatHoldsWhatWasKeptBefore() throws Exception {
    int copies = Integer.getInteger("bocage.copies", 10);
    for (int done = 0; done < copies; done += COPIES_EACH) {
      copyWhileEdited(done, Math.min(COPIES_EACH, copies - done));
    }
    if (copies > COPIES_EACH) {
      System.out.println("of " + copies + " copies, mended: " + mended);
    }
    jobs.close();
  }

  private void copyWhileEdited(int round, int copies) throws Exception {
    Path file = folder.resolve("carte-" + round + ".gpkg");
    Process child = EditingChild.start(file, round);
    Queue<String> told = new ConcurrentLinkedQueue<>();
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("open");
      assertThat(said.readLine()).startsWith("kept ");
      Thread listening = new Thread(() -> said.lines().forEach(told::add));
      listening.start();
      Set<String> kept = new HashSet<>();
      for (int i = 0; i < copies; i++) {
        for (String line = told.poll(); line != null; line = told.poll()) {
          kept.add(line.substring("kept ".length()));
        }
        checkCopy(file, kept);
      }
      child.toHandle().destroyForcibly(); // the process itself would close its stream
      listening.join();
    }
  }

  private void checkCopy(Path file, Set<String> kept) throws Exception {
    Path copy = folder.resolve("copie.gpkg");
    Files.deleteIfExists(copy);
    assertThat(new ProcessBuilder("cp", file.toString(), copy.toString()).start().waitFor())
        .isZero();
    try (Project project = Project.open(copy, jobs)) {
      List<String> problems = project.problems().stream().map(Problem::code).toList();
      assertThat(problems).isSubsetOf("project-mended");
      mended += problems.size();
      Set<String> titles = new HashSet<>();
      for (MapAnnotation mark : project.state().annotations()) {
        titles.addAll(List.of(mark.title().split("\\|")));
      }
      assertThat(titles).containsAll(kept);
      project.apply(ProjectFixtures.adding(ProjectFixtures.pin("encore", 0, 49))).get();
    }
  }
}
