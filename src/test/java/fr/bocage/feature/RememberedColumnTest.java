package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RememberedColumnTest {
  private static final int ROWS = 100_000;

  private final AtomicInteger reads = new AtomicInteger();

  private RememberedColumn column(IntFunction<Object> values) {
    AttributeColumn source =
        new AttributeColumn() {
          @Override
          public Field field() {
            return new Field("v", FieldType.TEXT);
          }

          @Override
          public Object value(int row) {
            reads.incrementAndGet();
            return values.apply(row);
          }
        };
    return new RememberedColumn(source, ROWS);
  }

  @Test
  void readsEachRowOnce() {
    RememberedColumn column = column(row -> row % 7 == 3 ? null : "class " + row % 40);
    for (int round = 0; round < 3; round++) {
      for (int row = 0; row < 1000; row++) {
        String expected = row % 7 == 3 ? null : "class " + row % 40;
        assertThat(column.value(row)).isEqualTo(expected);
      }
    }
    assertThat(reads.get()).isEqualTo(1000);
  }

  @Test
  void staysRightWithMoreValuesThanItKeeps() {
    RememberedColumn column = column(row -> "value " + row);
    for (int round = 0; round < 2; round++) {
      for (int row = 0; row < ROWS; row += 3) {
        assertThat(column.value(row)).isEqualTo("value " + row);
      }
      assertThat(column.value(ROWS - 1)).isEqualTo("value " + (ROWS - 1));
    }
    for (int row = 0; row < ROWS; row++) {
      assertThat(column.value(row)).isEqualTo("value " + row);
    }
  }
}
