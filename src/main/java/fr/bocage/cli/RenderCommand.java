package fr.bocage.cli;

import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bocage render}: a map into a picture, without a display. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "paths.render")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--project", paramLabel = "FILE", descriptionKey = "project")
  private Path project;

  @Option(names = "--crs", paramLabel = "EPSG:2154", descriptionKey = "crs")
  private String crs;

  @Mixin private ViewOptions view = new ViewOptions();

  @Mixin private LookOptions look = new LookOptions();

  @Option(names = "--background", paramLabel = "#rrggbb", descriptionKey = "background")
  private String background;

  @Option(names = "--theme", paramLabel = "light|dark", descriptionKey = "theme")
  private String theme = "light";

  @Option(names = "--out", paramLabel = "FILE.png", required = true, descriptionKey = "out")
  private Path out;

  RenderCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ProblemException {
    ViewOptions.View wanted = view.read();
    LookOptions.Look painted = look.read();
    String ground = OptionValues.colour(background);
    MapSources sources = new MapSources(engine, terminal);
    Crs asked = sources.asked(crs);
    if (paths.isEmpty() && project == null) {
      throw new UsageException("nothing-to-paint");
    }
    refuseToOverwriteInput();

    MapRequest request =
        new MapRequest(project, paths, asked, painted, ground, OptionValues.theme(theme));
    Optional<OpenedMap> map = new MapReader(engine, sources).read(request);
    if (map.isPresent()) {
      Viewport viewport = wanted.of(map.get().document().extent());
      new MapPicture(engine, sources).paint(map.get(), viewport, out);
    }
    return sources.complete() ? CommandLineApp.OK : CommandLineApp.FAILED;
  }

  private void refuseToOverwriteInput() throws UsageException {
    List<String> inputs = new ArrayList<>(paths);
    if (project != null) {
      inputs.add(project.toString());
    }
    for (String input : inputs) {
      if (isSameFile(input)) {
        throw new UsageException("out-is-input", out);
      }
    }
  }

  private boolean isSameFile(String input) {
    try {
      return Files.exists(out) && Files.isSameFile(Path.of(input), out);
    } catch (IOException | RuntimeException e) {
      return false; // a path that cannot be looked at is told of when it is read
    }
  }
}
