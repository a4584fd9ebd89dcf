package fr.bocage.format.geopackage;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.format.RowTally;
import fr.bocage.format.geopackage.SourceTable.SourceColumn;
import fr.bocage.geopackage.CellGeometries;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Progress;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one table into columns. One thread. */
final class TableReading {
  private static final int REPORT_EVERY_ROWS = 1 << 12;

  /** How often to look for rows behind a damaged place, each time twice as far on. */
  private static final int MOST_LEAPS = 40;

  private final GeoPackageFile file;
  private final SourceTable table;
  private final Progress progress;
  private final GeometryColumnBuilder geometry = new GeometryColumnBuilder();
  private final CellGeometries decoder;
  private final List<ColumnBuilder> columns = new ArrayList<>();
  private final long mostRows;
  private long lastKey = Long.MIN_VALUE;
  private boolean hasText;
  private boolean damaged;
  private boolean endless;
  private final RowTally broken = new RowTally();
  private final RowTally thinned = new RowTally();
  private final RowTally curved = new RowTally();

  /**
   * @param mostRows a view that has more is believed to have no end
   */
  TableReading(GeoPackageFile file, SourceTable table, long mostRows, Progress progress) {
    this.file = file;
    this.table = table;
    this.mostRows = mostRows;
    decoder = new CellGeometries(geometry, table.fgf());
    this.progress = progress;
    for (SourceColumn column : table.columns()) {
      columns.add(new ColumnBuilder(column.kind().type()));
      hasText |= column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.JSON;
    }
  }

  /**
   * Reads the rows, those behind a damaged place too where they can be reached.
   *
   * @throws GeoPackageException when not even the first can be read, for another reason than damage
   */
  void run() throws GeoPackageException {
    try {
      read(file.query(table.select()));
    } catch (GeoPackageException e) {
      if (e.kind() == Kind.INTERRUPTED) {
        progress.check();
        endless = true;
      } else if (e.kind() == Kind.DAMAGED || geometry.rowCount() > 0) {
        damaged = true;
        leapOn();
      } else {
        throw e;
      }
    }
  }

  /** Goes on behind a damaged place. */
  private void leapOn() throws GeoPackageException {
    long leap = 1;
    for (int i = 0; i < MOST_LEAPS && table.key() != null && lastKey != Long.MIN_VALUE; i++) {
      long before = lastKey;
      try {
        read(file.query(table.selectBehind(), lastKey + leap));
        return;
      } catch (GeoPackageException e) {
        progress.check();
        leap = lastKey > before ? 1 : leap * 2;
      }
    }
  }

  private void read(Rows rows) throws GeoPackageException {
    try (rows) {
      while (rows.next()) {
        int row = geometry.rowCount();
        if (row % REPORT_EVERY_ROWS == 0) {
          progress.check();
          progress.report(row, -1);
        }
        if (table.isView() && row >= mostRows) {
          endless = true;
          return;
        }
        addRow(rows, row);
      }
    }
  }

  private void addRow(Rows rows, int row) throws GeoPackageException {
    for (int i = 0; i < columns.size(); i++) {
      if (table.columns().get(i).kind() != ColumnKind.BLOB) {
        addValue(row, i, rows.value(i + 2));
      }
    }
    addGeometry(row, table.geometry() == null ? null : rows.value(1));
    lastKey = table.key() == null ? lastKey : rows.integer(0);
  }

  private void addGeometry(int row, Object cell) {
    broken.addIf(!decoder.decode(cell), row);
    thinned.addIf(decoder.thinned(), row);
    curved.addIf(decoder.curved(), row);
  }

  private void addValue(int row, int position, Object value) {
    ColumnBuilder column = columns.get(position);
    ColumnKind kind = table.columns().get(position).kind();
    if (value instanceof String text) {
      hasText = true;
      if (kind == ColumnKind.JSON && (text.startsWith("{") || text.startsWith("["))) {
        column.setJson(row, text);
        return;
      }
      column.setText(row, kind == ColumnKind.DATETIME ? isoMoment(text) : text);
    } else if (value instanceof Double real) {
      if (Double.isFinite(real)) {
        column.setReal(row, real);
      }
    } else if (value instanceof Number number) {
      setInteger(column, kind, row, number.longValue());
    }
  }

  private static void setInteger(ColumnBuilder column, ColumnKind kind, int row, long number) {
    if (kind == ColumnKind.BOOLEAN && (number == 0 || number == 1)) {
      column.setBoolean(row, number == 1);
    } else if (kind == ColumnKind.REAL) {
      column.setReal(row, number);
    } else {
      column.setInteger(row, number);
    }
  }

  /** Other programs put a blank where GeoPackage wants a T, or leave the time out. */
  private static String isoMoment(String text) {
    if (text.length() == 10) {
      return text + "T00:00:00";
    }
    return text.length() > 10 && text.charAt(10) == ' '
        ? text.substring(0, 10) + 'T' + text.substring(11)
        : text;
  }

  GeometryColumn geometry() {
    return geometry.freeze();
  }

  List<AttributeColumn> columns() {
    List<AttributeColumn> frozen = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      frozen.add(columns.get(i).freeze(table.columns().get(i).name(), geometry.rowCount()));
    }
    return frozen;
  }

  /** Whether the columns have text, by their types or their values. */
  boolean hasText() {
    return hasText;
  }

  /** Whether a damaged place in the file has cost rows. */
  boolean damaged() {
    return damaged;
  }

  /** Whether reading was given up because there seemed to be no end. */
  boolean endless() {
    return endless;
  }

  /** Rows whose geometry is damaged. */
  RowTally brokenRows() {
    return broken;
  }

  /** Rows that lost vertices without coordinates. */
  RowTally rowsNotFinite() {
    return thinned;
  }

  /** Rows in which arcs became segments. */
  RowTally rowsWithCurves() {
    return curved;
  }

  /** Columns of bytes, which are not shown. */
  long blobColumns() {
    return table.columns().stream().filter(column -> column.kind() == ColumnKind.BLOB).count();
  }
}
