package fr.bocage.cli;

import fr.bocage.geo.Viewport;
import fr.bocage.map.ProjectRecognition;
import fr.bocage.map.SamplesFolder;
import fr.bocage.problem.ProblemException;
import fr.bocage.style.MapTheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Bocage does when there is no display for its window: it says so, and paints the map that the
 * window would show into a picture in the working folder.
 */
public final class PictureInstead {
  private static final OptionValues.Size SIZE = new OptionValues.Size(1600, 1000);
  private static final Path SAMPLE_PICTURE = Path.of("normandie.png");
  private static final Path FILES_PICTURE = Path.of("bocage.png");

  private final Engine engine;
  private final Terminal terminal;

  public PictureInstead(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  /**
   * Paints the files, or the sample when there are none.
   *
   * @return the process' exit code
   */
  public int paint(List<Path> files) {
    Path picture = files.isEmpty() ? SAMPLE_PICTURE : FILES_PICTURE;
    terminal.error(terminal.words("no-display", picture));
    try {
      MapSources sources = new MapSources(engine, terminal);
      Optional<OpenedMap> map = new MapReader(engine, sources).read(request(files));
      if (map.isEmpty()) {
        return CommandLineApp.FAILED;
      }
      new MapPicture(engine, sources).paint(map.get(), firstView(map.get()), picture);
      return CommandLineApp.OK;
    } catch (ProblemException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      terminal.error(Failures.sentence(e));
      return CommandLineApp.FAILED;
    }
  }

  private static MapRequest request(List<Path> files) throws ProblemException {
    Path project = null;
    List<String> paths = new ArrayList<>();
    if (files.isEmpty()) {
      project =
          SamplesFolder.project()
              .orElseThrow(() -> ProblemException.of(PictureInstead.class, "sample-missing"));
    }
    for (Path file : files) {
      if (project == null && isProject(file)) {
        project = file;
      } else {
        paths.add(file.toString());
      }
    }
    return new MapRequest(project, paths, null, LookOptions.Look.DEFAULT, null, MapTheme.DAY);
  }

  private static boolean isProject(Path file) {
    return ProjectRecognition.isProject(file);
  }

  /** Where the project was last looked at, as the window would open. */
  private static Viewport firstView(OpenedMap map) {
    return map.view()
        .map(
            view ->
                new Viewport(
                    view.centerX(),
                    view.centerY(),
                    view.resolution(),
                    SIZE.widthPixels(),
                    SIZE.heightPixels()))
        .orElseGet(() -> ViewOptions.fitting(map.document().extent(), SIZE));
  }
}
