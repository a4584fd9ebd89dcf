package fr.bocage.format.csv;

import fr.bocage.feature.ColumnBuilder;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import fr.bocage.format.text.ValueKind;
import java.util.List;

/** The second pass over a table: fills typed columns, and geometries. */
final class FillPass implements CsvRows.Pass {
  private final TableShape shape;
  private FlawTally flaws;
  private LayerBuilder layer;
  private Placement placement;
  private ColumnBuilder[] columns;
  private boolean isFirst;

  FillPass(TableShape shape) {
    this.shape = shape;
  }

  @Override
  public void begin() {
    flaws = new FlawTally();
    layer = new LayerBuilder(flaws);
    placement = new PlacementGuess(shape.names(), shape.profiles()).find(layer, flaws);
    columns = new ColumnBuilder[shape.names().size()];
    for (int column = 0; column < columns.length; column++) {
      if (column != placement.ownColumn()) {
        columns[column] = layer.column(shape.names().get(column));
      }
    }
    isFirst = true;
  }

  @Override
  public void row(CsvRow row) {
    boolean isHeader = isFirst && shape.hasHeader();
    isFirst = false;
    if (isHeader) {
      return;
    }
    if (row.count() > 0) {
      noteLength(row);
    }
    List<ValueKind> kinds = shape.kinds();
    for (int column = 0; column < columns.length; column++) {
      if (columns[column] != null && !row.isEmpty(column)) {
        kinds.get(column).set(columns[column], layer.row(), row.text(column));
      }
    }
    layer.endRow(placement.write(row));
  }

  private void noteLength(CsvRow row) {
    if (row.count() < shape.firstCount()) {
      flaws.note(Flaw.ROW_TOO_SHORT);
    }
    for (int column = shape.firstCount(); column < row.count(); column++) {
      if (!row.isEmpty(column)) {
        flaws.note(Flaw.ROW_TOO_LONG);
        break;
      }
    }
    if (row.isCut()) {
      flaws.note(Flaw.TOO_MANY_FIELDS);
    }
  }

  LayerBuilder layer() {
    return layer;
  }

  FlawTally flaws() {
    return flaws;
  }

  Placement placement() {
    return placement;
  }
}
