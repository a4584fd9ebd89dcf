package fr.bocage.format.archive;

import fr.bocage.format.Format;
import fr.bocage.format.raster.Companions;
import fr.bocage.format.shapefile.ShapefileGrouping;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which files look like maps, or parts of maps, by their names. Safe on any thread. */
final class MapFiles {
  private final List<Format> formats;
  private final boolean any;

  /**
   * @param any whether a file of any name may be one
   */
  MapFiles(List<Format> formats, boolean any) {
    this.formats = formats;
    this.any = any;
  }

  /** Whether a file is worth unpacking: a map or a part of one. */
  boolean isWanted(Path file) {
    return any
        || !isHidden(file)
            && (isMap(file) || ShapefileGrouping.isPart(file) || Companions.isCompanion(file));
  }

  private boolean isMap(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return formats.stream()
        .flatMap(format -> format.extensions().stream())
        .anyMatch(extension -> name.endsWith("." + extension));
  }

  /** Whether a file is an archive by its name. */
  static boolean isArchive(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (ArchiveKind kind : ArchiveKind.values()) {
      if (kind.extensions().stream().anyMatch(extension -> name.endsWith("." + extension))) {
        return true;
      }
    }
    return false;
  }

  /** Dot files and what macOS adds to archives. */
  static boolean isHidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }
}
