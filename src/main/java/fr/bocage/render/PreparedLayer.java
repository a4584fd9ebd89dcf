package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.RowClasses;
import fr.bocage.feature.SlotBoxes;
import fr.bocage.feature.SpeckLevels;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.map.PlacedRaster;
import fr.bocage.style.CompiledRule;
import fr.bocage.style.CompiledStyle;
import fr.bocage.style.LabelPaint;
import fr.bocage.style.MarkPaint;
import fr.bocage.style.Paint;
import fr.bocage.style.ValueColours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/**
 * What can be worked out about a table and a style once for all frames: the compiled style, which
 * rows its rules take, shared borders, areas. Each is made when first needed. Safe on any thread.
 */
final class PreparedLayer {
  /** Scales between which people go to and fro, times a frame and its sketch. */
  private static final int MOST_WORKED = 16;

  private static final double POINT_TOLERANCE_PIXELS = 0.05;

  private final FeatureTable table;
  private final Style style;
  private final CompiledStyle compiled;
  private final Map<MarkPaint, MarkSizes> markSizes = new ConcurrentHashMap<>();
  private final Poles poles;
  private final PlacedRaster raster;
  private final ValueColours colours;
  private final Jobs jobs;
  private SharedBorders borders;
  private SpeckLevels specks;
  private final Map<Visible, Worked> worked =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Visible, Worked> eldest) {
          return size() > MOST_WORKED;
        }
      };
  private Boolean onlyPoints;

  /**
   * @param jobs the cores on which what is slow is worked out
   */
  PreparedLayer(Layer layer, Jobs jobs) {
    this.jobs = jobs;
    table = layer.table();
    style = layer.style();
    compiled = CompiledStyle.of(style, table.remembering());
    poles = new Poles(table.geometry());
    raster = layer.raster().orElse(null);
    colours = raster == null ? null : ValueColours.of(style);
  }

  /** Whether it was prepared from this very table and style. */
  boolean isFor(Layer layer) {
    return table == layer.table()
        && style == layer.style()
        && raster == layer.raster().orElse(null);
  }

  FeatureTable table() {
    return table;
  }

  CompiledStyle compiled() {
    return compiled;
  }

  /** What the rules that hold at a scale make of the layer, at a number of pixels to a style's. */
  private record Worked(List<Stage> stages, List<LabelRule> labels) {
    double reachPixels() {
      double reach = 0;
      for (Stage stage : stages) {
        for (Stage.Tinted tinted : stage.tinted()) {
          reach = Math.max(reach, tinted.tint().reachPixels());
        }
      }
      return reach;
    }

    boolean has(Class<? extends Tint> kind) {
      return stages.stream().anyMatch(stage -> kind.isInstance(stage.tinted().get(0).tint()));
    }
  }

  /** Kept, so that stages and their predicates are the same objects from frame to frame. */
  private synchronized Worked worked(double scaleDenominator, double pixelRatio) {
    List<CompiledRule> visible =
        compiled.passes().stream()
            .flatMap(List::stream)
            .filter(rule -> rule.visibleAt(scaleDenominator))
            .toList();
    return worked.computeIfAbsent(
        new Visible(visible, pixelRatio),
        key -> {
          List<List<CompiledRule>> rules = compiled.at(scaleDenominator);
          List<Stage> stages = new Stages(pixelRatio, this::markSizes, table.rowCount()).of(rules);
          return new Worked(stages, labels(rules));
        });
  }

  private record Visible(List<CompiledRule> rules, double pixelRatio) {}

  /** The raster that the layer is; null for a layer of features. */
  PlacedRaster raster() {
    return raster;
  }

  /**
   * What a part of a frame shows of the layer.
   *
   * @param incomplete is set when a raster's tile turns out not to be in memory
   */
  FrameLayer frame(
      FramePart part,
      double scaleDenominator,
      double pixelRatio,
      double opacity,
      AtomicBoolean incomplete) {
    if (raster != null) {
      return FrameLayer.of(new RasterImage(raster, colours, incomplete), opacity);
    }
    Worked work = worked(scaleDenominator, pixelRatio);
    boolean outlines = work.has(Tint.Line.class) || work.has(Tint.Area.class);
    double reach = work.reachPixels();
    Envelope area = new Envelope(part.extent());
    area.expandBy((reach + 1) * part.resolution());
    TintSpecks specks = outlines ? new TintSpecks(specks(), part.resolution()) : null;
    StripRows rows = outlines ? rows(area, part.resolution(), part, reach) : null;
    StripRows marks = work.has(Tint.Mark.class) ? rows(area, 0, part, reach) : null;
    SharedBorders borders = outlines && !borders().none() ? borders() : null;
    return new FrameLayer(
        table.geometry(),
        rows,
        marks,
        marks == null ? null : points(part.resolution()),
        specks,
        work.stages(),
        opacity,
        borders,
        borders == null ? null : rows.asSet(),
        null);
  }

  /** Reading the index's boxes in order saves four cache misses a point. */
  private SlotBoxes points(double resolution) {
    boolean exact = table.index().boxes().step() < resolution * POINT_TOLERANCE_PIXELS;
    return exact && onlyPoints() ? table.index().boxes() : null;
  }

  private synchronized boolean onlyPoints() {
    if (onlyPoints == null) {
      onlyPoints =
          IntStream.range(0, table.rowCount())
              .mapToObj(table.geometry()::type)
              .allMatch(type -> type == GeometryType.POINT || !type.isDrawn());
    }
    return onlyPoints;
  }

  private StripRows rows(Envelope area, double smallest, FramePart part, double reach) {
    return StripRows.of(table.index(), table.index().slots(area, smallest), part, reach);
  }

  /** What the labels of a frame need of the layer; null without labels. */
  LabelledLayer labelled(Viewport view, double scaleDenominator, double pixelRatio) {
    Worked work = worked(scaleDenominator, pixelRatio);
    if (work.labels().isEmpty()) {
      return null;
    }
    Envelope area = view.extent();
    area.expandBy((work.reachPixels() + Labeller.MARGIN_PIXELS) * view.resolution());
    return new LabelledLayer(
        table.geometry(),
        table.index(),
        table.index().slots(area, 0),
        work.stages(),
        work.labels(),
        poles);
  }

  private List<LabelRule> labels(List<List<CompiledRule>> passes) {
    List<LabelRule> labels = new ArrayList<>();
    for (List<CompiledRule> rules : passes) {
      for (CompiledRule rule : rules) {
        for (Paint paint : rule.paints()) {
          if (paint instanceof LabelPaint label) {
            labels.add(new LabelRule(label, remembered(rule.rows())));
          }
        }
      }
    }
    return labels;
  }

  private IntPredicate remembered(IntPredicate rows) {
    return rows == null ? null : new RowClasses(List.of(rows), table.rowCount()).choice(0);
  }

  /** How many features get any ink or symbol in a view. */
  int featuresDrawn(Viewport view, double scaleDenominator, double pixelRatio) {
    Worked work = worked(scaleDenominator, pixelRatio);
    Envelope area = view.extent();
    area.expandBy(work.reachPixels() * view.resolution());
    List<Stage.Tinted> tinted =
        work.stages().stream().flatMap(stage -> stage.tinted().stream()).toList();
    if (tinted.stream().anyMatch(each -> each.rows() == null)) {
      return table.index().count(area);
    }
    return (int)
        Arrays.stream(table.index().search(area))
            .filter(row -> tinted.stream().anyMatch(tint -> tint.takes(row)))
            .count();
  }

  private MarkSizes markSizes(MarkPaint mark) {
    return markSizes.computeIfAbsent(mark, m -> MarkSizes.of(m.size(), table.rowCount()));
  }

  private synchronized SpeckLevels specks() {
    if (specks == null) {
      specks = new SpeckLevels(table, jobs);
    }
    return specks;
  }

  private synchronized SharedBorders borders() {
    if (borders == null) {
      borders = SharedBorders.of(table.geometry());
    }
    return borders;
  }
}
