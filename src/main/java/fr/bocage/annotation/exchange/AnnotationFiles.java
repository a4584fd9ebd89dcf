package fr.bocage.annotation.exchange;

import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Annotations in files, of the kind that the file's name tells: {@code .geojson .json .kml .csv
 * .gpkg}. A file is whole at its place or not there. Does I/O; safe on any thread.
 */
public final class AnnotationFiles {
  private static final Map<String, AnnotationFormat> FORMATS =
      Map.of(
          "geojson", new GeoJsonAnnotations(),
          "json", new GeoJsonAnnotations(),
          "kml", new KmlAnnotations(),
          "csv", new CsvAnnotations());

  private AnnotationFiles() {}

  /** Whether annotations can be read from and written to a file of that name. */
  public static boolean knows(Path file) {
    return isGeoPackage(file) || FORMATS.containsKey(ending(file));
  }

  public static boolean isGeoPackage(Path file) {
    return ending(file).equals("gpkg");
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Writes the annotations, in place of a file that is there already.
   *
   * @throws ProblemException when that cannot be done
   */
  public static void write(List<MapAnnotation> annotations, Path target) throws ProblemException {
    Path temporary =
        target.resolveSibling(target.getFileName() + ".new-" + ProcessHandle.current().pid());
    try {
      try {
        if (isGeoPackage(target)) {
          writeGeoPackage(annotations, temporary);
        } else {
          try (Writer text = Files.newBufferedWriter(temporary)) {
            FORMATS.get(ending(target)).write(annotations, text);
          }
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException | GeoPackageException e) {
      throw failure("annotations-unwritable", target, e);
    }
  }

  private static void writeGeoPackage(List<MapAnnotation> annotations, Path target)
      throws GeoPackageException {
    try (GeoPackageFile file = GeoPackageFile.create(target)) {
      AnnotationStore store = new AnnotationStore(file);
      file.inTransaction(
          () -> {
            store.create();
            for (MapAnnotation mark : annotations) {
              store.put(mark);
            }
            store.noteChange(new Envelope());
            store.noteExtent();
          });
    }
  }

  /**
   * The annotations of a file; of a GeoPackage those of its table {@code annotation}.
   *
   * @throws ProblemException when the file cannot be read at all
   */
  public static ReadAnnotations read(Path source) throws ProblemException {
    try {
      if (isGeoPackage(source)) {
        return readGeoPackage(source);
      }
      try (Reader text = Files.newBufferedReader(source)) {
        return FORMATS.get(ending(source)).read(text);
      }
    } catch (IOException | GeoPackageException e) {
      throw failure("annotations-unreadable", source, e);
    }
  }

  private static ReadAnnotations readGeoPackage(Path source)
      throws GeoPackageException, ProblemException {
    try (GeoPackageFile file = GeoPackageFile.openReadOnly(source)) {
      AnnotationStore store = new AnnotationStore(file);
      if (!store.exists() || !store.fits()) {
        throw ProblemException.of(
            AnnotationFiles.class, "annotations-none", String.valueOf(source.getFileName()));
      }
      List<Problem> problems = new ArrayList<>();
      List<MapAnnotation> read = store.readAll(problems);
      return new ReadAnnotations(read, problems.stream().mapToInt(p -> (int) p.count()).sum());
    }
  }

  private static ProblemException failure(String code, Path file, Exception cause) {
    ProblemException failure =
        ProblemException.of(
            AnnotationFiles.class,
            code,
            String.valueOf(file.getFileName()),
            String.valueOf(cause.getMessage()));
    failure.initCause(cause);
    return failure;
  }
}
