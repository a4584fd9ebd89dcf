package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.geo.Crs;
import fr.bocage.geo.DisplayCrs;
import fr.bocage.geo.Reprojection;
import fr.bocage.map.Layer;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.geotools.api.style.Style;

/**
 * Files into tables that can be painted; what is wrong with a file is said and the rest goes on.
 */
final class MapSources {
  private final Engine engine;
  private final Terminal terminal;
  private final DisplayCrs displayCrs;
  private boolean complete = true;

  MapSources(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
    displayCrs = new DisplayCrs(engine.catalogue());
  }

  /** Whether nothing has failed so far. */
  boolean complete() {
    return complete;
  }

  /** The layers of all files that can be read, in their own CRSs. */
  List<FeatureTable> read(List<String> paths) {
    List<FeatureTable> tables = new ArrayList<>();
    for (String path : paths) {
      try {
        tables.addAll(read(path));
      } catch (ProblemException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        complete = false;
        terminal.trace(e);
        tell(path, Failures.sentence(e).in(terminal.locale()));
      }
    }
    return tables;
  }

  private List<FeatureTable> read(String path) throws ProblemException {
    Dataset dataset;
    try (TerminalProgress progress = new TerminalProgress(terminal, path)) {
      dataset = engine.formats().open(Path.of(path), progress);
    } catch (InvalidPathException e) {
      throw new UsageException("path-invalid", path);
    }
    tell(path, dataset.problems());
    return dataset.layers().stream().map(Dataset.SourceLayer::table).toList();
  }

  /** Says why a part of the map is missing. */
  void fail(String name, String key, Object... arguments) {
    complete = false;
    tell(name, Message.of(MapSources.class, key, arguments).in(terminal.locale()));
  }

  /** Says what is wrong with something that can be shown all the same. */
  void tell(String name, List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.severity() != Severity.INFO) {
        tell(name, problem.message().in(terminal.locale()));
      }
    }
  }

  private void tell(String path, String sentence) {
    terminal.error(terminal.words("problem.of-file", path, sentence));
  }

  /** The CRS to show the tables in: what suits the first of them that has an extent. */
  Crs displayCrs(List<FeatureTable> tables) {
    for (FeatureTable table : tables) {
      if (!table.geometry().extent().isNull()) {
        return displayCrs.choose(table.crs(), table.geometry().extent());
      }
    }
    return engine.catalogue().lambert93();
  }

  /** The table in the display CRS; where its own cannot be understood, in the likeliest one. */
  FeatureTable inDisplayCrs(FeatureTable table, Crs display) throws ProblemException {
    Crs own = table.crs();
    if (own != null) {
      var known = engine.catalogue().reprojection(own, display);
      if (known.isPresent()) {
        return moved(table, own, display, known.get());
      }
    }
    Crs guessed = displayCrs.guess(table.geometry().extent());
    terminal.error(terminal.words("crs-guessed", table.name(), guessed.name()));
    Reprojection reprojection =
        engine
            .catalogue()
            .reprojection(guessed, display)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        MapSources.class, "crs-mismatch", table.name(), display.name()));
    return moved(table, guessed, display, reprojection);
  }

  private FeatureTable moved(FeatureTable table, Crs from, Crs to, Reprojection reprojection) {
    return from.equals(to)
        ? table.declaredAs(to)
        : table.reprojected(to, reprojection, engine.jobs());
  }

  /**
   * A layer for each table, in the default style but for the look.
   *
   * @throws UsageException when no table has the look's label field
   */
  List<Layer> layers(List<FeatureTable> tables, Crs display, LookOptions.Look look)
      throws ProblemException {
    String field = look.labelField();
    if (field != null && tables.stream().allMatch(table -> table.column(field) == null)) {
      throw new UsageException("field-unknown", field);
    }
    List<Layer> layers = new ArrayList<>();
    for (FeatureTable table : tables) {
      boolean labelled = field != null && table.column(field) != null;
      Style style = engine.styles().defaultFor(table, layers.size());
      layers.add(
          new Layer(
              UUID.randomUUID(),
              table.name(),
              inDisplayCrs(table, display),
              look.appliedTo(style, labelled, engine.styles()),
              1,
              true));
    }
    return layers;
  }

  /** The CRS that the user asks for; null when none is asked for. */
  Crs asked(String code) throws UsageException {
    if (code == null) {
      return null;
    }
    return engine
        .catalogue()
        .fromCode(code)
        .orElseThrow(() -> new UsageException("crs-unknown", code));
  }
}
