package fr.bocage.feature;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tables of some of the rows of another: geometries are copied, attributes are looked up where they
 * are. Safe on any thread.
 */
public final class RowChoice {
  private RowChoice() {}

  /**
   * A table of the given rows, in the given order.
   *
   * @param rows row numbers of the table
   */
  public static FeatureTable of(FeatureTable table, int[] rows) {
    int[] chosen = rows.clone();
    List<AttributeColumn> columns =
        table.columns().stream()
            .<AttributeColumn>map(column -> new ChosenValues(column, chosen))
            .toList();
    GeometryColumn geometry = copy(table.geometry(), chosen, row -> true);
    return new FeatureTable(table.name(), table.crs(), geometry, columns);
  }

  /** A table of the rows that match, in their order. */
  public static FeatureTable of(FeatureTable table, IntPredicate matches) {
    return of(table, IntStream.range(0, table.rowCount()).filter(matches).toArray());
  }

  /**
   * The same rows, without the geometries that have a coordinate that is not finite: points that
   * have no place in the CRS that they were carried to.
   */
  public static FeatureTable withFiniteGeometries(FeatureTable table) {
    GeometryColumn geometry = table.geometry();
    if (Arrays.stream(geometry.xy()).allMatch(Double::isFinite)) {
      return table;
    }
    int[] all = IntStream.range(0, table.rowCount()).toArray();
    GeometryColumn finite = copy(geometry, all, row -> isFinite(geometry, row));
    return new FeatureTable(table.name(), table.crs(), finite, table.columns());
  }

  private static boolean isFinite(GeometryColumn geometry, int row) {
    int end = geometry.firstVertex(geometry.firstPart(row + 1)) * 2;
    for (int i = geometry.firstVertex(geometry.firstPart(row)) * 2; i < end; i++) {
      if (!Double.isFinite(geometry.xy()[i])) {
        return false;
      }
    }
    return true;
  }

  private static GeometryColumn copy(GeometryColumn source, int[] rows, IntPredicate keeps) {
    GeometryColumnBuilder copy = new GeometryColumnBuilder(vertices(source, rows));
    for (int row : rows) {
      if (!keeps.test(row)) {
        copy.endRow(GeometryType.NULL);
        continue;
      }
      for (int part = source.firstPart(row); part < source.firstPart(row + 1); part++) {
        source.copyPart(part, copy);
      }
      copy.endRow(source.type(row));
    }
    return copy.freeze();
  }

  private static int vertices(GeometryColumn source, int[] rows) {
    int count = 0;
    for (int row : rows) {
      count +=
          source.firstVertex(source.firstPart(row + 1)) - source.firstVertex(source.firstPart(row));
    }
    return count;
  }

  /** A column seen through a choice of rows. */
  private record ChosenValues(AttributeColumn column, int[] rows) implements AttributeColumn {
    @Override
    public Field field() {
      return column.field();
    }

    @Override
    public Object value(int row) {
      return column.value(rows[row]);
    }

    @Override
    public String text(int row) {
      return column.text(rows[row]);
    }

    @Override
    public double number(int row) {
      return column.number(rows[row]);
    }
  }
}
