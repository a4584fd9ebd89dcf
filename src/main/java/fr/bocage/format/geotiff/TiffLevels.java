package fr.bocage.format.geotiff;

import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The resolutions of a picture: those in its file, and those in the {@code .ovr} beside, where GDAL
 * and others put them that must not touch the file; with their masks, which may lie in a {@code
 * .msk} likewise. One thread.
 */
final class TiffLevels {
  private final List<TiffLevel> levels = new ArrayList<>();
  private final List<TiffDirectory> masks = new ArrayList<>();
  private final TiffDirectory finest;
  private boolean damaged;

  private TiffLevels(TiffDirectory finest) {
    this.finest = finest;
  }

  /**
   * Finds them.
   *
   * @param file where the picture was
   * @param way to the bytes of files beside it
   */
  static TiffLevels of(TiffFile tiff, Path file, TiffBytes.Way way)
      throws ProblemException, IOException {
    TiffDirectory finest = tiff.directories().get(0);
    TiffLevels found = new TiffLevels(finest);
    found.addMasks(tiff.directories());
    Path mask = file.resolveSibling(file.getFileName() + ".msk");
    found.masks.addAll(found.beside(mask, way));
    found.levels.add(TiffLevel.of(finest, found.mask(finest), finest));
    found.add(tiff.directories(), false);
    Path smaller = file.resolveSibling(file.getFileName() + ".ovr");
    List<TiffDirectory> beside = found.beside(smaller, way);
    found.addMasks(beside);
    found.add(beside, true);
    return found;
  }

  /** The levels, the finest first. */
  List<TiffLevel> list() {
    return List.copyOf(levels);
  }

  /** Whether a file beside cannot be read. */
  boolean areDamaged() {
    return damaged;
  }

  /** The pictures in a file beside; none where there is no such file. */
  private List<TiffDirectory> beside(Path file, TiffBytes.Way way) throws ProblemException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return TiffFile.read(way.to(file)).directories();
    } catch (IOException e) {
      damaged = true;
      return List.of();
    }
  }

  /** Masks lie behind their pictures, or all in a file of their own. */
  private void addMasks(List<TiffDirectory> directories) throws IOException {
    for (TiffDirectory directory : directories) {
      if (directory != finest && directory.isMask()) {
        masks.add(directory);
      }
    }
  }

  private void add(List<TiffDirectory> directories, boolean beside) throws IOException {
    for (TiffDirectory smaller : directories) {
      TiffDirectory before = levels.get(levels.size() - 1).directory();
      if ((smaller.isOverview() || beside && !smaller.isMask())
          && smaller.width() < before.width()
          && smaller.height() <= before.height()
          && smaller.bands() == finest.bands()
          && smaller.bitsPerSample() == finest.bitsPerSample()) {
        levels.add(TiffLevel.of(smaller, mask(smaller), finest));
      }
    }
  }

  /** The mask of a picture; null when it has none. */
  private TiffDirectory mask(TiffDirectory picture) {
    for (TiffDirectory mask : masks) {
      if (mask.width() == picture.width() && mask.height() == picture.height()) {
        return mask;
      }
    }
    return null;
  }
}
