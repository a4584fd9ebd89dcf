package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.style.CompiledRule;
import fr.bocage.style.CompiledStyle;
import fr.bocage.style.LabelPaint;
import fr.bocage.style.MarkPaint;
import fr.bocage.style.Paint;
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
  private final Poles poles;
  private SharedBorders borders;

  PreparedLayer(Layer layer) {
    table = layer.table();
    style = layer.style();
    compiled = remembering(CompiledStyle.of(style, table), table.rowCount());
    measures = new RowMeasures(table.geometry());
    poles = new Poles(table.geometry());
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
    List<List<CompiledRule>> rules = compiled.at(scaleDenominator);
    List<Stage> stages = new Stages(pixelRatio, this::largestMark).of(rules);
    List<LabelRule> labels = labels(rules);
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
    int[] found = stages.isEmpty() && labels.isEmpty() ? new int[0] : table.index().search(area);
    return new FrameLayer(
        table.geometry(),
        StripRows.of(found, table.geometry().envelopes(), view, reach, stripHeight),
        stages,
        opacity,
        drawn(found, stages),
        measures,
        strokes && found.length > 0 ? borders() : null,
        found,
        labels,
        poles);
  }

  private static List<LabelRule> labels(List<List<CompiledRule>> passes) {
    List<LabelRule> labels = new ArrayList<>();
    for (List<CompiledRule> rules : passes) {
      for (CompiledRule rule : rules) {
        for (Paint paint : rule.paints()) {
          if (paint instanceof LabelPaint label) {
            labels.add(new LabelRule(label, rule.rows()));
          }
        }
      }
    }
    return labels;
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
