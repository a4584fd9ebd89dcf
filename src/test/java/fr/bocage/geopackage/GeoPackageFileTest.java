package fr.bocage.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;

class GeoPackageFileTest {
  private static final FeatureTableSchema HEDGES =
      new FeatureTableSchema(
          "haies \"vives\"", "fid", "geom", List.of("essence TEXT"), "Haies", "", 4326);
  private static final String TABLE = Identifiers.quote("haies \"vives\"");
  private static final String RTREE = Identifiers.quote("rtree_haies \"vives\"_geom");

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void namePath() {
    path = folder.resolve("haies.gpkg");
  }

  private static byte[] blob(String wkt) throws Exception {
    return GeometryBlob.encode(new WKTReader().read(wkt), 4326);
  }

  @Test
  void hasTheHeaderOfAGeoPackage13() throws Exception {
    GeoPackageFile.create(path).close();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    assertThat(new String(bytes.array(), 0, 16, StandardCharsets.US_ASCII))
        .isEqualTo("SQLite format 3\0");
    assertThat(bytes.getInt(60)).isEqualTo(10300);
    assertThat(bytes.getInt(68)).isEqualTo(0x47504B47);
    assertThat(bytes.get(18)).as("no write-ahead log").isEqualTo((byte) 1);
  }

  @Test
  void knowsTheSystemsThatAreRequired() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path);
        Rows rows =
            file.query(
                "SELECT srs_id FROM gpkg_spatial_ref_sys"
                    + " WHERE organization_coordsys_id = srs_id ORDER BY 1")) {
      for (long id : new long[] {-1, 0, 2154, 3857, 4326}) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.integer(0)).isEqualTo(id);
      }
    }
  }

  @Test
  void indexesInsertedChangedAndDeletedFeatures() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      file.inTransaction(() -> HEDGES.create(file));
      file.execute("INSERT INTO " + TABLE + " (geom) VALUES (?)", (Object) blob("POINT (1 2)"));
      assertThat(index(file)).isEqualTo("1: 1.0 1.0 2.0 2.0");
      byte[] line = blob("LINESTRING (0 0, 4 8)");
      file.execute("UPDATE " + TABLE + " SET geom = ?", (Object) line);
      assertThat(index(file)).isEqualTo("1: 0.0 4.0 0.0 8.0");
      file.execute("UPDATE " + TABLE + " SET fid = 7");
      assertThat(index(file)).isEqualTo("7: 0.0 4.0 0.0 8.0");
      file.execute("UPDATE " + TABLE + " SET geom = NULL");
      assertThat(index(file)).isEmpty();
      file.execute("UPDATE " + TABLE + " SET geom = ?", (Object) line);
      file.execute("UPDATE " + TABLE + " SET geom = ?", (Object) blob("LINESTRING EMPTY"));
      assertThat(index(file)).isEmpty();
      file.execute("UPDATE " + TABLE + " SET geom = ?", (Object) line);
      file.execute("DELETE FROM " + TABLE);
      assertThat(index(file)).isEmpty();
    }
  }

  private static String index(GeoPackageFile file) throws GeoPackageException {
    StringBuilder found = new StringBuilder();
    try (Rows rows = file.query("SELECT id, minx, maxx, miny, maxy FROM " + RTREE)) {
      while (rows.next()) {
        found.append(rows.integer(0)).append(':');
        for (int i = 1; i < 5; i++) {
          found.append(' ').append(rows.real(i));
        }
      }
    }
    return found.toString();
  }

  @Test
  void keepsExtentAndDateInItsContents() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      file.inTransaction(() -> HEDGES.create(file));
      file.execute(
          "INSERT INTO " + TABLE + " (geom) VALUES (?)", (Object) blob("LINESTRING (0 1, 4 8)"));
      file.execute("UPDATE gpkg_contents SET last_change = '2001-01-01T00:00:00.000Z'");
      HEDGES.noteChange(file);
      try (Rows rows =
          file.query("SELECT last_change, min_x, min_y, max_x, max_y FROM gpkg_contents")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.text(0)).matches("20[2-9]\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(List.of(rows.real(1), rows.real(2), rows.real(3), rows.real(4)))
            .containsExactly(0.0, 1.0, 4.0, 8.0);
      }
    }
  }

  @Test
  void doesAllOfATransactionOrNothing() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      assertThatThrownBy(
              () ->
                  file.inTransaction(
                      () -> {
                        file.execute("CREATE TABLE a (x)");
                        file.execute("INSERT INTO nowhere VALUES (1)");
                      }))
          .isInstanceOf(GeoPackageException.class);
      assertThat(file.hasTable("a")).isFalse();
      file.inTransaction(() -> file.execute("CREATE TABLE a (x)"));
      assertThat(file.hasTable("A")).isTrue();
    }
  }

  @Test
  void waitsForAnotherProgramAndThenSaysThatItIsLocked() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path);
        GeoPackageFile other = GeoPackageFile.openWritable(path)) {
      other.inTransaction(
          () ->
              assertThatThrownBy(() -> file.inTransaction(() -> {}))
                  .isInstanceOfSatisfying(
                      GeoPackageException.class,
                      e -> assertThat(e.kind()).isEqualTo(GeoPackageException.Kind.LOCKED)));
    }
  }

  @Test
  void readsWithoutWriting() throws Exception {
    GeoPackageFile.create(path).close();
    byte[] before = Files.readAllBytes(path);
    try (GeoPackageFile file = GeoPackageFile.openReadOnly(path)) {
      assertThat(file.applicationId()).isEqualTo(GeoPackageFile.APPLICATION_ID);
      assertThatThrownBy(() -> file.execute("CREATE TABLE a (x)"))
          .isInstanceOfSatisfying(
              GeoPackageException.class,
              e -> assertThat(e.kind()).isEqualTo(GeoPackageException.Kind.READ_ONLY));
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**-journal");
  }

  @Test
  void doesNotMakeAFileByOpeningIt() {
    assertThatThrownBy(() -> GeoPackageFile.openWritable(path))
        .isInstanceOfSatisfying(
            GeoPackageException.class,
            e -> assertThat(e.kind()).isEqualTo(GeoPackageException.Kind.GONE));
    assertThat(path).doesNotExist();
  }

  @Test
  void noticesThatTheFileWasDeletedOrReplaced() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      Files.delete(path);
      assertThatThrownBy(() -> file.inTransaction(() -> {}))
          .isInstanceOfSatisfying(
              GeoPackageException.class,
              e -> assertThat(e.kind()).isEqualTo(GeoPackageException.Kind.GONE));
    }
  }

  @Test
  void opensInGdalWithoutWarnings() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      file.inTransaction(() -> HEDGES.create(file));
      file.execute(
          "INSERT INTO " + TABLE + " (geom, essence) VALUES (?, 'charme')",
          (Object) blob("POINT (1 2)"));
    }
    assertThat(Ogrinfo.of(path, "-al"))
        .contains(
            "haies \"vives\"", "ID[\"EPSG\",4326]", "essence (String) = charme", "POINT (1 2)")
        .doesNotContain("Warning", "ERROR");
  }
}
