package fr.bocage.geopackage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of a damaged file into a new one, whose indexes and R-trees are made of them.
 * Rows are read along the tables themselves, never by an index; of two with the same key the one
 * that is found later is kept. Does I/O.
 */
public final class Salvage {
  /** Where a file says how many pages it has (SQLite's file format, 1.3). */
  private static final int PAGE_COUNT_AT = 28;

  private static final int PAGE_SIZE_AT = 16;
  private static final int CHANGE_COUNTER_AT = 24;
  private static final int COUNT_IS_VALID_FOR_AT = 92;

  private final GeoPackageFile target;
  private final List<String> shadows = new ArrayList<>();

  private Salvage(GeoPackageFile target) {
    this.target = target;
  }

  /** A table, an index, a trigger or a view. */
  private record Named(String name, String sql) {
    boolean isVirtual() {
      return sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, 14);
    }
  }

  /**
   * Writes what a damaged file holds into a new file.
   *
   * @param damaged stays as it is
   * @param target where there is no file yet; may be left unfinished on failure
   * @throws GeoPackageException when not all rows can be read
   */
  public static void rewrite(Path damaged, Path target) throws GeoPackageException, IOException {
    Path source = target.resolveSibling(target.getFileName() + ".source");
    try {
      Files.copy(damaged, source);
      countPages(source);
      try (GeoPackageFile file = GeoPackageFile.createEmpty(target)) {
        file.execute("ATTACH ? AS damaged", source.toAbsolutePath().toString());
        file.inTransaction(new Salvage(file)::copy);
        file.execute("DETACH damaged");
      }
    } finally {
      Files.deleteIfExists(source);
    }
  }

  /** A first page that is older than the others knows nothing of the last of them. */
  private static void countPages(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(PAGE_SIZE_AT);
      int size = bytes.readUnsignedShort();
      long pageSize = size == 1 ? 65536 : Math.max(512, size);
      bytes.seek(CHANGE_COUNTER_AT);
      int counter = bytes.readInt();
      bytes.seek(PAGE_COUNT_AT);
      bytes.writeInt((int) (bytes.length() / pageSize));
      bytes.seek(COUNT_IS_VALID_FOR_AT);
      bytes.writeInt(counter);
    }
  }

  private void copy() throws GeoPackageException {
    for (String pragma : List.of("application_id", "user_version")) {
      try (Rows rows = target.query("PRAGMA damaged." + pragma)) {
        rows.next();
        target.execute("PRAGMA " + pragma + " = " + rows.integer(0));
      }
    }
    for (Named table : schema("type = 'table' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, rowid")) {
      copyTable(table);
    }
    fillIndexes();
    for (Named other : schema("type <> 'table' ORDER BY type = 'index' DESC, rowid")) {
      target.execute(other.sql());
    }
  }

  /** Names and SQL of what the damaged file has, without what SQLite makes by itself. */
  private List<Named> schema(String which) throws GeoPackageException {
    List<Named> found = new ArrayList<>();
    String sql =
        "SELECT name, sql FROM damaged.sqlite_master"
            + " WHERE sql NOTNULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND ";
    try (Rows rows = target.query(sql + which)) {
      while (rows.next()) {
        found.add(new Named(rows.text(0), rows.text(1)));
      }
    }
    return found;
  }

  private void copyTable(Named table) throws GeoPackageException {
    if (shadows.contains(table.name())) {
      return; // made with the R-tree that it belongs to
    }
    target.execute(table.sql());
    if (table.isVirtual()) {
      for (String part : List.of("_node", "_parent", "_rowid")) {
        shadows.add(table.name() + part);
      }
      return;
    }
    String quoted = Identifiers.quote(table.name());
    // Without the limit, SQLite would take pages over as they are, and indexes with what they lack.
    target.execute(
        "INSERT OR REPLACE INTO main.%s SELECT * FROM damaged.%s NOT INDEXED LIMIT -1"
            .formatted(quoted, quoted));
  }

  /** Fills the R-trees that GeoPackage knows (annex F.3) from the tables that they are about. */
  private void fillIndexes() throws GeoPackageException {
    if (!target.hasTable("gpkg_extensions")) {
      return;
    }
    List<String> fills = new ArrayList<>();
    try (Rows rows =
        target.query(
            """
            SELECT x.table_name, x.column_name, i.name
            FROM gpkg_extensions x JOIN pragma_table_info(x.table_name) i ON i.pk = 1
            WHERE x.extension_name = 'gpkg_rtree_index'""")) {
      while (rows.next()) {
        fills.add(FeatureTableSchema.fillIndex(rows.text(0), rows.text(1), rows.text(2)));
      }
    }
    for (String fill : fills) {
      target.execute(fill);
    }
  }
}
