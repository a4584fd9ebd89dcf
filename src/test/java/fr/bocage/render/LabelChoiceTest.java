package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelChoiceTest {
  private static final int[] ROWS = IntStream.range(0, 100_000).toArray();

  @Test
  void keepsTheRowsOfHighestPriority() {
    int[] best = LabelChoice.of(ROWS, row -> row % 1000 == 7 ? 50 : -row);

    assertThat(best).hasSize(20_000).doesNotHaveDuplicates().contains(99_007, 7, 0, 19_000);
    assertThat(Arrays.stream(best).filter(row -> row % 1000 != 7).max().orElse(0))
        .isLessThan(20_000);
  }

  @Test
  void scattersWhatIsAllTheSame() {
    int[] best = LabelChoice.of(ROWS, row -> 1);

    for (int block = 0; block < 10; block++) {
      int from = block * 10_000;
      assertThat(Arrays.stream(best).filter(row -> row >= from && row < from + 10_000).count())
          .isBetween(1_500L, 2_500L);
    }
  }

  @Test
  void keepsAllWhereTheyAreFew() {
    assertThat(LabelChoice.of(new int[] {5, 3}, row -> row)).containsExactly(5, 3);
  }
}
