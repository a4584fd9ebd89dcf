package fr.bocage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void replacesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");

    new WholeFile(file).write(out -> out.write('n'));

    assertThat(file).hasContent("n");
  }

  @Test
  void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");

    assertThatThrownBy(
            () ->
                new WholeFile(file)
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

    new WholeFile(link).write(out -> out.write('n'));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
  }

  @Test
  void movesASetIntoPlaceAndDeletesWhatContradictsIt() throws IOException {
    Path main = Files.writeString(folder.resolve("a.shp"), "old");
    Path index = Files.writeString(folder.resolve("a.qix"), "old");
    Path table = folder.resolve("a.dbf");

    new WholeFile(main)
        .writeSet(
            true,
            List.of(index, table),
            place -> {
              Files.writeString(place, "new");
              Files.writeString(place.resolveSibling("a.dbf"), "new");
            });

    assertThat(main).hasContent("new");
    assertThat(table).hasContent("new");
    assertThat(index).doesNotExist();
    assertThat(names()).containsExactlyInAnyOrder("a.shp", "a.dbf");
  }

  @Test
  void changesNothingWhenAFileOfTheSetIsThereAndMustStay() throws IOException {
    Path main = folder.resolve("a.shp");
    Path table = Files.writeString(folder.resolve("a.dbf"), "old");

    assertThatThrownBy(
            () ->
                new WholeFile(main)
                    .writeSet(
                        false,
                        List.of(),
                        place -> {
                          Files.writeString(place, "new");
                          Files.writeString(place.resolveSibling("a.dbf"), "new");
                        }))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(table).hasContent("old");
    assertThat(names()).containsExactly("a.dbf");
  }

  @Test
  void leavesNothingBehindWhenASetIsGivenUp() {
    assertThatThrownBy(
            () ->
                new WholeFile(folder.resolve("a.shp"))
                    .writeSet(
                        true,
                        List.of(),
                        place -> {
                          Files.writeString(place, "half");
                          throw new CancellationException();
                        }))
        .isInstanceOf(CancellationException.class);
    assertThat(names()).isEmpty();
  }

  private List<String> names() {
    return List.of(folder.toFile().list());
  }
}
