package fr.bocage.format.raster;

import fr.bocage.file.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Small texts that lie beside a file under its name with another ending. */
final class SiblingFiles {
  private static final int MOST_BYTES = 1 << 16;

  private SiblingFiles() {}

  /** The text of the first that there is; endings without the dot, in any case. */
  static Optional<String> text(Path file, List<String> endings) {
    String stem = FileName.stem(file);
    for (String ending : endings) {
      for (String spelling : List.of(ending, ending.toUpperCase(Locale.ROOT))) {
        Path sibling = file.resolveSibling(stem + "." + spelling);
        if (Files.isRegularFile(sibling)) {
          return read(sibling);
        }
      }
    }
    return Optional.empty();
  }

  /** The text of the file that has the picture's whole name and something behind it. */
  static Optional<String> behind(Path file, String ending) {
    Path sibling = file.resolveSibling(file.getFileName() + ending);
    return Files.isRegularFile(sibling) ? read(sibling) : Optional.empty();
  }

  private static Optional<String> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty(); // as if it were not there: the file itself can be shown
    }
  }
}
