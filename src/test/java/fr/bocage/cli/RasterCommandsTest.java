package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.geotiff.TiffFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line tells of rasters. */
class RasterCommandsTest {
  @TempDir Path folder;

  private String write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("mnt.tif"), bytes).toString();
  }

  @Test
  void infoTellsPixelsAndValuesInsteadOfFeatures() throws IOException {
    String path = write(TiffFixture.grey(3, 2, 8, new byte[] {1, 2, 3, 4, 5, 90}));
    CommandLineRun run = CommandLineRun.of("info", path);
    assertThat(run.out()).contains("3 × 2").contains("1.00 – 90.00").doesNotContain("Features");
    assertThat(CommandLineRun.of("info", "--json", path).out())
        .contains("\"raster\":{\"width\":3,\"height\":2,\"values\":[1.0,90.0]}");
  }

  private String write(TiffFixture tiff) throws IOException {
    return write(tiff.bytes());
  }

  /** The fifth tile is not among those that are read when the file is opened. */
  @Test
  void infoTriesSomeTilesAndSaysHowMany() throws IOException {
    String path = write(TiffFixture.tilesWithOneBroken(4));
    CommandLineRun run = CommandLineRun.of("info", "--json", path);
    assertThat(run.exitCode()).isZero(); // as for any file that can be shown in part
    assertThat(run.out())
        .contains("\"status\":\"partial\"")
        .contains("One part of the image mnt cannot be read, of 32 that were tried; it has 100");
    assertThat(CommandLineRun.in(Locale.FRENCH, "info", path).out())
        .contains("Une partie de l’image mnt est illisible, sur 32 essayées\u00a0; elle en a 100");
  }

  @Test
  void infoSaysNothingOfTilesThatAreWhole() throws IOException {
    CommandLineRun run = CommandLineRun.of("info", write(TiffFixture.tilesWithOneBroken(-1)));
    assertThat(run.out()).doesNotContain("cannot be read").contains("160 × 160");
  }

  @Test
  void renderTellsOfTilesThatItCannotPaint() throws IOException {
    String path = write(TiffFixture.tilesWithOneBroken(4));
    Path picture = folder.resolve("mnt.png");
    String[] render = {"render", path, "--out", picture.toString(), "--size", "400x400"};
    CommandLineRun run = CommandLineRun.of(render);
    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "mnt: One part of this image cannot be read and stays empty in the picture.");
    assertThat(picture).exists();
    assertThat(CommandLineRun.in(Locale.FRENCH, render).err())
        .contains("est illisible et reste vide sur la carte");
  }
}
