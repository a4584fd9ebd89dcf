package fr.bocage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  @TempDir Path folder;

  @Test
  void replacesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");

    new PictureFile(file).write(out -> out.write('n'));

    assertThat(file).hasContent("n");
  }

  @Test
  void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");

    assertThatThrownBy(
            () ->
                new PictureFile(file)
                    .write(
                        out -> {
                          out.write('n');
                          throw new IOException("full");
                        }))
        .hasMessage("full");
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesThroughASymbolicLink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);

    new PictureFile(link).write(out -> out.write('n'));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
  }
}
