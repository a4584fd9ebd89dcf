package fr.bocage.format.shapefile;

import fr.bocage.file.FileName;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files that make up one shapefile. They lie in one folder and have the same name but for the
 * ending; upper and lower case do not matter, but the same case goes first.
 *
 * @param shp the geometry; null when there is none
 * @param shx where each record begins; null when there is none
 * @param dbf the attributes; null when there are none
 * @param memo the attributes' long texts; null when there are none
 * @param prj the CRS as WKT; null when there is none
 * @param cpg the name of the attributes' encoding; null when there is none
 */
record ShapefileSet(Path shp, Path shx, Path dbf, Path memo, Path prj, Path cpg) {
  static final String SHP = "shp";

  /** Endings of the files that stand beside the {@code .shp} and open it. */
  static final List<String> SIDECARS = List.of("shx", "dbf", "dbt", "fpt", "prj", "cpg");

  /**
   * The set that a file belongs to. {@link #shp} is null when the file is a sidecar without its
   * {@code .shp}; a file with any other ending is taken for the {@code .shp} itself.
   */
  static ShapefileSet of(Path picked) throws IOException {
    Map<String, Path> files = filesNamedLike(picked);
    Path shp = SIDECARS.contains(extension(picked)) ? files.get(SHP) : picked;
    return new ShapefileSet(
        shp,
        files.get("shx"),
        files.get("dbf"),
        files.containsKey("fpt") ? files.get("fpt") : files.get("dbt"),
        files.get("prj"),
        files.get("cpg"));
  }

  private static Map<String, Path> filesNamedLike(Path picked) throws IOException {
    String stem = FileName.stem(picked);
    Map<String, Path> files = new HashMap<>();
    try (DirectoryStream<Path> folder =
        Files.newDirectoryStream(picked.toAbsolutePath().getParent())) {
      for (Path file : folder) {
        if (!FileName.stem(file).equalsIgnoreCase(stem) || !Files.isRegularFile(file)) {
          continue;
        }
        Path other = files.get(extension(file));
        if (other == null || rank(file, picked) > rank(other, picked)) {
          files.put(extension(file), file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return files;
  }

  /** How well a file's spelling goes with the picked one's. */
  private static int rank(Path file, Path picked) {
    String ending = file.getFileName().toString().substring(FileName.stem(file).length());
    return (FileName.stem(file).equals(FileName.stem(picked)) ? 2 : 0)
        + (ending.equals(ending.toLowerCase(Locale.ROOT)) ? 1 : 0);
  }

  /** A file's ending in lower case, without the dot; empty when it has none. */
  static String extension(Path file) {
    String ending = file.getFileName().toString().substring(FileName.stem(file).length());
    return ending.isEmpty() ? "" : ending.substring(1).toLowerCase(Locale.ROOT);
  }
}
