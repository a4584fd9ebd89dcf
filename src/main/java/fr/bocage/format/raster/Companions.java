package fr.bocage.format.raster;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Files that lie beside a raster and belong to it: world files, projections, overviews. */
public final class Companions {
  private static final Set<String> RASTERS =
      Set.of("tif", "tiff", "asc", "grd", "jpg", "jpeg", "png");
  private static final Set<String> WORLD_FILES =
      Set.of("tfw", "tifw", "jgw", "jpgw", "jpegw", "pgw", "pngw", "wld");

  private Companions() {}

  /** Whether a file of that name tells where a picture lies, or has smaller copies of it. */
  public static boolean isCompanion(Path file) {
    String name = name(file);
    return WORLD_FILES.contains(ending(name)) || name.endsWith(".aux.xml") || name.endsWith(".ovr");
  }

  /** The files without those that belong to a raster among them. */
  public static List<Path> left(List<Path> files) {
    Set<Path> stems = new HashSet<>();
    for (Path file : files) {
      if (RASTERS.contains(ending(name(file)))) {
        stems.add(file.resolveSibling(stem(name(file))));
      }
    }
    return files.stream().filter(file -> !belongs(file, stems)).toList();
  }

  private static boolean belongs(Path file, Set<Path> stems) {
    String name = name(file);
    boolean beside = stems.contains(file.resolveSibling(stem(name)));
    boolean behind = stems.contains(file.resolveSibling(stem(stem(name))));
    return switch (ending(name)) {
      case "prj", "qpj" -> beside;
      case "ovr" -> behind;
      case "xml" ->
          name.endsWith(".aux.xml") && stems.contains(file.resolveSibling(stem(stem(stem(name)))));
      default -> WORLD_FILES.contains(ending(name)) && beside;
    };
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
