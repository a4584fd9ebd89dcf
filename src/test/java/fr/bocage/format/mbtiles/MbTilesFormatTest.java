package fr.bocage.format.mbtiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.format.raster.Pictures;
import fr.bocage.geo.CrsCatalogue;
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
  private MbTilesFixture file;
  private final MbTilesFormat format = new MbTilesFormat(new CrsCatalogue(), new TileCache());

  @BeforeEach
  void newFile() throws Exception {
    path = folder.resolve("fond.mbtiles");
    file = MbTilesFixture.at(path);
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
    file.tile(1, 0, 0, Pictures.png(256, 0xff0000ff));
    file.tile(1, 0, 1, Pictures.png(256, 0xff00ff00));
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
    file.metadata("name", "Fond de carte");
    file.metadata("bounds", "-2,48,2,50");
    file.metadata("attribution", "&copy; <a href=\"http://x\">OpenStreetMap</a>");
    file.tile(6, 31, 41, Pictures.png(256, 0xff00ff00));
    file.tile(6, 32, 41, Pictures.png(256, 0xff00ff00));
    RasterSource raster = open().layers().get(0).raster().orElseThrow();
    assertThat(raster.name()).isEqualTo("Fond de carte");
    assertThat(raster.attribution()).isEqualTo("© OpenStreetMap");
    assertThat(raster.extent().getWidth())
        .isCloseTo(WORLD * 4 / 360, org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void largeTilesKeepTheirPixels() throws Exception {
    file.tile(3, 4, 5, Pictures.png(512, 0xff00ff00));
    RasterSource raster = open().layers().get(0).raster().orElseThrow();
    assertThat(raster.pyramid().levels().get(0).tileWidth()).isEqualTo(512);
  }

  @Test
  void aBrokenTileIsSaidAndTheOthersShow() throws Exception {
    file.tile(2, 1, 1, Pictures.png(256, 0xff00ff00));
    file.tile(2, 2, 1, "no picture".getBytes(StandardCharsets.UTF_8));
    Dataset dataset = open();
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("tiles-broken");
    assertThat(colour(dataset.layers().get(0).raster().orElseThrow(), 0, 1, 2))
        .isEqualTo(0xff00ff00);
  }

  @Test
  void whatCannotBeShownIsRefusedInWords() throws Exception {
    assertThatThrownBy(this::open).extracting("code").isEqualTo("no-tiles");
    file.tile(0, 0, 0, "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(this::open).extracting("code").isEqualTo("webp");
    file.write("DELETE FROM tiles");
    file.tile(0, 0, 0, new byte[] {1, 2, 3});
    assertThatThrownBy(this::open).extracting("code").isEqualTo("pixels-unreadable");
    file.metadata("format", "pbf");
    assertThatThrownBy(this::open).extracting("code").isEqualTo("vector-tiles");
  }
}
