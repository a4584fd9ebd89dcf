package fr.bocage.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;

/**
 * Recognises what {@link CategorisedStyles} and {@link GraduatedStyles} make by its rules, so that
 * it needs no mark of its own in a project's SLD.
 */
final class Classes {
  /** Name of the rule for what is in no class. */
  static final String OTHER = "other";

  /** By how much of itself a class may be wider than another because breaks are rounded. */
  private static final double UNEVEN = 0.1;

  private Classes() {}

  /** The style's classes; empty where it has none, or other people's rules. */
  static Optional<Classification> of(Style style) {
    List<Rule> classes = new ArrayList<>();
    for (FeatureTypeStyle pass : style.featureTypeStyles()) {
      pass.rules().stream().filter(rule -> rule.getFilter() != null).forEach(classes::add);
    }
    Filter last = classes.isEmpty() ? null : classes.get(classes.size() - 1).getFilter();
    String field = last == null ? null : field(last);
    if (field == null) {
      return Optional.empty();
    }
    if (all(
        classes, filter -> filter instanceof PropertyIsEqualTo && field.equals(field(filter)))) {
      return Optional.of(Classification.byValue(field));
    }
    List<Double> breaks = breaks(classes, field);
    if (breaks.size() != classes.size() - 1) {
      return Optional.empty();
    }
    Classification.Method method =
        isEven(breaks) ? Classification.Method.INTERVALS : Classification.Method.QUANTILES;
    return Optional.of(new Classification(field, method, classes.size(), ramp(classes)));
  }

  private static boolean all(List<Rule> rules, Predicate<Filter> test) {
    return rules.stream().allMatch(rule -> test.test(rule.getFilter()));
  }

  /** The field that a comparison is about, or the first of two comparisons; null for others. */
  private static String field(Filter filter) {
    Filter one = filter instanceof And both ? both.getChildren().get(0) : filter;
    return one instanceof BinaryComparisonOperator comparison
            && comparison.getExpression1() instanceof PropertyName name
            && comparison.getExpression2() instanceof Literal
        ? name.getPropertyName()
        : null;
  }

  /** The lower ends of all classes but the first. */
  private static List<Double> breaks(List<Rule> classes, String field) {
    List<Double> breaks = new ArrayList<>();
    for (Rule rule : classes.subList(1, classes.size())) {
      Filter filter = rule.getFilter();
      Filter one = filter instanceof And both ? both.getChildren().get(0) : filter;
      if (one instanceof PropertyIsGreaterThanOrEqualTo above && field.equals(field(one))) {
        breaks.add(number((Literal) above.getExpression2()));
      }
    }
    return breaks;
  }

  private static double number(Literal literal) {
    try {
      return Double.parseDouble(String.valueOf(literal.getValue()).trim());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isEven(List<Double> breaks) {
    if (breaks.size() < 2) {
      return false;
    }
    double mean = (breaks.get(breaks.size() - 1) - breaks.get(0)) / (breaks.size() - 1);
    for (int i = 1; i < breaks.size(); i++) {
      if (Math.abs(breaks.get(i) - breaks.get(i - 1) - mean) > UNEVEN * mean) {
        return false;
      }
    }
    return true;
  }

  /** The one that the first and the last class have their colours from. */
  private static ColourRamp ramp(List<Rule> classes) {
    String first = colour(classes.get(0));
    String last = colour(classes.get(classes.size() - 1));
    for (ColourRamp ramp : ColourRamp.values()) {
      if (ramp.at(1).equals(last) && (classes.size() == 1 || ramp.at(0).equals(first))) {
        return ramp;
      }
    }
    return ColourRamp.EMBER;
  }

  private static String colour(Rule rule) {
    SimpleLook look = LookReader.read(rule);
    return look.fill() == null ? look.stroke() : look.fill();
  }
}
