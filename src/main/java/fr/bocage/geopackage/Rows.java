package fr.bocage.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query found, row by row: {@link #next} first, then the columns, counted from 0. Must be
 * closed.
 */
public final class Rows implements AutoCloseable {
  private final PreparedStatement statement;
  private final ResultSet result;

  Rows(PreparedStatement statement, ResultSet result) {
    this.statement = statement;
    this.result = result;
  }

  /** A value of the row, as SQLite's C interface would convert it. */
  @FunctionalInterface
  private interface Getter<T> {
    T get(int column) throws SQLException;
  }

  /** Steps to the next row; false after the last. */
  public boolean next() throws GeoPackageException {
    try {
      return result.next();
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  /** Null for NULL. */
  public String text(int column) throws GeoPackageException {
    return get(result::getString, column);
  }

  /** 0 for NULL. */
  public long integer(int column) throws GeoPackageException {
    return get(result::getLong, column);
  }

  /** 0 for NULL. */
  public double real(int column) throws GeoPackageException {
    return get(result::getDouble, column);
  }

  /** Null for NULL. */
  public byte[] blob(int column) throws GeoPackageException {
    return get(result::getBytes, column);
  }

  /** String, Number, byte[] or null, as the cell holds it. */
  public Object value(int column) throws GeoPackageException {
    return get(result::getObject, column);
  }

  /** The columns' names, in order. */
  public List<String> columnNames() throws GeoPackageException {
    try {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        names.add(result.getMetaData().getColumnName(i));
      }
      return names;
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  /** The text of the column of that name; null for NULL and where there is no such column. */
  public String named(String column) throws GeoPackageException {
    try {
      return result.getString(result.findColumn(column));
    } catch (SQLException e) {
      return null;
    }
  }

  public boolean isNull(int column) throws GeoPackageException {
    return get(i -> result.getObject(i) == null, column);
  }

  private static <T> T get(Getter<T> getter, int column) throws GeoPackageException {
    try {
      return getter.get(column + 1);
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  @Override
  public void close() throws GeoPackageException {
    try (statement) {
      result.close();
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }
}
