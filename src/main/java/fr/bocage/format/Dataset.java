package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.problem.Problem;
import java.util.List;

/**
 * What a file gave.
 *
 * @param format id of the format it was read as
 * @param layers at least one
 * @param problems what was wrong, most severe first
 */
public record Dataset(String format, List<SourceLayer> layers, List<Problem> problems) {
  public Dataset {
    layers = List.copyOf(layers);
    problems = List.copyOf(problems);
  }

  /**
   * One layer of a file.
   *
   * @param table its features, in the file's own CRS
   * @param encoding name of the character encoding its text was read with; null without text
   */
  public record SourceLayer(FeatureTable table, String encoding) {}
}
