package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.RowChoice;
import fr.bocage.feature.RowFilter;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.WriteRequest;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.geotools.api.filter.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bocage convert}: a file into one of another format, CRS or choice of features. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "IN", descriptionKey = "convert.in")
  private String in;

  @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "convert.out")
  private String out;

  @Option(names = "--crs", paramLabel = "EPSG:2154", descriptionKey = "convert.crs")
  private String crs;

  @Option(names = "--where", paramLabel = "ECQL", descriptionKey = "convert.where")
  private String where;

  @Option(names = "--layer", paramLabel = "NAME", descriptionKey = "convert.layer")
  private String layer;

  @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "convert.to")
  private String to;

  @Option(names = "--force", descriptionKey = "convert.force")
  private boolean force;

  ConvertCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ProblemException {
    Path target = target();
    FeatureWriter writer = writer(target);
    MapSources sources = new MapSources(engine, terminal);
    Crs asked = sources.asked(crs);
    if (asked != null && writer.isWgs84Only() && !asked.equals(engine.catalogue().wgs84())) {
      throw new UsageException("convert-wgs84-only", writer.id());
    }
    refuseToOverwrite(target);
    Filter filter = where == null ? null : RowFilter.parse(where);

    List<FeatureTable> layers = new ArrayList<>();
    for (SourceLayer source : layers(sources.read(in))) {
      if (source.raster().isPresent()) {
        throw new UsageException("convert-raster", source.table().name());
      }
      layers.add(filter == null ? source.table() : matching(source.table(), filter));
    }
    WriteRequest request = new WriteRequest(layers, writer, asked, target, force);
    tellLosses(write(request));
    if (!Files.isRegularFile(target)) {
      return CommandLineApp.OK; // a pipe takes the file and nothing else
    }
    long features = layers.stream().mapToLong(FeatureTable::rowCount).sum();
    terminal.out().println(terminal.words("convert.written", out, features));
    return CommandLineApp.OK;
  }

  private Path target() throws UsageException {
    try {
      return Path.of(out);
    } catch (InvalidPathException e) {
      throw new UsageException("path-invalid", out);
    }
  }

  private FeatureWriter writer(Path target) throws UsageException {
    String known =
        String.join(", ", engine.writers().all().stream().map(FeatureWriter::id).toList());
    return to == null
        ? engine
            .writers()
            .forName(target)
            .orElseThrow(() -> new UsageException("convert-ending-unknown", out, known))
        : engine
            .writers()
            .named(to)
            .orElseThrow(() -> new UsageException("convert-format-unknown", to, known));
  }

  private void refuseToOverwrite(Path target) throws UsageException {
    if (!Files.isRegularFile(target)) {
      return;
    }
    try {
      if (Files.isSameFile(Path.of(in), target)) {
        throw new UsageException("convert-out-is-in", out);
      }
    } catch (IOException | InvalidPathException e) {
      // a path that cannot be looked at is told of when it is read
    }
    if (!force) {
      throw new UsageException("convert-out-exists", out);
    }
  }

  private List<SourceLayer> layers(List<SourceLayer> all) throws UsageException {
    if (layer == null) {
      return all;
    }
    List<SourceLayer> chosen =
        all.stream().filter(one -> one.table().name().equals(layer)).limit(1).toList();
    if (chosen.isEmpty()) {
      String names = String.join(", ", all.stream().map(one -> one.table().name()).toList());
      throw new UsageException("convert-layer-unknown", layer, names);
    }
    return chosen;
  }

  private static FeatureTable matching(FeatureTable table, Filter filter) throws UsageException {
    try {
      RowFilter rows = RowFilter.of(filter, table);
      return RowChoice.of(table, rows::matches);
    } catch (IllegalArgumentException e) {
      throw new UsageException("convert-where-impossible", e.getMessage());
    }
  }

  private List<Problem> write(WriteRequest request) throws ProblemException {
    try (TerminalProgress progress = new TerminalProgress(terminal, out)) {
      return engine.writers().write(request, progress);
    }
  }

  private void tellLosses(List<Problem> losses) {
    for (Problem loss : losses) {
      terminal.error(terminal.words("problem.of-file", out, loss.message().in(terminal.locale())));
    }
  }
}
