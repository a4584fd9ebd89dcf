package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.file.WholeFile;
import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All formats that can be written, and the one way to write a file. Safe on any thread. */
public final class FeatureWriters {
  private final List<FeatureWriter> writers;
  private final LayerReprojection reprojection;

  /**
   * @param writers in the order in which people are offered them
   * @param reprojection brings layers into the CRS of the file
   */
  public FeatureWriters(List<FeatureWriter> writers, LayerReprojection reprojection) {
    this.writers = List.copyOf(writers);
    this.reprojection = reprojection;
  }

  public List<FeatureWriter> all() {
    return writers;
  }

  /** The format of that id. */
  public Optional<FeatureWriter> named(String id) {
    return writers.stream().filter(writer -> writer.id().equals(id)).findFirst();
  }

  /** The format that a file's name ends like. */
  public Optional<FeatureWriter> forName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return writers.stream()
        .filter(writer -> writer.extensions().stream().anyMatch(end -> name.endsWith("." + end)))
        .findFirst();
  }

  /**
   * Writes the file, whole or not at all. Slow: on a job's thread.
   *
   * @return what is not in the file as it was in the layers, most severe first
   * @throws ProblemException with words for the user, whatever went wrong
   * @throws java.util.concurrent.CancellationException when the progress asks to stop
   */
  public List<Problem> write(WriteRequest request, Progress progress) throws ProblemException {
    Path file = request.file();
    FeatureWriter writer = request.writer();
    if (request.layers().size() > 1 && !writer.holdsSeveralLayers()) {
      throw problem("layers-too-many", file.getFileName(), request.layers().size());
    }
    if (Files.isDirectory(file)) {
      throw problem("target-is-folder", file);
    }
    List<Problem> problems = new ArrayList<>();
    List<FeatureTable> layers = new ArrayList<>();
    for (FeatureTable layer : request.layers()) {
      Crs wanted = writer.isWgs84Only() ? reprojection.wgs84() : request.crs();
      layers.add(reprojection.bring(layer, wanted, problems));
      tellMeasures(layer, writer, problems);
      progress.check();
    }
    try {
      new WholeFile(file)
          .<ProblemException>writeSet(
              request.replace(),
              writer.companions(file),
              place -> problems.addAll(writer.write(layers, place, progress)));
    } catch (FileAlreadyExistsException e) {
      throw problem("target-exists", Path.of(e.getFile()).getFileName());
    } catch (NoSuchFileException e) {
      throw problem("target-folder-missing", file);
    } catch (AccessDeniedException e) {
      throw problem("target-not-writable", file);
    } catch (IOException e) {
      throw problem("target-write-failed", file.getFileName(), reason(e));
    }
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return problems;
  }

  private static void tellMeasures(
      FeatureTable layer, FeatureWriter writer, List<Problem> problems) {
    if (layer.geometry().hasMeasures() && !writer.keepsMeasures()) {
      problems.add(
          Problem.of(FeatureWriters.class, "measures-left-out", Severity.WARNING, 1, layer.name()));
    }
  }

  /** A file system's own exceptions often say no more than the path. */
  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static ProblemException problem(String code, Object... arguments) {
    return ProblemException.of(FeatureWriters.class, code, arguments);
  }
}
