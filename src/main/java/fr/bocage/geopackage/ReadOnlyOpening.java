package fr.bocage.geopackage;

import fr.bocage.geopackage.GeoPackageException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens strangers' files for reading, leaving nothing beside them.
 *
 * <p>SQLite itself cannot read a file in WAL mode without writing two others, nor one whose journal
 * waits to be rolled back. Such a file is opened as one that nobody changes ({@code immutable}):
 * what its journal would add or take back is then not seen. Nor does it read a file that is shorter
 * than its header says, unless told to.
 */
final class ReadOnlyOpening {
  private static final int WAL_VERSION_AT = 18;
  private static final int WAL_VERSION = 2;

  /** Small files may hold short text, compressed or computed, that is longer than they are. */
  private static final long LEAST_VALUE_BYTES = 1 << 20;

  private static final long MOST_VALUE_BYTES = 1_000_000_000;

  private ReadOnlyOpening() {}

  static GeoPackageFile open(Path path) throws GeoPackageException {
    if (!Files.exists(path)) {
      throw new GeoPackageException(Kind.GONE, "no such file: " + path);
    }
    boolean wal = isInWalMode(path);
    boolean pending = hasContent(beside(path, "-wal"));
    boolean immutable = wal && !pending;
    try {
      return looked(connect(path, immutable, false));
    } catch (GeoPackageException e) {
      if (e.kind() == Kind.DAMAGED) {
        return connect(path, true, true);
      }
      if (e.kind() == Kind.READ_ONLY || e.kind() == Kind.GONE || e.kind() == Kind.OTHER) {
        GeoPackageFile frozen = connect(path, true, false);
        frozen.setBehindJournal(pending || hasContent(beside(path, "-journal")));
        return frozen;
      }
      throw e;
    }
  }

  /** The file after a first look, which shows the state it is in. */
  private static GeoPackageFile looked(GeoPackageFile file) throws GeoPackageException {
    try {
      file.hasTable("gpkg_contents");
      return file;
    } catch (GeoPackageException e) {
      file.close();
      throw e;
    }
  }

  private static GeoPackageFile connect(Path path, boolean immutable, boolean cut)
      throws GeoPackageException {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setBusyTimeout(GeoPackageFile.BUSY_TIMEOUT_MILLISECONDS);
    try {
      long most = Math.max(LEAST_VALUE_BYTES, Math.min(Files.size(path), MOST_VALUE_BYTES));
      config.setPragma(Pragma.LIMIT_LENGTH, String.valueOf(most));
    } catch (IOException e) {
      throw new GeoPackageException(Kind.GONE, String.valueOf(e.getMessage()), e);
    }
    String address = "file:" + path.toAbsolutePath().toUri().getRawPath();
    return GeoPackageFile.connect(
        path, immutable ? address + "?immutable=1" : address, config, cut);
  }

  private static boolean isInWalMode(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(WAL_VERSION_AT + 2);
      return head.length == WAL_VERSION_AT + 2 && head[WAL_VERSION_AT + 1] == WAL_VERSION;
    } catch (IOException e) {
      return false; // opening it says why it cannot be read
    }
  }

  private static boolean hasContent(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path beside(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }
}
