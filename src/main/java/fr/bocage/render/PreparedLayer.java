package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.style.CompiledRule;
import fr.bocage.style.CompiledStyle;
import fr.bocage.style.MarkPaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/**
 * What can be worked out about a table and a style once for all frames: the compiled style, which
 * rows its rules take, shared borders, areas. Each is made when first needed. Safe on any thread.
 */
final class PreparedLayer {
  private final FeatureTable table;
  private final Style style;
  private final CompiledStyle compiled;
  private final RowMeasures measures;
  private final Map<MarkPaint, Double> largestMarks = new ConcurrentHashMap<>();
  private SharedBorders borders;

  PreparedLayer(Layer layer) {
    table = layer.table();
    style = layer.style();
    compiled = remembering(CompiledStyle.of(style, table), table.rowCount());
    measures = new RowMeasures(table.geometry());
  }

  private static CompiledStyle remembering(CompiledStyle style, int rowCount) {
    List<List<CompiledRule>> passes = new ArrayList<>();
    for (List<CompiledRule> pass : style.passes()) {
      passes.add(pass.stream().map(rule -> remembering(rule, rowCount)).toList());
    }
    return new CompiledStyle(passes);
  }

  private static CompiledRule remembering(CompiledRule rule, int rowCount) {
    if (rule.rows() == null) {
      return rule;
    }
    return new CompiledRule(
        rule.name(),
        rule.minScale(),
        rule.maxScale(),
        new RememberedRows(rule.rows(), rowCount),
        rule.elseRule(),
        rule.paints());
  }

  /** Whether it was prepared from this very table and style. */
  boolean isFor(Layer layer) {
    return table == layer.table() && style == layer.style();
  }

  FeatureTable table() {
    return table;
  }

  CompiledStyle compiled() {
    return compiled;
  }

  /** What one frame shows of the layer. */
  FrameLayer frame(
      Viewport view, double scaleDenominator, double pixelRatio, double opacity, int stripHeight) {
    List<Stage> stages =
        new Stages(pixelRatio, this::largestMark).of(compiled.at(scaleDenominator));
    double reach = 0;
    boolean strokes = false;
    for (Stage stage : stages) {
      for (Stage.Tinted tinted : stage.tinted()) {
        reach = Math.max(reach, tinted.tint().reachPixels());
        strokes |= tinted.tint() instanceof Tint.Line;
      }
    }
    Envelope area = view.extent();
    area.expandBy(reach * view.resolution());
    int[] found = stages.isEmpty() ? new int[0] : table.index().search(area);
    return new FrameLayer(
        table.geometry(),
        StripRows.of(found, table.geometry().envelopes(), view, reach, stripHeight),
        stages,
        opacity,
        drawn(found, stages),
        measures,
        strokes && found.length > 0 ? borders() : null);
  }

  private static int drawn(int[] found, List<Stage> stages) {
    int drawn = 0;
    for (int row : found) {
      if (anyTakes(stages, row)) {
        drawn++;
      }
    }
    return drawn;
  }

  private static boolean anyTakes(List<Stage> stages, int row) {
    for (Stage stage : stages) {
      for (Stage.Tinted tinted : stage.tinted()) {
        if (tinted.takes(row)) {
          return true;
        }
      }
    }
    return false;
  }

  private double largestMark(MarkPaint mark) {
    return largestMarks.computeIfAbsent(mark, this::measureLargest);
  }

  private double measureLargest(MarkPaint mark) {
    if (mark.size().constant()) {
      return table.rowCount() == 0 ? 0 : mark.size().pixels(0);
    }
    double largest = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      largest = Math.max(largest, mark.size().pixels(row));
    }
    return largest;
  }

  private synchronized SharedBorders borders() {
    if (borders == null) {
      borders = SharedBorders.of(table.geometry());
    }
    return borders;
  }
}
