package fr.bocage.format.archive;

import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Findings;
import fr.bocage.format.Format;
import fr.bocage.format.Formats;
import fr.bocage.format.shapefile.ShapefileGrouping;
import fr.bocage.job.Progress;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads all maps of a folder and of those in it into one dataset. One thread. */
final class FolderReading {
  private static final int DEEPEST = 10;
  private static final int MOST_ENTRIES = 50_000;
  private static final int MOST_MAPS = 200;

  private final Path folder;
  private final Formats formats;
  private final MapFiles maps;
  private final Findings findings;
  private final Charset declared;
  private final Progress progress;
  private final List<SourceLayer> layers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private ProblemException failure;
  private int failures;

  /**
   * @param declared the encoding of all text; null to find it out
   */
  FolderReading(
      Path folder,
      List<Format> formats,
      MapFiles maps,
      Findings findings,
      Charset declared,
      Progress progress) {
    this.folder = folder;
    this.formats = new Formats(formats);
    this.maps = maps;
    this.findings = findings;
    this.declared = declared;
    this.progress = progress;
  }

  /**
   * Reads the maps.
   *
   * @param format id of the dataset
   * @param name of the folder or archive, for the words
   * @throws ProblemException when there is no map, or none that can be read
   */
  Dataset run(String format, String name) throws ProblemException, IOException {
    List<Path> files = files();
    for (Path file : files) {
      progress.check();
      read(file);
    }
    if (layers.isEmpty()) {
      throw refusal(name);
    }
    List<Problem> all = new ArrayList<>(findings.bySeverity());
    all.addAll(summed());
    all.sort((one, other) -> other.severity().compareTo(one.severity()));
    return new Dataset(format, layers, all);
  }

  /** Why nothing can be shown: the archive's reason, else the one file's own, else that. */
  private ProblemException refusal(String name) {
    for (Problem problem : findings.bySeverity()) {
      if (problem.code().equals("archive-damaged")) {
        return ProblemException.of(getClass(), "archive-unreadable", name);
      }
      if (problem.severity() == Severity.ERROR && !problem.code().equals("member-unreadable")) {
        return new ProblemException(problem.code(), problem.message());
      }
    }
    if (failure != null && failures == 1) {
      return failure;
    }
    String code = failure == null ? "nothing-inside" : "nothing-readable-inside";
    return ProblemException.of(getClass(), code, name);
  }

  private List<Path> files() throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      found =
          walk.limit(MOST_ENTRIES)
              .filter(Files::isRegularFile)
              .filter(file -> maps.isWanted(folder.relativize(file)))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<Path> chosen = ShapefileGrouping.oneOfEach(found);
    findings.add("too-many-maps", Severity.ERROR, Math.max(0, chosen.size() - MOST_MAPS));
    return chosen.size() > MOST_MAPS ? chosen.subList(0, MOST_MAPS) : chosen;
  }

  private void read(Path file) {
    String path = inside(file);
    try {
      Dataset dataset = formats.open(file, declared, progress);
      boolean several = dataset.layers().size() > 1 || MapFiles.isArchive(file);
      for (SourceLayer layer : dataset.layers()) {
        String name = several ? path + "/" + layer.table().name() : path;
        layers.add(layer.named(name));
      }
      problems.addAll(dataset.problems());
    } catch (ProblemException e) {
      failure = e;
      failures++;
      findings.add("member-unreadable", Severity.ERROR, 1, path);
    }
  }

  /** A file's path without its ending. */
  private String inside(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /** The same problem of several files as one. */
  private List<Problem> summed() {
    Map<List<Object>, Problem> sums = new LinkedHashMap<>();
    for (Problem problem : problems) {
      List<Object> arguments = problem.message().arguments();
      List<Object> others =
          arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
      // Nobody could tell which of several layers the rows belong to.
      Problem told = layers.size() == 1 ? problem : problem.withRows(List.of());
      sums.merge(List.of(problem.code(), problem.severity(), others), told, FolderReading::sum);
    }
    return List.copyOf(sums.values());
  }

  private static Problem sum(Problem one, Problem other) {
    long count = one.count() + other.count();
    List<Object> arguments = new ArrayList<>(one.message().arguments());
    if (!arguments.isEmpty() && arguments.get(0) instanceof Long) {
      arguments.set(0, count);
    }
    Message message = new Message(one.message().bundle(), one.message().key(), arguments);
    return new Problem(one.code(), one.severity(), count, message);
  }
}
