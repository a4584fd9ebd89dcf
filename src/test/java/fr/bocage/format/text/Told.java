package fr.bocage.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** Tells in few words what came of reading a file. */
public final class Told {
  private Told() {}

  public static FeatureTable table(Dataset dataset) {
    return dataset.layers().get(0).table();
  }

  /** {@code name:type} of each field of a table. */
  public static String fields(FeatureTable table) {
    return table.columns().stream()
        .map(AttributeColumn::field)
        .map(field -> field.name() + ":" + field.type().word())
        .collect(Collectors.joining(" "));
  }

  /** A row's geometry as WKT; null without one. */
  public static String wkt(FeatureTable table, int row) {
    var geometry = JtsGeometries.read(table.geometry(), row);
    return geometry == null ? null : geometry.toText();
  }

  /** {@code code×count} of each problem; says every one of them in both languages besides. */
  public static List<String> problems(Dataset dataset) {
    for (Problem problem : dataset.problems()) {
      assertThat(problem.message().in(Locale.FRENCH)).isNotBlank().doesNotContain("{0", "{1");
      assertThat(problem.message().in(Locale.ENGLISH)).isNotBlank().doesNotContain("{0", "{1");
    }
    return dataset.problems().stream().map(p -> p.code() + "×" + p.count()).toList();
  }

  /** The names of all layers. */
  public static List<String> names(Dataset dataset) {
    return dataset.layers().stream().map(layer -> layer.table().name()).toList();
  }

  /** The code that a format refuses a file with. */
  public static String refusal(Format format, Path file) {
    ProblemException refusal =
        Assertions.catchThrowableOfType(
            ProblemException.class, () -> format.read(file, Progress.NONE));
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.words().in(Locale.FRENCH)).isNotBlank().doesNotContain("{0", "{1");
    return refusal.code();
  }
}
