package fr.bocage.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Builds small tables for tests. */
public final class SmallTable {
  private final String name;
  private final GeometryColumnBuilder geometry = new GeometryColumnBuilder();
  private final List<AttributeColumn> columns = new ArrayList<>();
  private final Random random = new Random(7);

  public SmallTable(String name) {
    this.name = name;
  }

  public SmallTable points(int count) {
    for (int i = 0; i < count; i++) {
      geometry.beginPart(PartRole.POINT);
      geometry.vertex(random.nextInt(100_000), random.nextInt(100_000));
      geometry.endRow(GeometryType.POINT);
    }
    return this;
  }

  public SmallTable lines(int count) {
    for (int i = 0; i < count; i++) {
      geometry.beginPart(PartRole.LINE);
      geometry.vertex(i, 0);
      geometry.vertex(i + 1, 5);
      geometry.endRow(GeometryType.LINE_STRING);
    }
    return this;
  }

  public SmallTable areas(int count) {
    for (int i = 0; i < count; i++) {
      geometry.beginPart(PartRole.SHELL);
      geometry.vertex(i, 0);
      geometry.vertex(i + 1, 0);
      geometry.vertex(i, 1);
      geometry.endRow(GeometryType.POLYGON);
    }
    return this;
  }

  public SmallTable column(String fieldName, FieldType type, Object... values) {
    columns.add(new Values(new Field(fieldName, type), Arrays.asList(values)));
    return this;
  }

  public FeatureTable build() {
    return new FeatureTable(name, null, geometry.freeze(), columns);
  }

  private record Values(Field field, List<Object> values) implements AttributeColumn {
    @Override
    public Object value(int row) {
      return row < values.size() ? values.get(row) : null;
    }
  }
}
