package fr.bocage.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.geo.CrsCatalogue;
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

  @BeforeEach
  void newFile() throws Exception {
    path = folder.resolve("tuiles.gpkg");
    TileTables.write(path);
  }

  private void write(String sql) throws Exception {
    TileTables.execute(path, sql);
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
