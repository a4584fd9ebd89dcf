package fr.bocage.format.raster;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Files of tiles out of archives. They lie in a folder of this user's alone, bounded in bytes
 * altogether, each until nobody reads from it any more, and none for longer than the program runs.
 * Safe on any thread.
 */
public final class KeptFiles {
  private static final long MOST_BYTES = 4L << 30;

  private final long mostBytes;
  private Cleaner cleaner;
  private Path folder;
  private long bytes;

  public KeptFiles() {
    this(MOST_BYTES);
  }

  KeptFiles(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Takes a file over: it is moved.
   *
   * @return empty where there is no room for it; then it stays where it is
   */
  public synchronized Optional<TileFile> keep(Path file) throws IOException {
    long size = Files.size(file);
    if (size > mostBytes - bytes) {
      return Optional.empty();
    }
    if (folder == null) {
      folder = Files.createTempDirectory("bocage-tiles");
      folder.toFile().deleteOnExit(); // what is registered first is deleted last
      cleaner = Cleaner.create();
    }
    Path place = Files.createTempFile(folder, "kept", ".tiles");
    place.toFile().deleteOnExit();
    Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    bytes += size;
    TileFile kept = new TileFile(place);
    cleaner.register(kept, () -> remove(place, size));
    return Optional.of(kept);
  }

  private synchronized void remove(Path place, long size) {
    place.toFile().delete(); // one that another program holds is removed when this one ends
    bytes -= size;
  }
}
