package fr.bocage.map;

import fr.bocage.format.Dataset;
import fr.bocage.format.Formats;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads layers from files, for the window and the command line alike. Slow: on jobs' threads only;
 * safe on any.
 */
public final class LayerReader {
  private final Formats formats;
  private final CrsCatalogue catalogue;
  private final LayerFiles files;
  private final TablePlacement placement;

  /**
   * @param files which files a project may name
   * @param placement carries what was read to the map's CRS
   */
  public LayerReader(
      Formats formats, CrsCatalogue catalogue, LayerFiles files, TablePlacement placement) {
    this.formats = formats;
    this.catalogue = catalogue;
    this.files = files;
    this.placement = placement;
  }

  /**
   * All layers of a file, in its own CRS.
   *
   * @throws ProblemException with words for the user
   */
  public List<LoadedLayer> open(Path file, Progress progress) throws ProblemException {
    Dataset dataset = formats.open(file, progress);
    return dataset.layers().stream()
        .map(layer -> placement.examined(LoadedLayer.of(layer, dataset.problems())))
        .toList();
  }

  /** The data of one project's layers. Let go of it once they are read: it remembers the files. */
  public ProjectData dataOf(Path projectFile) {
    return new ProjectData(projectFile, files, formats, catalogue, placement);
  }

  /** How layers are carried to the map's CRS. */
  public TablePlacement placement() {
    return placement;
  }
}
