package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One kind of file that features can be written to. Safe on any thread. */
public interface FeatureWriter {
  /** Stable name, the same as of the {@link Format} that reads it: {@code geojson}. */
  String id();

  /** Endings of its files, lower case, without the dot, the usual one first. */
  List<String> extensions();

  /** Whether a file can hold more than one layer. */
  default boolean holdsSeveralLayers() {
    return false;
  }

  /** Whether the format allows no coordinates but longitude and latitude on WGS 84. */
  default boolean isWgs84Only() {
    return false;
  }

  /** Whether the format has a place for measures; for heights all have. */
  default boolean keepsMeasures() {
    return false;
  }

  /**
   * Files that may stand beside one of these and would contradict a new one: indexes, journals.
   * They are deleted with the file that they belong to.
   */
  default List<Path> companions(Path file) {
    return List.of();
  }

  /**
   * Writes layers to a new file (and others of a similar name, in its folder, where the format
   * wants them). Rows come in the table's order; all coordinates are finite.
   *
   * @param layers one, or more where the format holds several
   * @param file does not exist; only its folder's owner sees it until it is complete
   * @return what the format could not keep
   * @throws ProblemException when the format cannot hold the layers at all
   * @throws java.util.concurrent.CancellationException when the progress asks to stop
   */
  List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws ProblemException, IOException;
}
