package fr.bocage.geopackage;

import fr.bocage.geopackage.GeoPackageException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * An open GeoPackage. Outside of {@link #inTransaction} each statement is a transaction of its own.
 *
 * <p>Commits are on the disk when they return: the journal is deleted and its folder synchronised
 * ({@code journal_mode=DELETE}, {@code synchronous=EXTRA}), so that between two gestures the one
 * file is complete. Schemas come from strangers and are not trusted: their triggers and views may
 * call nothing but harmless functions.
 *
 * <p>Not safe for two threads at a time.
 */
public final class GeoPackageFile implements AutoCloseable {
  /** The letters GPKG: what {@link #applicationId} of every GeoPackage since 1.2 is. */
  public static final int APPLICATION_ID = 0x47504B47;

  /** GeoPackage 1.3, as {@code PRAGMA user_version} tells it. */
  public static final int VERSION = 10300;

  /** Long enough for another program's save, short enough to tell the user in time. */
  static final int BUSY_TIMEOUT_MILLISECONDS = 1000;

  private final Path path;
  private final Object fileKey;
  private final Connection connection;
  private boolean behindJournal;
  private final boolean cut;

  private GeoPackageFile(Path path, Connection connection, boolean cut) throws IOException {
    this.path = path;
    this.connection = connection;
    this.cut = cut;
    this.fileKey = fileKey();
  }

  /**
   * Opens an existing file of a stranger's for reading only, from any folder and in any state:
   * nothing is written beside it. See {@link ReadOnlyOpening}.
   */
  public static GeoPackageFile openReadOnly(Path path) throws GeoPackageException {
    return ReadOnlyOpening.open(path);
  }

  /** Opens an existing file for reading and writing (which fails only when one writes). */
  public static GeoPackageFile openWritable(Path path) throws GeoPackageException {
    return open(path, SQLiteOpenMode.READWRITE);
  }

  /** Makes a GeoPackage with the required tables and nothing else, where there is no file yet. */
  public static GeoPackageFile create(Path path) throws GeoPackageException {
    GeoPackageFile file = createEmpty(path);
    try {
      file.inTransaction(() -> GeoPackageSchema.create(file));
      return file;
    } catch (GeoPackageException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Makes a file without any table, where there is none yet. */
  static GeoPackageFile createEmpty(Path path) throws GeoPackageException {
    return open(path, SQLiteOpenMode.CREATE, SQLiteOpenMode.READWRITE);
  }

  private static GeoPackageFile open(Path path, SQLiteOpenMode... modes)
      throws GeoPackageException {
    boolean create = modes[0] == SQLiteOpenMode.CREATE;
    if (!create && !Files.exists(path)) {
      throw new GeoPackageException(Kind.GONE, "no such file: " + path);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    for (SQLiteOpenMode mode : modes) {
      config.setOpenMode(mode);
    }
    config.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
    config.setGetGeneratedKeys(false); // else each insertion is followed by a query for its key
    return connect(path, path.toAbsolutePath().toString(), config, false);
  }

  /**
   * @param address the path, or its URI with SQLite's parameters
   * @param cut whether the file is shorter than it says and to be read all the same
   */
  static GeoPackageFile connect(Path path, String address, SQLiteConfig config, boolean cut)
      throws GeoPackageException {
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + address);
      try {
        prepare(connection, cut);
        return new GeoPackageFile(path, connection, cut);
      } catch (SQLException | IOException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    } catch (IOException e) {
      throw new GeoPackageException(Kind.GONE, String.valueOf(e.getMessage()), e);
    }
  }

  private static void prepare(Connection connection, boolean cut) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (cut) {
        // What makes SQLite pass over a length that lies; nothing is ever written.
        statement.execute("PRAGMA writable_schema = ON");
      }
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA foreign_keys = OFF");
      statement.execute("PRAGMA synchronous = EXTRA");
    }
    GeometryFunctions.register(connection);
  }

  /** Work that belongs together. */
  @FunctionalInterface
  public interface Work {
    void run() throws GeoPackageException;
  }

  /**
   * Does all of the work or none of it. When this returns, the work is on the disk.
   *
   * @throws GeoPackageException when anything fails; the file is then as it was before. Also (GONE)
   *     when the path no longer leads to the file that was opened: SQLite would go on writing where
   *     nobody finds it again
   */
  public void inTransaction(Work work) throws GeoPackageException {
    checkStillThere();
    run("BEGIN IMMEDIATE");
    try {
      work.run();
      run("COMMIT");
    } catch (GeoPackageException | RuntimeException e) {
      rollBack(e);
      throw e;
    }
    checkStillThere();
  }

  private void rollBack(Exception cause) {
    try {
      run("ROLLBACK");
    } catch (GeoPackageException e) {
      cause.addSuppressed(e); // SQLite rolls back by itself after some failures
    }
  }

  private void checkStillThere() throws GeoPackageException {
    try {
      if (Objects.equals(fileKey, fileKey())) {
        return;
      }
    } catch (IOException e) {
      throw new GeoPackageException(Kind.GONE, "no longer there: " + path, e);
    }
    throw new GeoPackageException(Kind.GONE, "replaced by another file: " + path);
  }

  /** The file's identity; null on systems that have none. */
  private Object fileKey() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Asks now and then, while SQLite works, whether it should stop; a query that is stopped throws
   * (INTERRUPTED).
   *
   * @param everySteps how many steps of SQLite's machine (some tens of nanoseconds each) lie
   *     between
   */
  public void interruptWhen(int everySteps, BooleanSupplier stop) throws GeoPackageException {
    try {
      ProgressHandler.setHandler(
          connection,
          everySteps,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return stop.getAsBoolean() ? 1 : 0;
            }
          });
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  /** What a query finds. Arguments: String, Number, byte[] or null. */
  public Rows query(String sql, Object... arguments) throws GeoPackageException {
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      try {
        bind(statement, arguments);
        return new Rows(statement, statement.executeQuery());
      } catch (SQLException | RuntimeException e) {
        statement.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  /**
   * Does a statement that gives no rows. Arguments: String, Number, byte[] or null.
   *
   * @return how many rows it touched
   */
  public int execute(String sql, Object... arguments) throws GeoPackageException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  /** A statement that gives no rows, to be run many times. */
  public RepeatedStatement repeated(String sql) throws GeoPackageException {
    try {
      return new RepeatedStatement(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  /** Key of the row that was inserted last. */
  public long lastRow() throws GeoPackageException {
    try (Rows rows = query("SELECT last_insert_rowid()")) {
      rows.next();
      return rows.integer(0);
    }
  }

  private void run(String sql) throws GeoPackageException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  public Path path() {
    return path;
  }

  /** Whether changes wait in a journal beside the file that could not be taken into account. */
  public boolean behindJournal() {
    return behindJournal;
  }

  void setBehindJournal(boolean isBehind) {
    behindJournal = isBehind;
  }

  /** Whether the file is shorter than it says; only what is left can be read. */
  public boolean isCut() {
    return cut;
  }

  /** Whether the file has a table, a virtual table or a view of that name. */
  public boolean hasTable(String name) throws GeoPackageException {
    try (Rows rows =
        query(
            "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND lower(name) = lower(?)",
            name)) {
      return rows.next();
    }
  }

  /** Whose file this says it is: {@link #APPLICATION_ID} for a GeoPackage. */
  public int applicationId() throws GeoPackageException {
    return pragma("application_id");
  }

  /** Which version of GeoPackage it says it is. */
  public int version() throws GeoPackageException {
    return pragma("user_version");
  }

  /**
   * A number that is another one after another program has changed the file; what is done through
   * this object does not change it.
   */
  public int dataVersion() throws GeoPackageException {
    return pragma("data_version");
  }

  private int pragma(String name) throws GeoPackageException {
    try (Rows rows = query("PRAGMA " + name)) {
      return rows.next() ? (int) rows.integer(0) : 0;
    }
  }

  /** Whether SQLite finds the file's pages, tables and indexes whole. Reads all of it. */
  public boolean isWhole() throws GeoPackageException {
    try (Rows rows = query("PRAGMA integrity_check(1)")) {
      return rows.next() && "ok".equals(rows.text(0));
    } catch (GeoPackageException e) {
      if (e.kind() == Kind.DAMAGED || e.kind() == Kind.NOT_A_DATABASE) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() throws GeoPackageException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteFailures.of(e);
    }
  }
}
