package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowClassesTest {
  private static List<Integer> rows(IntPredicate choice) {
    return IntStream.range(0, 10).filter(choice).boxed().toList();
  }

  @Test
  void tellsTheRowsOfEachChoiceAlsoWhereSeveralTakeARow() {
    RowClasses classes = new RowClasses(List.of(r -> r < 4, r -> r == 3 || r == 7), 10);

    assertThat(rows(classes.choice(0))).containsExactly(0, 1, 2, 3);
    assertThat(rows(classes.choice(1))).containsExactly(3, 7);
    assertThat(classes.of(3)).isEqualTo(RowClasses.SEVERAL);
    assertThat(classes.of(9)).isEqualTo(RowClasses.NONE);
  }

  @Test
  void asksOnceARowWhereChoicesDoNotOverlap() {
    AtomicInteger asked = new AtomicInteger();
    IntPredicate even =
        row -> {
          asked.incrementAndGet();
          return row % 2 == 0;
        };
    RowClasses classes = new RowClasses(List.of(even, row -> row == 5), 10);

    for (int i = 0; i < 3; i++) {
      assertThat(rows(classes.choice(0))).containsExactly(0, 2, 4, 6, 8);
      assertThat(rows(classes.choice(1))).containsExactly(5);
    }

    assertThat(asked).hasValue(10);
  }

  @Test
  void rowsAreTheSameWhereClassesAndChoiceAre() {
    RowClasses classes = new RowClasses(List.of(r -> true), 10);

    assertThat(classes.choice(0)).isEqualTo(classes.choice(0));
    assertThat(classes.choice(0)).isNotEqualTo(new RowClasses(List.of(r -> true), 10).choice(0));
  }
}
