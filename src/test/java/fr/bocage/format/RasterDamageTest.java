package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.arcgrid.ArcGridFormat;
import fr.bocage.format.geotiff.GeoTiffFormat;
import fr.bocage.format.geotiff.TiffFixture;
import fr.bocage.format.mbtiles.MbTilesFixture;
import fr.bocage.format.mbtiles.MbTilesFormat;
import fr.bocage.format.raster.Pictures;
import fr.bocage.format.worldfile.WorldImageFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages rasters at random: each must give pixels or a refusal in words. {@code
 * -Dbocage.soak=20000} makes that many cases of each.
 */
class RasterDamageTest {
  private static final int CASES = Integer.getInteger("bocage.soak", 100);

  @TempDir Path folder;
  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final TileCache cache = new TileCache(1 << 20);
  private final Damage damage = new Damage();

  /**
   * @param head how many bytes most of the damage is done to
   */
  private void soak(Format format, String name, byte[] sample, int head) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, sample);
    assertThat(format.recognises(file, sample)).isTrue();
    for (int i = 0; i < CASES; i++) {
      byte[] damaged = damage.of(sample, head);
      Files.write(file, damaged);
      try {
        format.recognises(file, damaged);
        ReadThrough.of(format.read(file, Progress.NONE));
      } catch (ProblemException e) {
        assertThat(e.words().in(Locale.FRENCH)).isNotBlank();
      } catch (RuntimeException | Error | IOException e) {
        Path kept = Files.write(Files.createTempFile("damaged-", name), damaged);
        throw new AssertionError("case " + i + " of " + name + ", kept as " + kept, e);
      }
    }
  }

  private static byte[] pixels(int count) {
    byte[] pixels = new byte[count];
    new Random(1).nextBytes(pixels);
    return pixels;
  }

  @Test
  void plainGeoTiffsGivePixelsOrARefusal() throws Exception {
    byte[] sample = TiffFixture.grey(40, 30, 8, pixels(40 * 30)).bytes();
    soak(new GeoTiffFormat(catalogue, cache), "a.tif", sample, sample.length - 40 * 30);
  }

  @Test
  void deflatedGeoTiffsGivePixelsOrARefusal() throws Exception {
    byte[] sample = TiffFixture.tilesWithOneBroken(-1);
    soak(new GeoTiffFormat(catalogue, cache), "b.tif", sample, 400);
  }

  @Test
  void mbTilesGivePixelsOrARefusal() throws Exception {
    Path whole = folder.resolve("whole.mbtiles");
    MbTilesFixture.at(whole)
        .metadata("name", "Fond")
        .metadata("bounds", "-180,-85,180,85")
        .tile(0, 0, 0, Pictures.png(32, 0xff112233))
        .tile(1, 0, 1, Pictures.jpeg(32))
        .tile(1, 1, 0, Pictures.png(32, 0x80112233));
    byte[] sample = Files.readAllBytes(whole);
    soak(new MbTilesFormat(catalogue, cache), "a.mbtiles", sample, sample.length);
  }

  @Test
  void gridsGiveValuesOrARefusal() throws Exception {
    String head = "ncols 4\nnrows 3\nxllcorner 100\nyllcorner 200\ncellsize 10\nnodata_value -9\n";
    byte[] sample =
        (head + "1 2.5 -3 4e2\n-9 6 7 8\n9 10 nan 12\n").getBytes(StandardCharsets.UTF_8);
    soak(new ArcGridFormat(catalogue, cache), "a.asc", sample, sample.length);
  }

  @Test
  void picturesWithWorldFilesGivePixelsOrARefusal() throws Exception {
    Files.writeString(folder.resolve("a.pgw"), "10\n0\n0\n-10\n105\n195");
    Files.writeString(folder.resolve("a.jgw"), "10\n0\n0\n-10\n105\n195");
    WorldImageFormat format = new WorldImageFormat(catalogue, cache);
    soak(format, "a.png", Pictures.counting(50, 30), 64);
    soak(format, "a.jpg", Pictures.jpeg(50), 700);
  }

  @Test
  void worldFilesAndProjectionsGiveAPlaceOrARefusal() throws Exception {
    Files.write(folder.resolve("b.png"), Pictures.counting(5, 3));
    WorldImageFormat format = new WorldImageFormat(catalogue, cache);
    byte[] world = "10\n0\n0\n-10\n105\n195".getBytes(StandardCharsets.UTF_8);
    byte[] projection = "EPSG:2154".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < CASES; i++) {
      Files.write(folder.resolve("b.pgw"), damage.of(world));
      Files.write(folder.resolve("b.prj"), damage.of(projection));
      try {
        ReadThrough.of(format.read(folder.resolve("b.png"), Progress.NONE));
      } catch (ProblemException e) {
        assertThat(e.words().in(Locale.FRENCH)).isNotBlank();
      }
    }
  }
}
