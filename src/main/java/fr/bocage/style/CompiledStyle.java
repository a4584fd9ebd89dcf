package fr.bocage.style;

import fr.bocage.feature.FeatureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.geotools.api.style.Style;

/**
 * A style made ready for painting one table: no expression tree is left, only numbers, predicates
 * over rows and columns.
 *
 * <p>How to paint with it: take the rules of {@link #at} for the frame's scale. Go through the
 * passes in order (one of SLD's feature type styles each, a later one over an earlier one), through
 * the rules of a pass, and through the {@link Paint}s of a rule; draw each for all rows that the
 * rule's {@code rows} lets through. A {@link FillPaint} is for areas, a {@link StrokePaint} for
 * lines and outlines, a {@link MarkPaint} for points; {@link LabelPaint}s of all layers come last,
 * by priority. A row may match several rules, and is then drawn by each. Immutable; safe on any
 * thread.
 *
 * @param passes the rules of each feature type style
 */
public record CompiledStyle(List<List<CompiledRule>> passes) {
  public CompiledStyle {
    passes = passes.stream().map(List::copyOf).toList();
  }

  /**
   * Compiles a style. What is ill-formed gets SLD's default; a rule whose filter cannot be compiled
   * draws nothing; a property that the table lacks is missing in every row.
   */
  public static CompiledStyle of(Style style, FeatureTable table) {
    return new StyleCompiler(table).compile(style);
  }

  /**
   * The rules for one scale, with else-rules resolved: their {@code rows} are those that no other
   * rule of the pass takes. A pass without any is left out.
   */
  public List<List<CompiledRule>> at(double scaleDenominator) {
    List<List<CompiledRule>> visible = new ArrayList<>();
    for (List<CompiledRule> pass : passes) {
      List<CompiledRule> rules = pass.stream().filter(r -> r.visibleAt(scaleDenominator)).toList();
      if (!rules.isEmpty()) {
        visible.add(resolved(rules));
      }
    }
    return visible;
  }

  private static List<CompiledRule> resolved(List<CompiledRule> rules) {
    if (rules.stream().noneMatch(CompiledRule::elseRule)) {
      return rules;
    }
    IntPredicate others = others(rules);
    List<CompiledRule> resolved = new ArrayList<>();
    for (CompiledRule rule : rules) {
      if (rule.elseRule()) {
        resolved.add(
            new CompiledRule(
                rule.name(), rule.minScale(), rule.maxScale(), others, false, rule.paints()));
      } else {
        resolved.add(rule);
      }
    }
    return resolved;
  }

  private static IntPredicate others(List<CompiledRule> rules) {
    List<CompiledRule> taking = rules.stream().filter(rule -> !rule.elseRule()).toList();
    return row -> {
      for (CompiledRule rule : taking) {
        if (rule.rows() == null || rule.rows().test(row)) {
          return false;
        }
      }
      return true;
    };
  }
}
