package fr.bocage.format.raster;

import java.nio.file.Path;

/**
 * A file that tiles are read from whenever they are looked at. Whoever reads from it holds this
 * object: a copy that was made for it may be removed once nobody does.
 */
public final class TileFile {
  private final Path path;

  TileFile(Path path) {
    this.path = path;
  }

  /** A file that stays where it is. */
  public static TileFile inPlace(Path path) {
    return new TileFile(path);
  }

  public Path path() {
    return path;
  }
}
