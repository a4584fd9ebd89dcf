package fr.bocage.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.AllKinds;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Identifiers;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageWriterTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void namePath() {
    path = folder.resolve("a.gpkg");
  }

  @Test
  void keepsEveryGeometryAndValue() throws Exception {
    FeatureTable table = AllKinds.mixed();

    assertThat(write(table)).isEmpty();

    assertThat(wkts("été")).isEqualTo(AllKinds.wkts(table));
    assertThat(row("été", 1))
        .containsExactly(
            "L'Haÿ-les-Roses \"œ\" 😀",
            "01000",
            "9007199254740993",
            "-0.1",
            "1",
            "1944-06-01",
            "1944-06-06T06:30:00.000Z",
            "{\"a\":[0,null]}");
    assertThat(row("été", 2)).containsExactly("n° 1", null, null, null, null, null, null, null);
    assertThat(all("SELECT geometry_type_name FROM gpkg_geometry_columns"))
        .containsExactly("GEOMETRY");
  }

  @Test
  void makesOneTypeOfSingleAndMultipleAreas() throws Exception {
    write(AllKinds.areas(AllKinds.CATALOGUE.lambert93()));

    assertThat(all("SELECT geometry_type_name || srs_id FROM gpkg_geometry_columns"))
        .containsExactly("MULTIPOLYGON2154");
    assertThat(wkts("été")).element(0).asString().startsWith("MULTIPOLYGON");
    assertThat(wkts("été")).element(1).isNull();
  }

  @Test
  void indexesTheRowsThatHaveAPlaceAndNotesTheExtent() throws Exception {
    write(AllKinds.areas(AllKinds.CATALOGUE.lambert93()));

    assertThat(all("SELECT id FROM rtree_été_geom ORDER BY 1")).containsExactly("1", "3");
    assertThat(all("SELECT min_x || ' ' || max_x || ' ' || min_y FROM gpkg_contents"))
        .containsExactly("0.0 3.0 49.0");
    assertThat(all("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"))
        .containsExactly("6");
  }

  @Test
  void isReadByOgr() throws Exception {
    write(AllKinds.areas(AllKinds.CATALOGUE.lambert93()));

    assertThat(Ogrinfo.of(path, "-al"))
        .contains("Layer name: été")
        .contains("Geometry: Multi Polygon")
        .contains("Feature Count: 3")
        .contains("ID[\"EPSG\",2154]")
        .contains("entier (Integer64) = 9007199254740993")
        .contains("vrai (Integer(Boolean)) = 1")
        .contains("jour (Date) = 1944/06/01")
        .contains("moment (DateTime) = 1944/06/06 06:30:00+00")
        .doesNotContain("Warning")
        .doesNotContain("ERROR");
  }

  @Test
  void keepsSeveralLayersOfOneName() throws Exception {
    FeatureTable table = AllKinds.mixed();

    write(table, table);

    assertThat(all("SELECT table_name FROM gpkg_contents ORDER BY 1"))
        .containsExactly("été", "été_1");
    assertThat(wkts("été_1")).hasSize(table.rowCount());
  }

  @Test
  void namesFieldsSoThatEachIsOneAndTellsThem() throws Exception {
    FeatureTable table =
        new SmallTable("gpkg_t")
            .points(1)
            .column("FID", FieldType.TEXT, "a")
            .column("geom", FieldType.TEXT, "b")
            .column("Geom", FieldType.TEXT, "c")
            .build();

    List<Problem> problems = write(table);

    assertThat(problems).extracting(Problem::code).containsExactly("gpkg-fields-renamed");
    assertThat(all("SELECT name FROM pragma_table_info('layer_gpkg_t')"))
        .containsExactly("fid_1", "geom_2", "FID", "geom", "Geom_1");
  }

  @Test
  void writesATableWithoutGeometriesAsAttributes() throws Exception {
    write(AllKinds.table(null, null, null));

    assertThat(all("SELECT data_type FROM gpkg_contents")).containsExactly("attributes");
    assertThat(all("SELECT nom FROM été")).hasSize(2);
  }

  private List<Problem> write(FeatureTable... layers) throws IOException {
    return new GeoPackageWriter(AllKinds.CATALOGUE).write(List.of(layers), path, Progress.NONE);
  }

  private List<String> all(String sql) throws Exception {
    try (GeoPackageFile file = GeoPackageFile.openReadOnly(path);
        Rows rows = file.query(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.text(0));
      }
      return found;
    }
  }

  private List<String> row(String table, int fid) throws Exception {
    try (GeoPackageFile file = GeoPackageFile.openReadOnly(path);
        Rows rows =
            file.query("SELECT * FROM " + Identifiers.quote(table) + " WHERE fid = ?", fid)) {
      rows.next();
      List<String> values = new ArrayList<>();
      for (int column = 2; column < 10; column++) {
        values.add(rows.text(column));
      }
      return values;
    }
  }

  private List<String> wkts(String table) throws Exception {
    try (GeoPackageFile file = GeoPackageFile.openReadOnly(path);
        Rows rows = file.query("SELECT geom FROM " + Identifiers.quote(table) + " ORDER BY fid")) {
      List<String> wkts = new ArrayList<>();
      while (rows.next()) {
        byte[] blob = rows.blob(0);
        wkts.add(blob == null ? null : GeometryBlob.decode(blob).norm().toText());
      }
      return wkts;
    }
  }
}
