package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FilterFactoryImpl;
import org.junit.jupiter.api.Test;

class RowExpressionTest {
  private static final FilterFactory FF = new FilterFactoryImpl();

  private final FeatureTable table =
      new SmallTable("t")
          .points(1)
          .lines(1)
          .areas(1)
          .column("N", FieldType.INTEGER, 100L, 25L, null)
          .column("T", FieldType.TEXT, "12,5", " 12.5 ", "x")
          .build();

  private RowExpression call(String name, Object... arguments) {
    List<Expression> all =
        Arrays.stream(arguments).map(a -> a instanceof Expression e ? e : FF.literal(a)).toList();
    return RowExpression.of(new NamedFunction(name, all), table);
  }

  @Test
  void sizesPointsByTheSquareRootOfAQuantity() {
    Expression root = new NamedFunction("sqrt", List.of(FF.property("N")));
    RowExpression size = call("max", 4, FF.multiply(root, FF.literal(2)));
    assertThat(size.number(0)).isEqualTo(20);
    assertThat(size.number(1)).isEqualTo(10);
    assertThat(size.number(2)).isNaN();
    assertThat(size.constant()).isFalse();
  }

  @Test
  void interpolatesBetweenPointsAndHoldsTheEnds() {
    RowExpression size = call("Interpolate", FF.property("N"), 0, 2, 50, 12, 200, 30);
    assertThat(size.number(0)).isEqualTo(18, within(1e-9));
    assertThat(size.number(1)).isEqualTo(7, within(1e-9));
    assertThat(size.value(2)).isNull();
    assertThat(call("Interpolate", 500, 0, 2, 50, 12, "numeric", "linear").number(0)).isEqualTo(12);
  }

  @Test
  void looksUpCategoriesAndCodes() {
    assertThat(call("Categorize", FF.property("N"), "low", 50, "high").value(0)).isEqualTo("high");
    assertThat(call("Categorize", FF.property("N"), "low", 50, "high").value(1)).isEqualTo("low");
    assertThat(call("Recode", FF.property("N"), "25", "a", "100", "b").value(0)).isEqualTo("b");
    assertThat(call("in", FF.property("N"), 1, 25).value(1)).isEqualTo(true);
  }

  @Test
  void foldsWhatIsTheSameInEveryRow() {
    assertThat(call("pow", 2, 10).constant()).isTrue();
    assertThat(call("pow", 2, 10).text(0)).isEqualTo("1024");
  }

  @Test
  void readsTextAsANumberOnlyWhenItIsOne() {
    RowExpression text = RowExpression.of(FF.property("T"), table);
    assertThat(text.number(0)).isNaN();
    assertThat(text.number(1)).isEqualTo(12.5);
    assertThat(text.number(2)).isNaN();
  }

  @Test
  void joinsTexts() {
    assertThat(call("Concatenate", FF.property("N"), " hab.").text(0)).isEqualTo("100 hab.");
    assertThat(call("Concatenate", FF.property("N"), " hab.").text(2)).isEqualTo(" hab.");
  }

  @Test
  void tellsTheDimensionOfARow() {
    RowExpression dimension = call("dimension", FF.property("geometry"));
    assertThat(List.of(dimension.value(0), dimension.value(1), dimension.value(2)))
        .containsExactly(0L, 1L, 2L);
  }

  @Test
  void namesTheFunctionItDoesNotKnow() {
    assertThatThrownBy(() -> call("nonesuch", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonesuch");
    assertThatThrownBy(() -> call("pow", 1)).hasMessageContaining("expected 2 arguments");
  }

  @Test
  void functionsStillWorkInGeoTools() {
    assertThat(new NamedFunction("sqrt", List.of(FF.literal(9))).evaluate(null)).isEqualTo(3.0);
  }
}
