package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Findings;
import fr.bocage.format.TextCharsets;
import fr.bocage.format.doctor.CrsDoctor;
import fr.bocage.format.doctor.EncodingComparison;
import fr.bocage.format.doctor.KnownGround;
import fr.bocage.job.Progress;
import fr.bocage.map.SampleLand;
import fr.bocage.map.SamplesFolder;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.TileCheck;
import fr.bocage.raster.TileLoader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a file for {@code bocage info}, and examines what is doubtful in it. */
final class FileExamination {
  private final Engine engine;
  private final CrsDoctor doctor;

  FileExamination(Engine engine) {
    this.engine = engine;
    KnownGround ground =
        SamplesFolder.locate()
            .map(samples -> SampleLand.in(samples, engine.formats()))
            .orElseGet(KnownGround::withoutLand);
    doctor = new CrsDoctor(engine.catalogue(), ground);
  }

  /**
   * @param path as it was given
   */
  FileReport report(String path, Progress progress) throws ProblemException {
    Path file = Path.of(path);
    Dataset dataset = engine.formats().open(file, progress);
    List<FileReport.LayerReport> layers = new ArrayList<>();
    for (SourceLayer layer : dataset.layers()) {
      FeatureTable table = layer.table();
      layers.add(
          FileReport.LayerReport.of(
              layer, doctor.doubt(table).map(doubt -> doctor.examine(table)).orElse(null)));
    }
    List<Problem> problems = new ArrayList<>(brokenTiles(dataset, progress));
    boolean broken = !problems.isEmpty();
    dataset.problems().stream()
        .filter(problem -> !broken || !problem.code().equals("tiles-broken")) // told better
        .forEach(problems::add);
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    if (EncodingComparison.isAskedFor(dataset.problems())) {
      compareEncodings(file, dataset, layers, progress);
    }
    return FileReport.of(path, dataset.format(), layers, problems);
  }

  /** Reads some of the tiles of each raster: all would take as long as the file is large. */
  private List<Problem> brokenTiles(Dataset dataset, Progress progress) {
    Findings findings = new Findings(FileExamination.class);
    TileLoader loader = new TileLoader(engine.jobs());
    for (SourceLayer layer : dataset.layers()) {
      layer
          .raster()
          .map(raster -> TileCheck.of(raster, loader, progress))
          .ifPresent(
              check ->
                  findings.add(
                      check.read() < check.tiles() ? "tiles-broken-of-some" : "tiles-broken-of-all",
                      Severity.ERROR,
                      check.broken(),
                      layer.table().name(),
                      check.read(),
                      check.tiles()));
    }
    return findings.bySeverity();
  }

  private void compareEncodings(
      Path file, Dataset shown, List<FileReport.LayerReport> layers, Progress progress)
      throws ProblemException {
    Dataset raw = engine.formats().open(file, TextCharsets.RAW, progress);
    List<Charset> charsets = TextCharsets.french();
    for (int i = 0; i < Math.min(layers.size(), raw.layers().size()); i++) {
      SourceLayer layer = shown.layers().get(i);
      FeatureTable table = raw.layers().get(i).table();
      EncodingComparison comparison =
          EncodingComparison.of(table, layer.table(), layer.encoding(), charsets, progress);
      layers.set(i, layers.get(i).withTextSamples(comparison.samples()));
    }
  }
}
