package fr.bocage.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.format.raster.Pictures;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class GeoPackageTilesTest {
  @TempDir Path folder;
  private Path path;
  private final GeoPackageFormat format = new GeoPackageFormat(new CrsCatalogue(), new TileCache());

  /** Two by two tiles of 16 pixels of 10 m, and one of 20 m. */
  @BeforeEach
  void newFile() throws Exception {
    path = folder.resolve("tuiles.gpkg");
    GeoPackageFile.create(path).close();
    write(
        "CREATE TABLE gpkg_tile_matrix_set (table_name TEXT, srs_id INTEGER, min_x REAL, min_y REAL,"
            + " max_x REAL, max_y REAL)");
    write(
        "CREATE TABLE gpkg_tile_matrix (table_name TEXT, zoom_level INTEGER, matrix_width INTEGER,"
            + " matrix_height INTEGER, tile_width INTEGER, tile_height INTEGER, pixel_x_size REAL,"
            + " pixel_y_size REAL)");
    write(
        "CREATE TABLE ortho (id INTEGER PRIMARY KEY, zoom_level INTEGER, tile_column INTEGER,"
            + " tile_row INTEGER, tile_data BLOB)");
    write(
        "INSERT INTO gpkg_contents (table_name, data_type, srs_id, min_x, min_y, max_x, max_y)"
            + " VALUES ('ortho', 'tiles', 4326, 0, 0, 200, 320)");
    write("INSERT INTO gpkg_tile_matrix_set VALUES ('ortho', 4326, 0, 0, 320, 320)");
    write("INSERT INTO gpkg_tile_matrix VALUES ('ortho', 0, 1, 1, 16, 16, 20, 20)");
    write("INSERT INTO gpkg_tile_matrix VALUES ('ortho', 1, 2, 2, 16, 16, 10, 10)");
    write("INSERT INTO gpkg_tile_matrix VALUES ('ortho', 2, 4, 4, 16, 16, 5, 5)"); // has no tiles
    tile(0, 0, 0, 0xff000001);
    tile(1, 0, 0, 0xff000002);
    tile(1, 1, 0, 0xff000003);
    tile(1, 1, 1, 0xff000004);
  }

  private void write(String sql, Object... arguments) throws Exception {
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.execute(sql, arguments);
    }
  }

  private void tile(int zoom, int column, int row, int argb) throws Exception {
    write(
        "INSERT INTO ortho (zoom_level, tile_column, tile_row, tile_data) VALUES (?, ?, ?, ?)",
        zoom,
        column,
        row,
        Pictures.png(16, argb));
  }

  private static int colour(RasterSource raster, int level, int column, int row) {
    return ((RasterTile.Colours) raster.pyramid().load(level, column, row, Progress.NONE))
        .argb()[0];
  }

  @Test
  void aTableOfTilesIsALayerWithItsZooms() throws Exception {
    Dataset dataset = format.read(path, Progress.NONE);
    assertThat(dataset.problems()).isEmpty();
    RasterSource raster = dataset.layers().get(0).raster().orElseThrow();
    assertThat(raster.name()).isEqualTo("ortho");
    assertThat(raster.extent()).isEqualTo(new Envelope(0, 200, 0, 320));
    assertThat(raster.pyramid().levels()).extracting(RasterLevel::scaleX).containsExactly(1., 2.);
    assertThat(colour(raster, 0, 0, 0)).isEqualTo(0xff000002);
    assertThat(colour(raster, 0, 1, 1)).isEqualTo(0xff000004);
    assertThat(colour(raster, 1, 0, 0)).isEqualTo(0xff000001);
    assertThat(raster.pyramid().load(0, 0, 1, Progress.NONE).isEmpty()).isTrue();
  }

  @Test
  void matricesThatMakeNoSenseAreLeftOut() throws Exception {
    write("UPDATE gpkg_tile_matrix SET tile_width = 2000000000 WHERE zoom_level = 1");
    RasterSource raster = format.read(path, Progress.NONE).layers().get(0).raster().orElseThrow();
    assertThat(raster.pyramid().levels().get(0).width()).isEqualTo(16);
  }

  @Test
  void tilesOfAnArchiveOutliveIt() throws Exception {
    RasterSource raster =
        format
            .inArchive(new KeptFiles())
            .read(path, Progress.NONE)
            .layers()
            .get(0)
            .raster()
            .orElseThrow();
    assertThat(path).doesNotExist();
    assertThat(colour(raster, 0, 1, 1)).isEqualTo(0xff000004);
  }

  @Test
  void aBrokenTileIsSaidAndTheOthersShow() throws Exception {
    write("UPDATE ortho SET tile_data = x'0102' WHERE tile_column = 1 AND tile_row = 1");
    Dataset dataset = format.read(path, Progress.NONE);
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("tiles-broken");
    assertThat(colour(dataset.layers().get(0).raster().orElseThrow(), 0, 0, 0))
        .isEqualTo(0xff000002);
  }

  @Test
  void tilesOfWhichNoneCanBeReadAreRefusedInWords() throws Exception {
    write("UPDATE ortho SET tile_data = x'0102'");
    assertThatThrownBy(() -> format.read(path, Progress.NONE))
        .isInstanceOf(ProblemException.class)
        .extracting("code")
        .isEqualTo("no-layers");
  }
}
