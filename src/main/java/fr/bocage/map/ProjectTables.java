package fr.bocage.map;

import fr.bocage.geopackage.Extensions;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import java.util.List;

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
  private static final List<String> NAMES =
      List.of("bocage_layers", SETTINGS, "bocage_view", "bocage_history");
  private static final List<String> COLUMNS =
      List.of(
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT UNIQUE NOT NULL,
          position INTEGER NOT NULL, name TEXT NOT NULL, location TEXT NOT NULL,
          layer_name TEXT NOT NULL, declared_crs TEXT, visible BOOLEAN NOT NULL,
          opacity DOUBLE NOT NULL, sld TEXT NOT NULL""",
          """
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT UNIQUE NOT NULL,
          value TEXT NOT NULL""",
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
        if (name.equals(SETTINGS)) {
          Extensions.listAttributes(file, name, "Project", "Title and settings of the project");
        }
      }
    }
  }
}
