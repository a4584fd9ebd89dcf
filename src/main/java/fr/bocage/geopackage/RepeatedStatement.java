package fr.bocage.geopackage;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A statement that is run many times with other arguments. Must be closed. */
public final class RepeatedStatement implements AutoCloseable {
  private final PreparedStatement statement;

  RepeatedStatement(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Runs it. Arguments: String, Number, byte[] or null. */
  public void run(Object... arguments) throws GeoPackageException {
    try {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  @Override
  public void close() throws GeoPackageException {
    try {
      statement.close();
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }
}
