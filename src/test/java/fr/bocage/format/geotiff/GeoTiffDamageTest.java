package fr.bocage.format.geotiff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages a TIFF at random, always the same way: it must give pixels or a refusal in words. {@code
 * -Dbocage.soak=20000} makes that many cases.
 */
class GeoTiffDamageTest {
  private static final int CASES = Integer.getInteger("bocage.soak", 200);
  private static final int[] TEMPTING = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 24, 255};

  @TempDir Path folder;
  private final Random random = new Random(20261124);

  @Test
  void damagedFilesGivePixelsOrARefusal() throws Exception {
    byte[] pixels = new byte[40 * 30];
    random.nextBytes(pixels);
    byte[] whole = TiffFixture.grey(40, 30, 8, pixels).bytes();
    GeoTiffFormat format = new GeoTiffFormat(new CrsCatalogue(), new TileCache(1 << 20));
    Path file = folder.resolve("a.tif");
    for (int i = 0; i < CASES; i++) {
      Files.write(file, damaged(whole, whole.length - pixels.length));
      try {
        readAll(format.read(file, Progress.NONE));
      } catch (ProblemException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException | Error e) {
        throw new AssertionError("case " + i, e);
      }
    }
  }

  /** The coarsest level is made of all the others. */
  private static void readAll(Dataset dataset) {
    RasterSource raster = dataset.layers().get(0).raster().orElseThrow();
    int levels = raster.pyramid().levels().size();
    assertThat(raster.pyramid().load(levels - 1, 0, 0, Progress.NONE)).isNotNull();
  }

  /** Numbers exchanged for tempting ones, bits turned, the end cut off: mostly in the directory. */
  private byte[] damaged(byte[] whole, int directory) {
    byte[] bytes = whole.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at =
          random.nextInt(Math.min(bytes.length, random.nextInt(8) > 0 ? directory : bytes.length));
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> {
          int value = TEMPTING[random.nextInt(TEMPTING.length)];
          for (int i = 0; i < 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
          }
        }
        default -> bytes = random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, Math.max(1, at));
      }
    }
    return bytes;
  }
}
