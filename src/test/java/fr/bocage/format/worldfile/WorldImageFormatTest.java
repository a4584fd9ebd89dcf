package fr.bocage.format.worldfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.raster.Pictures;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class WorldImageFormatTest {
  @TempDir Path folder;
  private final WorldImageFormat format = new WorldImageFormat(new CrsCatalogue(), new TileCache());

  @Test
  void aPictureLiesWhereItsWorldFileSays() throws Exception {
    Path file = folder.resolve("plan.png");
    Files.write(file, Pictures.counting(5, 3));
    assertThat(format.recognises(file, Files.readAllBytes(file))).isFalse(); // a photo as yet
    Files.writeString(folder.resolve("plan.pgw"), "10\n0\n0\n-10\n105\n195");
    Files.writeString(folder.resolve("plan.prj"), "EPSG:2154");
    assertThat(format.recognises(file, Files.readAllBytes(file))).isTrue();
    RasterSource raster = format.read(file, Progress.NONE).layers().get(0).raster().orElseThrow();
    assertThat(raster.extent()).isEqualTo(new Envelope(100, 150, 170, 200));
    RasterTile tile = raster.pyramid().load(0, 0, 0, Progress.NONE);
    assertThat(((RasterTile.Colours) tile).argb()[7]).isEqualTo(0xff000102);
  }

  @Test
  void aDamagedPictureIsRefusedInWords() throws Exception {
    Path file = folder.resolve("plan.png");
    Files.writeString(folder.resolve("plan.pgw"), "10\n0\n0\n-10\n105\n195");
    byte[] whole = Pictures.counting(50, 30);
    Files.write(file, Arrays.copyOf(whole, 40));
    assertThatThrownBy(() -> format.read(file, Progress.NONE))
        .extracting("code")
        .isEqualTo("picture-damaged");
    whole[16] = 0x7f; // width
    Files.write(file, whole);
    assertThatThrownBy(() -> format.read(file, Progress.NONE))
        .extracting("code")
        .isEqualTo("picture-damaged");
  }
}
