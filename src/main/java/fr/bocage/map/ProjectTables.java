package fr.bocage.map;

import fr.bocage.annotation.AnnotationStyle;
import fr.bocage.geopackage.Extensions;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a project beside its annotations, registered as an extension of GeoPackage. Only
 * the settings (title, attribution) are listed in gpkg_contents: GDAL and QGIS offer unlisted
 * tables too as long as none is listed as attributes, and nobody should edit the history by
 * mistake.
 */
final class ProjectTables {
  private static final String EXTENSION = "bocage_project";
  private static final String DEFINITION =
      "Layers, settings, view and history of a Bocage project; see Bocage's README";

  private static final String SETTINGS = "bocage_settings";

  /** Those that every project has, of whichever version of Bocage, and their columns. */
  private static final Map<String, String> FIRST =
      Map.of(
          "bocage_layers",
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT UNIQUE NOT NULL,
          position INTEGER NOT NULL, name TEXT NOT NULL, location TEXT NOT NULL,
          layer_name TEXT NOT NULL, declared_crs TEXT, visible BOOLEAN NOT NULL,
          opacity DOUBLE NOT NULL, sld TEXT NOT NULL,
          axes_swapped BOOLEAN NOT NULL DEFAULT 0, declared_encoding TEXT""",
          SETTINGS,
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT UNIQUE NOT NULL,
          value TEXT NOT NULL""",
          "bocage_view",
          """
          id INTEGER PRIMARY KEY NOT NULL, center_x DOUBLE NOT NULL, center_y DOUBLE NOT NULL,
          resolution DOUBLE NOT NULL""",
          "bocage_history",
          """
          seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL,
          at DATETIME NOT NULL, edit_json TEXT NOT NULL, undone BOOLEAN NOT NULL DEFAULT 0,
          who TEXT, subject_kind TEXT, subject TEXT, subject_count INTEGER""");

  /** Those that came with Bocage 0.2, and their columns. */
  private static final Map<String, String> SECOND =
      Map.of(
          "bocage_groups",
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT UNIQUE NOT NULL,
          name TEXT NOT NULL, shown BOOLEAN NOT NULL, position INTEGER NOT NULL""",
          "bocage_bookmarks",
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT UNIQUE NOT NULL,
          name TEXT NOT NULL, center_x DOUBLE NOT NULL, center_y DOUBLE NOT NULL,
          resolution DOUBLE NOT NULL, position INTEGER NOT NULL""",
          "bocage_deleted",
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT UNIQUE NOT NULL,
          revision TEXT NOT NULL""",
          "bocage_photos",
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT UNIQUE NOT NULL,
          jpeg BLOB NOT NULL""");

  private ProjectTables() {}

  /** Whether the file is a project at all. */
  static boolean exist(GeoPackageFile file) throws GeoPackageException {
    return holds(file, FIRST);
  }

  /** Whether it has all that this version of Bocage writes. */
  static boolean areCurrent(GeoPackageFile file) throws GeoPackageException {
    return exist(file)
        && holds(file, SECOND)
        && file.hasTable(AnnotationStyle.TABLE)
        && historyTells("who", file)
        && historyTells("subject", file)
        && layersTellText(file);
  }

  private static boolean holds(GeoPackageFile file, Map<String, String> tables)
      throws GeoPackageException {
    for (String name : tables.keySet()) {
      if (!file.hasTable(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the history has a column that came with Bocage 0.2. */
  static boolean historyTells(String column, GeoPackageFile file) throws GeoPackageException {
    try (Rows rows = file.query("SELECT * FROM bocage_history LIMIT 0")) {
      return rows.columnNames().contains(column);
    }
  }

  /** Whether layers have the columns for axes and encoding, which came with Bocage 0.2. */
  static boolean layersTellText(GeoPackageFile file) throws GeoPackageException {
    try (Rows rows = file.query("SELECT * FROM bocage_layers LIMIT 0")) {
      return rows.columnNames().contains("declared_encoding");
    }
  }

  /** Makes what is not there, within the caller's transaction. */
  static void create(GeoPackageFile file) throws GeoPackageException {
    create(file, FIRST);
    create(file, SECOND);
    if (!historyTells("who", file)) {
      file.execute("ALTER TABLE bocage_history ADD COLUMN who TEXT");
    }
    if (!historyTells("subject", file)) {
      file.execute("ALTER TABLE bocage_history ADD COLUMN subject_kind TEXT");
      file.execute("ALTER TABLE bocage_history ADD COLUMN subject TEXT");
      file.execute("ALTER TABLE bocage_history ADD COLUMN subject_count INTEGER");
    }
    if (!layersTellText(file)) {
      file.execute("ALTER TABLE bocage_layers ADD COLUMN axes_swapped BOOLEAN NOT NULL DEFAULT 0");
      file.execute("ALTER TABLE bocage_layers ADD COLUMN declared_encoding TEXT");
    }
  }

  private static void create(GeoPackageFile file, Map<String, String> tables)
      throws GeoPackageException {
    for (Map.Entry<String, String> table : new TreeMap<>(tables).entrySet()) {
      String name = table.getKey();
      if (!file.hasTable(name)) {
        file.execute("CREATE TABLE " + name + " (" + table.getValue() + ")");
        Extensions.register(file, name, EXTENSION, DEFINITION);
        if (name.equals(SETTINGS)) {
          Extensions.listAttributes(file, name, "Project", "Title and settings of the project");
        }
      }
    }
  }
}
