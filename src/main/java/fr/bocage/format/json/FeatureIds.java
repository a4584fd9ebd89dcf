package fr.bocage.format.json;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.AttributeTableBuilder;
import fr.bocage.feature.ColumnBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The {@code id}s that features have beside their properties, as a field of their own. */
public final class FeatureIds {
  private final ColumnBuilder ids = new ColumnBuilder();
  private final PropertiesReader values;
  private final AttributeTableBuilder attributes;

  /**
   * @param values reads the ids
   * @param attributes what the features have besides
   */
  public FeatureIds(PropertiesReader values, AttributeTableBuilder attributes) {
    this.values = values;
    this.attributes = attributes;
  }

  /** Reads the value that the parser stands on, of any type, as the current row's id. */
  public void read() throws IOException {
    values.readValue(ids, attributes.row());
  }

  /** Takes back the current row's id. */
  public void clearRow() {
    ids.clear(attributes.row());
  }

  /** All columns, first of all that of the ids where there are any. */
  public List<AttributeColumn> freezeColumns() {
    List<AttributeColumn> columns = new ArrayList<>();
    if (!ids.isEmpty()) {
      columns.add(ids.freeze(name(), attributes.row()));
    }
    columns.addAll(attributes.freeze());
    return columns;
  }

  private String name() {
    String name = "id";
    while (attributes.hasField(name)) {
      name = "feature_" + name;
    }
    return name;
  }
}
