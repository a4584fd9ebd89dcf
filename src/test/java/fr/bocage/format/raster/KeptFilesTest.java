package fr.bocage.format.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsKeptLeavesItsPlaceButNotItsBytes() throws Exception {
    Path file = Files.writeString(folder.resolve("a.mbtiles"), "tiles");
    TileFile kept = new KeptFiles().keep(file).orElseThrow();
    assertThat(file).doesNotExist();
    assertThat(kept.path()).hasContent("tiles");
  }

  @Test
  void whatDoesNotFitStaysWhereItIs() throws Exception {
    KeptFiles files = new KeptFiles(9);
    Path first = Files.writeString(folder.resolve("a"), "12345");
    Path second = Files.writeString(folder.resolve("b"), "12345");
    Optional<TileFile> kept = files.keep(first);
    assertThat(kept).isPresent();
    assertThat(files.keep(second)).isEmpty();
    assertThat(second).exists();
    assertThat(kept.get().path()).exists();
  }
}
