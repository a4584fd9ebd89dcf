package fr.bocage.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageFormatTest {
  private static final String LIST_FEATURES =
      "INSERT INTO gpkg_contents (table_name, data_type, srs_id, min_x, min_y, max_x, max_y)"
          + " VALUES (?, 'features', ?, -9, -9, -8, -8)";

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("a # 100% é?.gpkg");
  }

  /** What a test puts into a new GeoPackage. */
  @FunctionalInterface
  interface Content {
    void write(GeoPackageFile file) throws GeoPackageException;
  }

  private void create(Content content) throws GeoPackageException {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      file.inTransaction(() -> content.write(file));
    }
  }

  private static void layer(GeoPackageFile file, String name, String columns, int srsId)
      throws GeoPackageException {
    file.execute("CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY, %s)".formatted(name, columns));
    file.execute(LIST_FEATURES, name, srsId);
    file.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)", name, srsId);
  }

  private Dataset read() throws ProblemException, IOException {
    return read(path);
  }

  private static Dataset read(Path file) throws ProblemException, IOException {
    return new GeoPackageFormat(new CrsCatalogue()).read(file, Progress.NONE);
  }

  private static FeatureTable table(Dataset dataset, String name) {
    return dataset.layers().stream()
        .map(Dataset.SourceLayer::table)
        .filter(table -> table.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static List<String> names(Dataset dataset) {
    return dataset.layers().stream().map(layer -> layer.table().name()).toList();
  }

  private static long count(Dataset dataset, String code) {
    return dataset.problems().stream()
        .filter(problem -> problem.code().equals(code))
        .mapToLong(Problem::count)
        .sum();
  }

  private static List<String> fields(FeatureTable table) {
    return table.columns().stream()
        .map(AttributeColumn::field)
        .map(field -> field.name() + " " + field.type().word())
        .toList();
  }

  private static List<Object> values(FeatureTable table, String column) {
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      values.add(table.column(column).text(row));
    }
    return values;
  }

  @Test
  void readsEachTableAsALayerWithItsDeclaredTypes() throws Exception {
    create(
        file -> {
          layer(
              file,
              "villes",
              "geom POINT, b BOOLEAN, d DATE, dt DATETIME, i MEDIUMINT, r REAL, t TEXT(9), x BLOB",
              2154);
          file.execute(
              "INSERT INTO villes VALUES (7, ?, 1, '2024-01-31', '2024-01-31 10:00:00', 5, 2, ?,"
                  + " ?)",
              Blobs.point(1, 2),
              "2024-01-31",
              new byte[3]);
          layer(file, "vide", "geom POINT, b BOOLEAN, d DATE, i INTEGER, r DOUBLE, t TEXT", 4326);
          file.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, texte TEXT)");
          file.execute("INSERT INTO notes VALUES (1, 'é')");
          file.execute(
              "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('NOTES', 'attributes')");
        });
    Dataset dataset = read();
    assertThat(names(dataset)).containsExactly("villes", "vide", "notes");
    FeatureTable towns = table(dataset, "villes");
    assertThat(fields(towns))
        .containsExactly(
            "b boolean", "d date", "dt datetime", "i integer", "r real", "t text", "x text");
    assertThat(towns.column("r").value(0)).isEqualTo(2.0);
    assertThat(towns.column("t").value(0)).isEqualTo("2024-01-31");
    assertThat(towns.column("x").value(0)).isNull();
    assertThat(towns.geometry().extent().getMaxX()).isEqualTo(1);
    assertThat(towns.crs().code()).isEqualTo("EPSG:2154");
    assertThat(fields(table(dataset, "vide")))
        .containsExactly("b boolean", "d date", "i integer", "r real", "t text");
    assertThat(values(table(dataset, "notes"), "texte")).containsExactly("é");
    assertThat(table(dataset, "notes").geometry().type(0)).isEqualTo(GeometryType.NULL);
    assertThat(count(dataset, "bytes-not-shown")).isEqualTo(1);
  }

  @Test
  void knowsJsonByTheMediaTypeOfItsColumn() throws Exception {
    create(
        file -> {
          layer(file, "a", "geom POINT, j TEXT, t TEXT, vide TEXT", 4326);
          file.execute("INSERT INTO a VALUES (1, ?, '{\"n\":1}', '{}', NULL)", Blobs.point(1, 2));
          file.execute(
              "CREATE TABLE gpkg_data_columns"
                  + " (table_name TEXT, column_name TEXT, mime_type TEXT)");
          for (String column : List.of("j", "vide")) {
            file.execute(
                "INSERT INTO gpkg_data_columns VALUES ('A', ?, 'application/json')", column);
          }
        });
    FeatureTable table = table(read(), "a");
    assertThat(fields(table)).containsExactly("j json", "t text", "vide json");
    assertThat(table.column("j").text(0)).isEqualTo("{\"n\":1}");
  }

  @Test
  void opensLayersWhoseListOfColumnsIsUnlikeAnyOther() throws Exception {
    create(
        file -> {
          layer(file, "a", "geom POINT, t TEXT", 4326);
          file.execute("CREATE TABLE gpkg_data_columns (other TEXT)");
        });
    assertThat(fields(table(read(), "a"))).containsExactly("t text");
  }

  @Test
  void readsEveryFormOfGeometry() throws Exception {
    create(
        file -> {
          layer(file, "g", "geom GEOMETRY, name TEXT", 4326);
          for (Blobs.Sample sample : Blobs.SAMPLES) {
            file.execute("INSERT INTO g (geom, name) VALUES (?, ?)", sample.blob(), sample.name());
          }
        });
    Dataset dataset = read();
    FeatureTable table = table(dataset, "g");
    for (int row = 0; row < table.rowCount(); row++) {
      Blobs.Sample sample = Blobs.SAMPLES.get(row);
      assertThat(table.geometry().type(row)).as(sample.name()).isEqualTo(sample.type());
    }
    assertThat(count(dataset, "geometry-broken")).isEqualTo(Blobs.BROKEN);
    assertThat(count(dataset, "curves-straightened")).isEqualTo(3);
  }

  @Test
  void showsTablesThatTheListsHaveForgottenAndSaysWhichAreMissing() throws Exception {
    create(
        file -> {
          file.execute("CREATE TABLE forgotten (fid INTEGER PRIMARY KEY, geom POINT)");
          file.execute("INSERT INTO forgotten VALUES (1, ?)", Blobs.point(3, 4));
          file.execute("CREATE TABLE other (a TEXT)");
          file.execute(LIST_FEATURES, "nowhere", 4326);
        });
    Dataset dataset = read();
    assertThat(names(dataset)).containsExactly("forgotten");
    assertThat(table(dataset, "forgotten").geometry().extent().getMaxY()).isEqualTo(4);
    assertThat(count(dataset, "table-not-listed")).isEqualTo(1);
    assertThat(count(dataset, "table-missing")).isEqualTo(1);
  }

  @Test
  void readsViewsButNoneWithoutEndNorOneThatMakesValuesLargerThanTheFile() throws Exception {
    create(
        file -> {
          layer(file, "t", "geom POINT", 4326);
          file.execute("INSERT INTO t VALUES (1, ?)", Blobs.point(1, 1));
          view(file, "fine", "SELECT fid AS n, geom FROM t");
          view(file, "bomb", "SELECT hex(zeroblob(400000000)) AS n, NULL AS geom");
          view(file, "gone", "SELECT * FROM nowhere");
          String numbers = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)";
          view(file, "spin", numbers + " SELECT n, NULL AS geom FROM r WHERE n < 0");
        });
    Dataset dataset = read();
    assertThat(names(dataset)).containsExactly("t", "fine", "spin");
    assertThat(table(dataset, "fine").geometry().type(0)).isEqualTo(GeometryType.POINT);
    assertThat(count(dataset, "view-endless")).isEqualTo(1);
    assertThat(count(dataset, "table-unreadable")).isEqualTo(2);
  }

  private static void view(GeoPackageFile file, String name, String select)
      throws GeoPackageException {
    file.execute("CREATE VIEW " + name + " AS " + select);
    file.execute(LIST_FEATURES, name, 4326);
  }

  @Test
  void findsTheCoordinateSystemByCodeOrByItsDefinition() throws Exception {
    String lambert93 =
        "SELECT 9001, definition FROM gpkg_spatial_ref_sys WHERE organization_coordsys_id = 2154";
    create(
        file -> {
          for (int srsId : new int[] {2154, 0, -1, 9001, 9002, 32631}) {
            layer(file, "s" + srsId, "geom POINT", srsId);
          }
          file.execute(
              "INSERT INTO gpkg_spatial_ref_sys (srs_name, organization, organization_coordsys_id,"
                  + " srs_id, definition) SELECT 'mine', 'NONE', 1, * FROM ("
                  + lambert93
                  + ")");
          file.execute(
              "INSERT INTO gpkg_spatial_ref_sys (srs_name, organization, organization_coordsys_id,"
                  + " srs_id, definition) VALUES ('utm', 'epsg', 32630, 9002, 'undefined')");
        });
    Dataset dataset = read();
    assertThat(dataset.layers())
        .extracting(layer -> String.valueOf(layer.table().crs()))
        .containsExactly("EPSG:2154", "null", "null", "EPSG:2154", "EPSG:32630", "EPSG:32631");
    assertThat(count(dataset, "crs-unknown")).isEqualTo(2);
  }

  private void createLarge() throws GeoPackageException {
    create(
        file -> {
          layer(file, "t", "geom POINT, text TEXT", 4326);
          for (int i = 0; i < 3000; i++) {
            file.execute("INSERT INTO t VALUES (?, ?, ?)", i, Blobs.point(i, i), "x".repeat(50));
          }
        });
  }

  @Test
  void keepsTheRowsAroundADamagedPlace() throws Exception {
    createLarge();
    byte[] bytes = Files.readAllBytes(path);
    int middle = bytes.length / 2 / 4096 * 4096;
    Arrays.fill(bytes, middle, middle + 4096, (byte) 0xAA);
    Files.write(path, bytes);
    Dataset dataset = read();
    FeatureTable table = table(dataset, "t");
    assertThat(table.rowCount()).isBetween(2800, 2999);
    assertThat(table.geometry().extent().getMinX()).isEqualTo(0);
    assertThat(table.geometry().extent().getMaxX()).isEqualTo(2999);
    assertThat(count(dataset, "table-damaged")).isEqualTo(1);
  }

  @Test
  void readsWhatIsLeftOfATruncatedFile() throws Exception {
    createLarge();
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
    Dataset dataset = read();
    assertThat(table(dataset, "t").rowCount()).isBetween(1000, 2000);
    assertThat(count(dataset, "file-cut")).isEqualTo(1);
    assertThat(count(dataset, "table-damaged")).isEqualTo(1);
  }

  @Test
  void leavesNothingBesideAFileInWalMode() throws Exception {
    createLarge();
    byte[] bytes = Files.readAllBytes(path);
    bytes[18] = 2; // write-ahead log
    bytes[19] = 2;
    Files.write(path, bytes);
    assertThat(table(read(), "t").rowCount()).isEqualTo(3000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
  }

  @Test
  void saysInWordsWhatIsNoGeoPackage() throws Exception {
    create(file -> file.execute("DROP TABLE gpkg_geometry_columns"));
    assertRefused("no-layers");
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.execute("DROP TABLE gpkg_contents");
    }
    assertRefused("no-layers");
    Files.writeString(path, "Bonjour ".repeat(200));
    assertRefused("not-a-database");
  }

  private void assertRefused(String code) {
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
