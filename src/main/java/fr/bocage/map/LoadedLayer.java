package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import fr.bocage.problem.Problem;
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
}
