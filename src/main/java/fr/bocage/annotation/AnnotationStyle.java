package fr.bocage.annotation;

import fr.bocage.geopackage.Extensions;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What annotations look like elsewhere: the table {@code layer_styles}, in which QGIS (and, by its
 * SLD, GeoServer) looks for how a GeoPackage's tables are drawn. The two styles are written by hand
 * after {@code render}: colours and widths of the rows, symbols simplified.
 */
public final class AnnotationStyle {
  /** Name of the table. */
  public static final String TABLE = "layer_styles";

  private static final String NAME = "Bocage";

  private AnnotationStyle() {}

  /**
   * Gives the annotations of a file their style, within the caller's transaction; one that somebody
   * has given them already stays.
   */
  public static void write(GeoPackageFile file) throws GeoPackageException {
    if (!file.hasTable(TABLE)) {
      file.execute(
          "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
              + " f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),"
              + " f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
              + " useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
              + " update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))");
      Extensions.listAttributes(file, TABLE, TABLE, "Styles that QGIS reads");
    }
    if (!isThere(file)) {
      file.execute(
          "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
              + " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description,"
              + " owner) VALUES ('', '', ?, 'geom', ?, ?, ?, 1, 'Annotations', '')",
          AnnotationStore.TABLE,
          NAME,
          text("annotation.qml"),
          text("annotation.sld"));
    }
  }

  private static boolean isThere(GeoPackageFile file) throws GeoPackageException {
    try (Rows rows =
        file.query("SELECT 1 FROM layer_styles WHERE f_table_name = ?", AnnotationStore.TABLE)) {
      return rows.next();
    }
  }

  private static String text(String name) {
    try (InputStream in = AnnotationStyle.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it comes with the program
    }
  }
}
