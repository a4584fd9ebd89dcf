package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.geopackage.Databases;
import fr.bocage.format.geopackage.GeoPackageFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages databases at random, in bytes anywhere and in SQLite's pages: each must give a dataset or
 * a refusal in words. {@code -Dbocage.soak=20000} makes that many cases of each.
 */
class DatabaseDamageTest {
  private static final int CASES = Integer.getInteger("bocage.soak", 70);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void giveRowsAndPixelsOrARefusal(Databases database) throws Exception {
    Path whole = folder.resolve("whole");
    database.write(whole);
    byte[] sample = Files.readAllBytes(whole);
    GeoPackageFormat format = new GeoPackageFormat(new CrsCatalogue(), new TileCache(1 << 20));
    DatabaseDamage damage = new DatabaseDamage();
    Path file = folder.resolve("a.gpkg");
    for (int i = 0; i < CASES; i++) {
      byte[] damaged = damage.of(sample);
      Files.write(file, damaged);
      try {
        ReadThrough.of(format.read(file, Progress.NONE));
      } catch (ProblemException e) {
        assertThat(e.words().in(Locale.FRENCH)).isNotBlank();
      } catch (RuntimeException | Error e) {
        Path kept = Files.write(Files.createTempFile("damaged-", ".gpkg"), damaged);
        throw new AssertionError("case " + i + " of " + database + ", kept as " + kept, e);
      }
    }
  }
}
