package fr.bocage.desktop.session;

import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;

/** Where layers' data comes from. Slow: on jobs' threads only. */
public interface LayerReading {
  /**
   * Reads a project's layer and carries it to the display CRS.
   *
   * @throws ProblemException with words for the user
   */
  LoadedLayer read(LayerRecord layer, Path projectFile, Crs display, Progress progress)
      throws ProblemException;

  /** Carries what was read already to another CRS. */
  LoadedLayer placed(LoadedLayer layer, Crs display) throws ProblemException;

  /** How a project tells where a file lies. */
  LayerSource source(Path file, String layerName, Path projectFile);
}
