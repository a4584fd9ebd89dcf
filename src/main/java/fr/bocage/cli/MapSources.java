package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.geo.Crs;
import fr.bocage.map.Layer;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.TablePlacement;
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
  private final TablePlacement placement;
  private boolean complete = true;

  MapSources(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
    placement = new TablePlacement(engine.catalogue(), engine.jobs());
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
        fail(path, e);
      }
    }
    return tables;
  }

  /** The layers of a file, in their own CRSs. */
  List<FeatureTable> read(String path) throws ProblemException {
    Dataset dataset;
    try (TerminalProgress progress = progress(path)) {
      dataset = engine.formats().open(Path.of(path), progress);
    } catch (InvalidPathException e) {
      throw new UsageException("path-invalid", path);
    }
    tell(path, dataset.problems());
    return dataset.layers().stream().map(Dataset.SourceLayer::table).toList();
  }

  /** Says why a part of the map is missing. */
  void fail(String name, Throwable error) {
    complete = false;
    terminal.trace(error);
    tell(name, Failures.sentence(error).in(terminal.locale()));
  }

  /** Shows how far the reading of something is, until it is closed. */
  TerminalProgress progress(String name) {
    return new TerminalProgress(terminal, name);
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
    return placement.displayFor(tables);
  }

  /** The layer in the display CRS; what had to be assumed for that is said. */
  LoadedLayer inDisplayCrs(LoadedLayer layer, Crs display) throws ProblemException {
    LoadedLayer placed = placement.place(layer, display);
    tell(layer.source().name(), added(placed.problems(), layer.problems()));
    return placed;
  }

  private static List<Problem> added(List<Problem> now, List<Problem> before) {
    return now.stream().filter(problem -> !before.contains(problem)).toList();
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
              inDisplayCrs(new LoadedLayer(table, table, null, List.of()), display).table(),
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
