package fr.bocage.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite files that are no GeoPackages. */
class SqliteFilesTest {
  @TempDir Path folder;

  /** Reads a database in which statements were done, each with its arguments behind it. */
  private Dataset read(Object[]... statements) throws Exception {
    Path path = folder.resolve("a.sqlite");
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      for (String table : List.of("geometry_columns", "contents", "spatial_ref_sys")) {
        file.execute("DROP TABLE gpkg_" + table);
      }
      for (Object[] statement : statements) {
        run(file, statement);
      }
    }
    return new GeoPackageFormat(new CrsCatalogue()).read(path, Progress.NONE);
  }

  private static void run(GeoPackageFile file, Object[] statement) throws GeoPackageException {
    Object[] arguments = new Object[statement.length - 1];
    System.arraycopy(statement, 1, arguments, 0, arguments.length);
    file.execute((String) statement[0], arguments);
  }

  private static Object[] sql(Object... statement) {
    return statement;
  }

  private static List<String> names(Dataset dataset) {
    return dataset.layers().stream().map(layer -> layer.table().name()).toList();
  }

  private static FeatureTable table(Dataset dataset, int layer) {
    return dataset.layers().get(layer).table();
  }

  private static String wkt(FeatureTable table, int row) {
    return JtsGeometries.read(table.geometry(), row).toText();
  }

  private static List<String> fields(FeatureTable table) {
    return table.columns().stream()
        .map(column -> column.field().name() + " " + column.field().type().word())
        .toList();
  }

  @Test
  void readsSpatiaLitesTablesAndViewsAndPassesOverItsBooks() throws Exception {
    Dataset dataset =
        read(
            sql("CREATE TABLE spatial_ref_sys (srid, auth_name, auth_srid, proj4text, srtext)"),
            sql("INSERT INTO spatial_ref_sys VALUES (9, 'epsg', 2154, '+proj=lcc', 'Undefined')"),
            sql(
                "CREATE TABLE geometry_columns (f_table_name TEXT, f_geometry_column TEXT,"
                    + " geometry_type INTEGER, coord_dimension INTEGER, srid INTEGER,"
                    + " spatial_index_enabled INTEGER)"),
            sql("INSERT INTO geometry_columns VALUES ('villes', 'geometry', 1, 2, 9, 0)"),
            sql(
                "CREATE TABLE views_geometry_columns (view_name TEXT, view_geometry TEXT,"
                    + " view_rowid TEXT, f_table_name TEXT, f_geometry_column TEXT)"),
            sql(
                "INSERT INTO views_geometry_columns VALUES ('vue', 'place', 'id', 'villes',"
                    + " 'geometry')"),
            sql("CREATE TABLE spatialite_history (event_id INTEGER)"),
            sql("CREATE VIRTUAL TABLE idx_villes_geometry USING rtree (id, a, b, c, d)"),
            sql("CREATE TABLE Villes (id INTEGER PRIMARY KEY, nom NVARCHAR(20), Geometry POINT)"),
            sql("INSERT INTO villes VALUES (1, 'Étretat', ?)", (Object) Blobs.spatiaLite()),
            sql("CREATE VIEW vue AS SELECT nom, Geometry AS place FROM villes"));

    assertThat(dataset.format()).isEqualTo("sqlite");
    assertThat(names(dataset)).containsExactly("Villes", "vue");
    for (Dataset.SourceLayer layer : dataset.layers()) {
      assertThat(wkt(layer.table(), 0)).isEqualTo("POINT (1 2)");
      assertThat(layer.table().crs()).hasToString("EPSG:2154");
      assertThat(fields(layer.table())).containsExactly("nom text");
      assertThat(layer.table().column("nom").text(0)).isEqualTo("Étretat");
    }
    assertThat(dataset.problems()).isEmpty();
  }

  @Test
  void readsWktWkbAndFgfAsGdalListsThem() throws Exception {
    byte[] wkb = {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -16, 63, 0, 0, 0, 0, 0, 0, 0, 64};
    byte[] fgf = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -16, 63, 0, 0, 0, 0, 0, 0, 0, 64};
    Dataset dataset =
        read(
            sql(
                "CREATE TABLE geometry_columns (f_table_name VARCHAR, f_geometry_column VARCHAR,"
                    + " geometry_type INTEGER, coord_dimension INTEGER, srid INTEGER,"
                    + " geometry_format VARCHAR)"),
            sql(
                "INSERT INTO geometry_columns VALUES ('a', 'WKT_GEOMETRY', 1, 2, 2154, 'WKT'),"
                    + " ('b', 'g', 1, 2, 2154, 'WKB'), ('c', 'g', 1, 2, 2154, 'FGF'),"
                    + " ('gone', 'g', 1, 2, 2154, 'WKB')"),
            sql("CREATE TABLE a (WKT_GEOMETRY VARCHAR, oui INTEGER_BOOLEAN)"),
            sql("INSERT INTO a VALUES ('POINT (1 2)', 1)"),
            sql("CREATE TABLE b (g BLOB)"),
            sql("INSERT INTO b VALUES (?)", (Object) wkb),
            sql("CREATE TABLE c (g BLOB)"),
            sql("INSERT INTO c VALUES (?)", (Object) fgf));

    assertThat(names(dataset)).containsExactly("a", "b", "c");
    for (Dataset.SourceLayer layer : dataset.layers()) {
      assertThat(wkt(layer.table(), 0)).isEqualTo("POINT (1 2)");
      assertThat(layer.table().crs()).hasToString("EPSG:2154");
    }
    assertThat(fields(table(dataset, 0))).containsExactly("oui boolean");
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("table-missing");
  }

  @Test
  void opensTablesWithoutGeometryAsTables() throws Exception {
    Dataset dataset =
        read(
            sql(
                "CREATE TABLE mesures (id INTEGER PRIMARY KEY, jour DATE, taux NUMERIC(5,2), libre,"
                    + " dix INTEGER GENERATED ALWAYS AS (id * 10))"),
            sql("INSERT INTO mesures VALUES (1, '2024-01-31', 2.5, 'a'), (2, NULL, 3, 4)"),
            sql("CREATE VIRTUAL TABLE recherche USING fts5 (texte)"),
            sql("CREATE TABLE geometry_columns (unlike_any INTEGER)"),
            sql("INSERT INTO geometry_columns VALUES (1)"));

    assertThat(names(dataset)).containsExactly("mesures", "recherche");
    assertThat(fields(table(dataset, 0)))
        .containsExactly("jour date", "taux real", "libre text", "dix integer");
    assertThat(table(dataset, 0).geometry().extent().isNull()).isTrue();
    assertThat(dataset.problems()).isEmpty();
  }
}
