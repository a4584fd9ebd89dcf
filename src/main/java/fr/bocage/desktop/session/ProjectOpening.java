package fr.bocage.desktop.session;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectData;
import fr.bocage.map.ProjectState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A project being opened, with all its layers being read at once. It knows no toolkit, so that it
 * can be begun before the window's toolkit is up. Safe on any thread.
 */
public final class ProjectOpening {
  private final Path file;
  private final Job<Opened> job;

  private ProjectOpening(Path file, Job<Opened> job) {
    this.file = file;
    this.job = job;
  }

  /**
   * An open project and what is under way for it.
   *
   * @param project to be closed by whoever takes it
   * @param display its display CRS
   * @param fromDegrees the way to it from longitude and latitude
   * @param layers the jobs that read its layers
   */
  record Opened(
      Project project, Crs display, Reprojection fromDegrees, Map<UUID, Job<LoadedLayer>> layers) {}

  /** Begins to open a project, or to make one where there is no such file. */
  public static ProjectOpening begin(
      Path file, Jobs jobs, CrsCatalogue catalogue, LayerReader reader) {
    return new ProjectOpening(
        file,
        jobs.start(
            String.valueOf(file.getFileName()),
            progress -> {
              Project project = Project.open(file, jobs);
              ProjectState state = project.state();
              Crs display = displayCrs(state, catalogue);
              ProjectData data = reader.dataOf(file);
              Map<UUID, Job<LoadedLayer>> layers = new LinkedHashMap<>();
              for (LayerRecord layer : state.layers()) {
                layers.put(
                    layer.id(), jobs.start(layer.name(), read -> data.read(layer, display, read)));
              }
              Reprojection fromDegrees =
                  catalogue.reprojection(catalogue.wgs84(), display).orElse(null);
              return new Opened(project, display, fromDegrees, layers);
            }));
  }

  /** What the settings say, else Lambert-93: the first mark is likely made in France. */
  static Crs displayCrs(ProjectState state, CrsCatalogue catalogue) {
    return state.displayCrs(catalogue).orElse(catalogue.lambert93());
  }

  Path file() {
    return file;
  }

  Job<Opened> job() {
    return job;
  }
}
