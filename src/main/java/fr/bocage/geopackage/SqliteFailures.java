package fr.bocage.geopackage;

import fr.bocage.geopackage.GeoPackageException.Kind;
import java.sql.SQLException;

/** Turns SQLite's result codes (sqlite.org/rescode.html) into kinds of trouble. */
final class SqliteFailures {
  private static final int PRIMARY_CODE = 0xFF;

  private SqliteFailures() {}

  static GeoPackageException of(SQLException e) {
    return new GeoPackageException(kind(e.getErrorCode()), e.getMessage(), e);
  }

  private static Kind kind(int code) {
    return switch (code & PRIMARY_CODE) {
      case 5, 6 -> Kind.LOCKED; // BUSY, LOCKED
      case 8 -> code == 8 + (4 << 8) ? Kind.GONE : Kind.READ_ONLY; // READONLY, …_DBMOVED
      case 3 -> Kind.READ_ONLY; // PERM
      case 9 -> Kind.INTERRUPTED; // INTERRUPT
      case 11 -> Kind.DAMAGED; // CORRUPT
      case 13 -> Kind.FULL; // FULL
      case 14 -> Kind.READ_ONLY; // CANTOPEN: the journal, in a folder that allows no new files
      case 26 -> Kind.NOT_A_DATABASE; // NOTADB
      default -> Kind.OTHER;
    };
  }
}
