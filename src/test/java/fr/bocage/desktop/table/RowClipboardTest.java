package fr.bocage.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import org.junit.jupiter.api.Test;

class RowClipboardTest {
  private final FeatureTable table =
      new SmallTable("t")
          .points(2)
          .column("A\tB", FieldType.TEXT, "=1+1", "a\tb\nc")
          .column("N", FieldType.REAL, -2.5, 1e7)
          .build();

  @Test
  void everyValueStaysInItsCellAndNoTextRunsAsAFormula() {
    assertThat(RowClipboard.lines(table.columns(), new int[] {0, 1}))
        .isEqualTo("A B\tN\n'=1+1\t-2.5\na b c\t10000000\n");
  }

  @Test
  void signedNumbersKeptAsTextAreNoFormulas() {
    FeatureTable signed =
        new SmallTable("t").points(2).column("T", FieldType.TEXT, "+33", "-voir").build();
    assertThat(RowClipboard.cell(signed.column("T"), 0)).isEqualTo("+33");
    assertThat(RowClipboard.cell(signed.column("T"), 1)).isEqualTo("'-voir");
  }
}
