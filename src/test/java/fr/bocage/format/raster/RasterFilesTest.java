package fr.bocage.format.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.geo.CrsCatalogue;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterTile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RasterFilesTest {
  @TempDir Path folder;

  private static List<Path> paths(String... names) {
    return Arrays.stream(names).map(Path::of).toList();
  }

  @Test
  void aWorldFileSaysWhereTheMiddleOfTheFirstPixelLies() {
    RasterGrid grid = WorldFile.parse("2,5\n0\n0\n-2.5\r\n 101.25 \n 198.75\n").orElseThrow();
    assertThat(grid).isEqualTo(RasterGrid.northUp(100, 200, 2.5, 2.5));
  }

  @Test
  void aWorldFileWithoutSenseIsNone() {
    for (String text : new String[] {"", "1 2 3", "a b c d e f", "0 0 0 0 5 5", "1 0 0 NaN 1 1"}) {
      assertThat(WorldFile.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void whatLiesBesideARasterIsNotOpenedByItself() {
    assertThat(
            Companions.left(
                paths(
                    "d/A.TIF", "d/a.tfw", "d/a.prj", "d/a.tif.ovr", "d/a.tif.aux.xml", "d/b.prj")))
        .isEqualTo(paths("d/A.TIF", "d/b.prj"));
    assertThat(Companions.left(paths("a.shp", "a.prj", "b.tif"))).hasSize(3);
  }

  @Test
  void aPictureOfAnotherSizeIsFittedIntoItsTile() throws IOException {
    RasterTile tile = PictureDecoder.tile(Pictures.counting(4, 4), 2, 2, 64);
    assertThat(((RasterTile.Colours) tile).argb())
        .containsExactly(0xff000000, 0xff000002, 0xff000200, 0xff000202);
  }

  @Test
  void opacityIsWeighedIn() throws IOException {
    RasterTile tile = PictureDecoder.tile(Pictures.png(1, 0x80ff0000), 1, 1, 64);
    assertThat(((RasterTile.Colours) tile).argb()).containsExactly(0x80800000);
  }

  @Test
  void hugeAndForeignPicturesAreRefused() throws IOException {
    byte[] png = Pictures.png(65, 0);
    assertThatThrownBy(() -> PictureDecoder.tile(png, 64, 64, 64)).isInstanceOf(IOException.class);
    byte[] webp = "RIFF....WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(PictureDecoder.kind(webp)).isEqualTo(PictureKind.WEBP);
    assertThatThrownBy(() -> PictureDecoder.tile(webp, 64, 64, 64)).isInstanceOf(IOException.class);
  }

  @Test
  void theAuxiliaryFileTellsPlaceAndCrs() throws Exception {
    Path picture = folder.resolve("a.tif");
    Files.writeString(
        folder.resolve("a.tif.aux.xml"),
        "<PAMDataset><SRS>EPSG:2154</SRS><GeoTransform> 1e2, 5, 0, 2e2, 0, -5</GeoTransform>");
    AuxiliaryFile file = AuxiliaryFile.of(picture);
    assertThat(file.grid()).contains(RasterGrid.northUp(100, 200, 5, 5));
    assertThat(file.crs(new CrsCatalogue()).orElseThrow().code()).isEqualTo("EPSG:2154");
    assertThat(CrsFile.of(picture, new CrsCatalogue())).isPresent();
    assertThat(AuxiliaryFile.of(folder.resolve("b.tif")).grid()).isEmpty();
  }

  @Test
  void anAuxiliaryFileWithoutSenseTellsNothing() throws Exception {
    Path picture = folder.resolve("a.tif");
    for (String text :
        new String[] {
          "", "<a", "<a><GeoTransform>1,2</GeoTransform></a>", "<!DOCTYPE a [<!ENTITY"
        }) {
      Files.writeString(folder.resolve("a.tif.aux.xml"), text);
      assertThat(AuxiliaryFile.of(picture).grid()).as(text).isEmpty();
    }
  }
}
