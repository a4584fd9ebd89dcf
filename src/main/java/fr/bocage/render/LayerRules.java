package fr.bocage.render;

import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.style.CompiledRule;
import fr.bocage.style.CompiledStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows the layers of a document draw at a scale. The styles of the last document that was
 * asked about stay compiled. Safe on any thread.
 */
final class LayerRules {
  private volatile List<Compiled> last = List.of();

  private record Compiled(Layer layer, CompiledStyle style) {}

  /**
   * A layer that is seen.
   *
   * @param layer the layer
   * @param rules all its rules that draw something, in painting order
   */
  record Seen(Layer layer, List<CompiledRule> rules) {
    boolean draws(int row) {
      for (CompiledRule rule : rules) {
        if (takes(rule, row)) {
          return true;
        }
      }
      return false;
    }
  }

  static boolean takes(CompiledRule rule, int row) {
    return rule.rows() == null || rule.rows().test(row);
  }

  /** The layers that are seen at a scale, the uppermost first. */
  List<Seen> seen(MapDocument document, double scaleDenominator) {
    List<Compiled> known = last;
    List<Compiled> now = new ArrayList<>();
    List<Seen> seen = new ArrayList<>();
    for (int i = document.layers().size() - 1; i >= 0; i--) {
      Layer layer = document.layers().get(i);
      if (layer.visible() && layer.opacity() > 0) {
        Compiled compiled = compiled(layer, known);
        now.add(compiled);
        List<CompiledRule> rules = new ArrayList<>();
        compiled.style.at(scaleDenominator).forEach(rules::addAll);
        rules.removeIf(rule -> rule.paints().isEmpty());
        seen.add(new Seen(layer, rules));
      }
    }
    last = List.copyOf(now);
    return seen;
  }

  private static Compiled compiled(Layer layer, List<Compiled> known) {
    for (Compiled one : known) {
      if (one.layer.table() == layer.table() && one.layer.style() == layer.style()) {
        return new Compiled(layer, one.style);
      }
    }
    return new Compiled(layer, CompiledStyle.of(layer.style(), layer.table()));
  }
}
