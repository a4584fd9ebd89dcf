package fr.bocage.desktop.layers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.AttributeTableBuilder;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.NamedFunction;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.RowFilter;
import java.util.List;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Rule;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.junit.jupiter.api.Test;

class ExampleFeatureTest {
  private static final StyleFactoryImpl STYLES = new StyleFactoryImpl();
  private static final FilterFactoryImpl FILTERS = new FilterFactoryImpl();

  /** Towns in no order. */
  private static FeatureTable towns(int... inhabitants) {
    GeometryColumnBuilder places = new GeometryColumnBuilder();
    AttributeTableBuilder values = new AttributeTableBuilder(1);
    for (int number : inhabitants) {
      places.beginPart(PartRole.POINT);
      places.vertex(1, 1);
      places.endRow(GeometryType.POINT);
      values.column("population").setInteger(values.row(), number);
      values.endRow();
    }
    return new FeatureTable("towns", null, places.freeze(), values.freeze());
  }

  /** Circles by the root of the population, for towns that the filter takes. */
  private static Rule circles(String ecql) throws Exception {
    Graphic graphic = STYLES.createDefaultGraphic();
    graphic.setSize(new NamedFunction("sqrt", List.of(FILTERS.property("population"))));
    Rule rule = STYLES.createRule();
    rule.symbolizers().add(STYLES.createPointSymbolizer(graphic, null));
    rule.setFilter(RowFilter.parse(ecql));
    return rule;
  }

  @Test
  void hasTheValuesOfARowOfMiddleSizeThatTheRuleTakes() throws Exception {
    FeatureTable towns = towns(250_000, 90, 40_000, 700, 12_000, 70_000, 30);
    FeatureTable small = ExampleFeature.of(towns, circles("population < 1000"));
    FeatureTable large = ExampleFeature.of(towns, circles("population > 10000"));
    assertThat(small.rowCount()).isEqualTo(1);
    assertThat(small.column("population").value(0)).isEqualTo(90L);
    assertThat(large.column("population").value(0)).isEqualTo(70_000L);
    assertThat(large.geometry().type(0)).isEqualTo(GeometryType.POINT);
  }

  @Test
  void hasNoValuesWhereTheRuleTakesNoRow() throws Exception {
    FeatureTable none = ExampleFeature.of(towns(5, 6), circles("population > 10"));
    assertThat(none.columns()).isEmpty();
    assertThat(none.rowCount()).isEqualTo(1);
  }
}
