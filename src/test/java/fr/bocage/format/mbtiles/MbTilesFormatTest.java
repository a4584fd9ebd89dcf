package fr.bocage.format.mbtiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.format.raster.Pictures;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MbTilesFormatTest {
  private static final double WORLD = 40_075_016.685578488;
  @TempDir Path folder;
  private Path path;
  private final MbTilesFormat format = new MbTilesFormat(new CrsCatalogue(), new TileCache());

  @BeforeEach
  void newFile() throws Exception {
    path = folder.resolve("fond.mbtiles");
    write("CREATE TABLE metadata (name TEXT, value TEXT)");
    write(
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
            + " tile_data BLOB)");
  }

  private void write(String sql, Object... arguments) throws Exception {
    if (!Files.exists(path)) {
      GeoPackageFile.create(path).close();
    }
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.execute(sql, arguments);
    }
  }

  private void tile(int zoom, int column, int row, byte[] data) throws Exception {
    write("INSERT INTO tiles VALUES (?, ?, ?, ?)", zoom, column, row, data);
  }

  private void metadata(String name, String value) throws Exception {
    write("INSERT INTO metadata VALUES (?, ?)", name, value);
  }

  private Dataset open() throws IOException, ProblemException {
    assertThat(format.recognises(path, Files.readAllBytes(path))).isTrue();
    return format.read(path, Progress.NONE);
  }

  private static int colour(RasterSource raster, int level, int column, int row) {
    return ((RasterTile.Colours) raster.pyramid().load(level, column, row, Progress.NONE))
        .argb()[0];
  }

  @Test
  void rowsAreCountedFromBelow() throws Exception {
    tile(1, 0, 0, Pictures.png(256, 0xff0000ff));
    tile(1, 0, 1, Pictures.png(256, 0xff00ff00));
    RasterSource raster = open().layers().get(0).raster().orElseThrow();
    assertThat(colour(raster, 0, 0, 0)).isEqualTo(0xff00ff00); // north is above
    assertThat(colour(raster, 0, 0, 1)).isEqualTo(0xff0000ff);
    assertThat(raster.crs().code()).isEqualTo("EPSG:3857");
    assertThat(raster.extent().getMinX())
        .isCloseTo(-WORLD / 2, org.assertj.core.data.Offset.offset(0.01));
    assertThat(raster.extent().getMaxX()).isCloseTo(0, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void metadataGivesNameBoundsAndAttribution() throws Exception {
    metadata("name", "Fond de carte");
    metadata("bounds", "-2,48,2,50");
    metadata("attribution", "&copy; <a href=\"http://x\">OpenStreetMap</a>");
    tile(6, 31, 41, Pictures.png(256, 0xff00ff00));
    tile(6, 32, 41, Pictures.png(256, 0xff00ff00));
    RasterSource raster = open().layers().get(0).raster().orElseThrow();
    assertThat(raster.name()).isEqualTo("Fond de carte");
    assertThat(raster.attribution()).isEqualTo("© OpenStreetMap");
    assertThat(raster.extent().getWidth())
        .isCloseTo(WORLD * 4 / 360, org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void largeTilesKeepTheirPixels() throws Exception {
    tile(3, 4, 5, Pictures.png(512, 0xff00ff00));
    RasterSource raster = open().layers().get(0).raster().orElseThrow();
    assertThat(raster.pyramid().levels().get(0).tileWidth()).isEqualTo(512);
  }

  @Test
  void aBrokenTileIsSaidAndTheOthersShow() throws Exception {
    tile(2, 1, 1, Pictures.png(256, 0xff00ff00));
    tile(2, 2, 1, "no picture".getBytes(StandardCharsets.UTF_8));
    Dataset dataset = open();
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("tiles-broken");
    assertThat(colour(dataset.layers().get(0).raster().orElseThrow(), 0, 1, 2))
        .isEqualTo(0xff00ff00);
  }

  @Test
  void whatCannotBeShownIsRefusedInWords() throws Exception {
    assertThatThrownBy(this::open).extracting("code").isEqualTo("no-tiles");
    tile(0, 0, 0, "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(this::open).extracting("code").isEqualTo("webp");
    write("DELETE FROM tiles");
    tile(0, 0, 0, new byte[] {1, 2, 3});
    assertThatThrownBy(this::open).extracting("code").isEqualTo("pixels-unreadable");
    metadata("format", "pbf");
    assertThatThrownBy(this::open).extracting("code").isEqualTo("vector-tiles");
  }
}
