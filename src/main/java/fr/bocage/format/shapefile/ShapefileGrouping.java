package fr.bocage.format.shapefile;

import fr.bocage.file.FileName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of a number of files belong to one shapefile, so that it is opened once. Does small I/O.
 */
public final class ShapefileGrouping {
  /** What other programs leave beside a shapefile, and nobody reads as a map: indexes, metadata. */
  private static final Set<String> COMPANIONS =
      Set.of(
          "sbn", "sbx", "qix", "fix", "fbn", "fbx", "ain", "aih", "atx", "ixs", "mxs", "idm", "ind",
          "cst", "qpj", "qmd");

  private ShapefileGrouping() {}

  /** Whether a file is a part of a shapefile, whose {@code .shp} may be missing. */
  public static boolean isPart(Path file) {
    String extension = ShapefileSet.extension(file);
    return extension.equals(ShapefileSet.SHP) || ShapefileSet.SIDECARS.contains(extension);
  }

  /**
   * The files in their order, but of each shapefile's files one: the {@code .shp}, also when it
   * lies beside the others without having been named; the first of them when there is none.
   */
  public static List<Path> oneOfEach(List<Path> files) {
    Map<Path, Path> sets = new LinkedHashMap<>();
    for (Path file : files) {
      if (isPart(file)) {
        sets.merge(key(file), file, ShapefileGrouping::better);
      }
    }
    List<Path> chosen = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      Path set = sets.get(key(file));
      boolean belongs = set != null && (isPart(file) || isCompanion(file));
      Path one = belongs ? withGeometry(set) : file;
      if (seen.add(one.toAbsolutePath().normalize())) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  private static Path better(Path first, Path second) {
    boolean geometry = ShapefileSet.extension(second).equals(ShapefileSet.SHP);
    return geometry && !ShapefileSet.extension(first).equals(ShapefileSet.SHP) ? second : first;
  }

  private static Path withGeometry(Path part) {
    try {
      Path shp = ShapefileSet.of(part).shp();
      return shp == null ? part : shp;
    } catch (IOException e) {
      return part; // opening it says why its folder cannot be read
    }
  }

  /**
   * The part of a shapefile that a file stands for: itself, or where it is a companion of a
   * shapefile that lies beside it, the {@code .shp}.
   */
  static Path partFor(Path file) {
    if (!isCompanion(file)) {
      return file;
    }
    try {
      Path shp = ShapefileSet.of(file.resolveSibling(setStem(file) + ".shx")).shp();
      return shp == null ? file : shp;
    } catch (IOException e) {
      return file; // opening it says why its folder cannot be read
    }
  }

  private static boolean isCompanion(Path file) {
    return COMPANIONS.contains(ShapefileSet.extension(file)) || isMetadata(file);
  }

  /** {@code communes.shp.xml}, as ArcGIS writes it. */
  private static boolean isMetadata(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".shp.xml");
  }

  /** The same for all files of a set. */
  private static Path key(Path file) {
    String stem = setStem(file).toLowerCase(Locale.ROOT);
    return file.toAbsolutePath().normalize().resolveSibling(stem);
  }

  private static String setStem(Path file) {
    String stem = FileName.stem(file);
    return isMetadata(file) ? stem.substring(0, stem.length() - ".shp".length()) : stem;
  }
}
