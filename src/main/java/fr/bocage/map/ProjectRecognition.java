package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import java.nio.file.Path;
import java.util.Locale;

/** Tells projects of Bocage from other programs' GeoPackages. Safe on any thread, but not quick. */
public final class ProjectRecognition {
  private ProjectRecognition() {}

  /**
   * Whether a file is a project. One with a project's ending that cannot be looked into is taken
   * for one, so that opening it says why.
   */
  public static boolean isProject(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
      return false;
    }
    try (GeoPackageFile opened = GeoPackageFile.openReadOnly(file)) {
      return opened.hasTable("bocage_layers") || !opened.hasTable("gpkg_contents");
    } catch (GeoPackageException e) {
      return true;
    }
  }
}
