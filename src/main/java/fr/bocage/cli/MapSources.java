package fr.bocage.cli;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
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
  List<SourceLayer> read(List<String> paths) {
    List<SourceLayer> layers = new ArrayList<>();
    for (String path : paths) {
      try {
        layers.addAll(read(path));
      } catch (ProblemException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        fail(path, e);
      }
    }
    return layers;
  }

  /** The layers of a file, in their own CRSs. */
  List<SourceLayer> read(String path) throws ProblemException {
    Dataset dataset;
    try (TerminalProgress progress = progress(path)) {
      dataset = engine.formats().open(Path.of(path), progress);
    } catch (InvalidPathException e) {
      throw new UsageException("path-invalid", path);
    }
    tell(path, dataset.problems());
    return dataset.layers();
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
   * A map layer for each, in the default style but for the look.
   *
   * @throws UsageException when none has the look's label field
   */
  List<Layer> layers(List<SourceLayer> sources, Crs display, LookOptions.Look look)
      throws ProblemException {
    String field = look.labelField();
    if (field != null && sources.stream().allMatch(one -> one.table().column(field) == null)) {
      throw new UsageException("field-unknown", field);
    }
    List<Layer> layers = new ArrayList<>();
    for (SourceLayer source : sources) {
      FeatureTable table = source.table();
      LoadedLayer placed = inDisplayCrs(LoadedLayer.of(source, List.of()), display);
      layers.add(
          new Layer(
              UUID.randomUUID(),
              table.name(),
              placed.table(),
              placed.raster(),
              style(source, look, layers.size()),
              1,
              true));
    }
    return layers;
  }

  private Style style(SourceLayer source, LookOptions.Look look, int ordinal) {
    if (source.raster().isPresent()) {
      return engine.styles().defaultFor(source.raster().get());
    }
    FeatureTable table = source.table();
    boolean labelled = look.labelField() != null && table.column(look.labelField()) != null;
    return look.appliedTo(engine.styles().defaultFor(table, ordinal), labelled, engine.styles());
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
