package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTableBuilderTest {
  private final AttributeTableBuilder table = new AttributeTableBuilder(2);

  @Test
  void takesAFieldThatTurnsUpLate() {
    table.column("a").setInteger(table.row(), 1);
    table.endRow();
    table.column("b").setText(table.row(), "x");
    table.endRow();
    List<AttributeColumn> columns = table.freeze();
    assertThat(columns).extracting(column -> column.field().name()).containsExactly("a", "b");
    assertThat(columns.get(0).value(1)).isNull();
    assertThat(columns.get(1).value(0)).isNull();
    assertThat(columns.get(1).value(1)).isEqualTo("x");
  }

  @Test
  void forgetsARowAndTheFieldsThatOnlyItHas() {
    table.column("a").setInteger(table.row(), 1);
    table.endRow();
    table.column("a").setText(table.row(), "broken");
    table.column("b").setText(table.row(), "broken");
    table.clearRow();
    table.column("a").setInteger(table.row(), 2);
    table.endRow();
    List<AttributeColumn> columns = table.freeze();
    assertThat(columns).hasSize(1);
    assertThat(columns.get(0).field().type()).isEqualTo(FieldType.INTEGER);
    assertThat(columns.get(0).value(1)).isEqualTo(2L);
  }

  @Test
  void refusesMoreFieldsThanItMayHave() {
    table.column("a");
    table.column("b");
    assertThat(table.column("c")).isNull();
    assertThat(table.column("a")).isNotNull();
  }
}
