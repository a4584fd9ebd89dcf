package fr.bocage.desktop.layers;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.RowChoice;
import fr.bocage.feature.RowExpression;
import fr.bocage.feature.RowFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;

/**
 * What the legend shows of a rule: one feature of the kind that a table has, with the values of a
 * row that the rule takes; of symbols whose size tells something, one of middle size.
 */
final class ExampleFeature {
  /** Of the picture that it fits into, in points. */
  static final int WIDTH = 28;

  static final int HEIGHT = 18;

  /** Rows that are looked at, evenly spread: filters of long tables take their time. */
  private static final int MOST_ROWS = 10_000;

  private ExampleFeature() {}

  private record Sized(int row, double size) {}

  /** A table of that one feature; without columns where the rule takes no row. */
  static FeatureTable of(FeatureTable table, Rule rule) {
    OptionalInt row = row(table, rule);
    List<AttributeColumn> columns =
        row.isPresent() ? RowChoice.of(table, new int[] {row.getAsInt()}).columns() : List.of();
    return new FeatureTable("", null, shape(table.geometry()), columns);
  }

  private static OptionalInt row(FeatureTable table, Rule rule) {
    try {
      IntPredicate takes =
          rule.getFilter() == null ? row -> true : RowFilter.of(rule.getFilter(), table)::matches;
      int step = Math.max(1, table.rowCount() / MOST_ROWS);
      IntStream taken =
          IntStream.range(0, table.rowCount() / step).map(i -> i * step).filter(takes);
      // Where size tells nothing, any row will do, and the others need not be looked at.
      return size(table, rule)
          .filter(size -> !size.constant())
          .map(size -> middle(taken, size))
          .orElseGet(taken::findFirst);
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty(); // no table can tell what is asked there, nor does the map
    }
  }

  private static OptionalInt middle(IntStream rows, RowExpression size) {
    int[] sorted =
        rows.mapToObj(row -> new Sized(row, size.number(row)))
            .sorted(Comparator.comparingDouble(Sized::size))
            .mapToInt(Sized::row)
            .toArray();
    return sorted.length == 0 ? OptionalInt.empty() : OptionalInt.of(sorted[sorted.length / 2]);
  }

  /** The size of the rule's first symbol for points. */
  private static Optional<RowExpression> size(FeatureTable table, Rule rule) {
    return rule.symbolizers().stream()
        .filter(PointSymbolizer.class::isInstance)
        .map(PointSymbolizer.class::cast)
        .filter(point -> point.getGraphic() != null && point.getGraphic().getSize() != null)
        .findFirst()
        .map(point -> RowExpression.of(point.getGraphic().getSize(), table));
  }

  /** A field, a bend of a river, a point. */
  private static GeometryColumn shape(GeometryColumn geometry) {
    PartRole role = geometry.partCount() == 0 ? PartRole.SHELL : geometry.role(0);
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    builder.beginPart(role == PartRole.HOLE ? PartRole.SHELL : role);
    switch (role) {
      case POINT -> {
        builder.vertex(WIDTH / 2.0, HEIGHT / 2.0);
        builder.endRow(GeometryType.POINT);
      }
      case LINE -> {
        builder.vertex(2, 4);
        builder.vertex(10, 13);
        builder.vertex(18, 5);
        builder.vertex(26, 14);
        builder.endRow(GeometryType.LINE_STRING);
      }
      default -> {
        builder.vertex(3, 3);
        builder.vertex(25, 3);
        builder.vertex(25, 15);
        builder.vertex(3, 15);
        builder.endRow(GeometryType.POLYGON);
      }
    }
    return builder.freeze();
  }
}
