package fr.bocage.map;

import fr.bocage.geopackage.Extensions;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import java.util.List;

/**
 * The tables of a project beside its annotations. They are registered as an extension and stay out
 * of gpkg_contents, so that QGIS and GDAL offer the annotations only, and nobody edits the history
 * by mistake.
 */
final class ProjectTables {
  private static final String EXTENSION = "bocage_project";
  private static final String DEFINITION =
      "Layers, settings, view and history of a Bocage project; see Bocage's README";

  private static final List<String> NAMES =
      List.of("bocage_layers", "bocage_settings", "bocage_view", "bocage_history");
  private static final List<String> COLUMNS =
      List.of(
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT UNIQUE NOT NULL,
          position INTEGER NOT NULL, name TEXT NOT NULL, location TEXT NOT NULL,
          layer_name TEXT NOT NULL, declared_crs TEXT, visible BOOLEAN NOT NULL,
          opacity DOUBLE NOT NULL, sld TEXT NOT NULL""",
          "key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL",
          """
          id INTEGER PRIMARY KEY NOT NULL, center_x DOUBLE NOT NULL, center_y DOUBLE NOT NULL,
          resolution DOUBLE NOT NULL""",
          """
          seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL,
          at DATETIME NOT NULL, edit_json TEXT NOT NULL, undone BOOLEAN NOT NULL DEFAULT 0""");

  private ProjectTables() {}

  /** Whether the file is a project at all. */
  static boolean exist(GeoPackageFile file) throws GeoPackageException {
    for (String name : NAMES) {
      if (!file.hasTable(name)) {
        return false;
      }
    }
    return true;
  }

  /** Makes those that are not there, within the caller's transaction. */
  static void create(GeoPackageFile file) throws GeoPackageException {
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      if (!file.hasTable(name)) {
        file.execute("CREATE TABLE " + name + " (" + COLUMNS.get(i) + ")");
        Extensions.register(file, name, EXTENSION, DEFINITION);
      }
    }
  }
}
