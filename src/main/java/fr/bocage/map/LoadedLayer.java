package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import fr.bocage.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer's data, read and reprojected.
 *
 * @param source the features in the file's own CRS
 * @param table the same rows in the display CRS
 * @param encoding what the text was read with; null without text
 * @param problems what was wrong with the file
 */
public record LoadedLayer(
    FeatureTable source, FeatureTable table, String encoding, List<Problem> problems) {
  public LoadedLayer {
    problems = List.copyOf(problems);
  }

  /** The same data with its rows carried to another display CRS. */
  LoadedLayer placed(FeatureTable newTable) {
    return new LoadedLayer(source, newTable, encoding, problems);
  }

  /** The same data with a problem of that code, which is told once. */
  LoadedLayer with(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.removeIf(known -> known.code().equals(problem.code()));
    all.add(problem);
    return new LoadedLayer(source, table, encoding, all);
  }
}
