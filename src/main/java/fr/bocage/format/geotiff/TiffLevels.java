package fr.bocage.format.geotiff;

import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The resolutions of a picture: those in its file, and those in the {@code .ovr} beside, where GDAL
 * and others put them that must not touch the file. One thread.
 */
final class TiffLevels {
  private final List<TiffLevel> levels = new ArrayList<>();
  private final TiffDirectory finest;
  private boolean damaged;

  private TiffLevels(TiffDirectory finest) {
    this.finest = finest;
  }

  /**
   * Finds them.
   *
   * @param file where the picture was
   * @param bytes the picture's
   * @param way to the bytes of files beside it
   */
  static TiffLevels of(TiffFile tiff, Path file, TiffBytes bytes, TiffBytes.Way way)
      throws ProblemException, IOException {
    TiffDirectory finest = tiff.directories().get(0);
    TiffLevels found = new TiffLevels(finest);
    found.levels.add(TiffLevel.of(bytes, 0, finest, mask(tiff, finest, 1), finest));
    found.add(tiff, bytes, 1);
    Path beside = file.resolveSibling(file.getFileName() + ".ovr");
    if (Files.isRegularFile(beside)) {
      found.addBeside(beside, way);
    }
    return found;
  }

  /** The levels, the finest first. */
  List<TiffLevel> list() {
    return List.copyOf(levels);
  }

  /** Whether the file beside cannot be read. */
  boolean areDamaged() {
    return damaged;
  }

  private void addBeside(Path beside, TiffBytes.Way way) throws ProblemException {
    try {
      TiffBytes bytes = way.to(beside);
      add(TiffFile.read(bytes), bytes, 0);
    } catch (IOException e) {
      damaged = true;
    }
  }

  private void add(TiffFile tiff, TiffBytes bytes, int first) throws IOException {
    for (int i = first; i < tiff.directories().size(); i++) {
      TiffDirectory smaller = tiff.directories().get(i);
      TiffDirectory before = levels.get(levels.size() - 1).directory();
      if ((smaller.isOverview() || first == 0 && !smaller.isMask())
          && smaller.width() < before.width()
          && smaller.height() <= before.height()
          && smaller.bands() == finest.bands()
          && smaller.bitsPerSample() == finest.bitsPerSample()) {
        levels.add(TiffLevel.of(bytes, i, smaller, mask(tiff, smaller, i + 1), finest));
      }
    }
  }

  /** The directory of the mask of a picture; -1 when it has none. */
  private static int mask(TiffFile tiff, TiffDirectory picture, int from) throws IOException {
    for (int i = from; i < tiff.directories().size(); i++) {
      TiffDirectory other = tiff.directories().get(i);
      if (other.isMask()
          && other.width() == picture.width()
          && other.height() == picture.height()) {
        return i;
      }
    }
    return -1;
  }
}
