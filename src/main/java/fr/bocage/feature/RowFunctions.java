package fr.bocage.feature;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The functions that a {@link RowExpression} knows, under their names in SLD 1.1 and GeoTools:
 * numbers ({@code sqrt abs ceil floor rint exp log min max pow}), text ({@code strToUpperCase
 * strToLowerCase strTrim strConcat Concatenate}), and {@code Interpolate} (linear, numbers), {@code
 * Categorize}, {@code Recode}, {@code coalesce}, {@code in}. {@code dimension}, of the row's
 * geometry, is {@link ExpressionCompiler}'s.
 */
final class RowFunctions {
  private RowFunctions() {}

  static RowExpression compile(String name, List<RowExpression> arguments) {
    return switch (name) {
      case "sqrt" -> number(name, arguments, Math::sqrt);
      case "abs" -> number(name, arguments, Math::abs);
      case "ceil" -> number(name, arguments, Math::ceil);
      case "floor" -> number(name, arguments, Math::floor);
      case "rint" -> number(name, arguments, Math::rint);
      case "exp" -> number(name, arguments, Math::exp);
      case "log" -> number(name, arguments, Math::log);
      case "pow", "min", "max" -> pair(name, arguments);
      case "strToUpperCase" -> text(name, arguments, s -> s.toUpperCase(Locale.ROOT));
      case "strToLowerCase" -> text(name, arguments, s -> s.toLowerCase(Locale.ROOT));
      case "strTrim" -> text(name, arguments, String::strip);
      case "strConcat", "Concatenate" -> concatenated(arguments);
      case "coalesce" -> new Call(arguments, row -> firstValue(arguments, row));
      case "Interpolate" -> interpolated(arguments);
      case "Categorize" -> categorised(arguments);
      case "Recode" -> recoded(arguments);
      case "in" -> among(arguments);
      default -> throw new IllegalArgumentException("expected a known function, got " + name);
    };
  }

  /** A function's value by row, the same everywhere if all its arguments are. */
  private record Call(List<RowExpression> arguments, IntFunction<Object> body)
      implements RowExpression {
    @Override
    public Object value(int row) {
      return body.apply(row);
    }

    @Override
    public boolean constant() {
      return arguments.stream().allMatch(RowExpression::constant);
    }
  }

  private static void expect(String name, List<RowExpression> arguments, int count) {
    if (arguments.size() < count) {
      throw new IllegalArgumentException(
          "expected " + count + " arguments to " + name + ", got " + arguments.size());
    }
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  private static RowExpression number(
      String name, List<RowExpression> arguments, DoubleUnaryOperator body) {
    expect(name, arguments, 1);
    RowExpression argument = arguments.get(0);
    return new Call(arguments, row -> finite(body.applyAsDouble(argument.number(row))));
  }

  private static RowExpression pair(String name, List<RowExpression> arguments) {
    expect(name, arguments, 2);
    RowExpression a = arguments.get(0);
    RowExpression b = arguments.get(1);
    return switch (name) {
      case "pow" -> new Call(arguments, row -> finite(Math.pow(a.number(row), b.number(row))));
      case "min" -> new Call(arguments, row -> finite(Math.min(a.number(row), b.number(row))));
      default -> new Call(arguments, row -> finite(Math.max(a.number(row), b.number(row))));
    };
  }

  private static RowExpression text(
      String name, List<RowExpression> arguments, UnaryOperator<String> body) {
    expect(name, arguments, 1);
    RowExpression argument = arguments.get(0);
    return new Call(
        arguments,
        row -> {
          String text = argument.text(row);
          return text == null ? null : body.apply(text);
        });
  }

  private static RowExpression concatenated(List<RowExpression> arguments) {
    return new Call(
        arguments,
        row ->
            arguments.stream()
                .map(argument -> Objects.requireNonNullElse(argument.text(row), ""))
                .collect(Collectors.joining()));
  }

  private static Object firstValue(List<RowExpression> arguments, int row) {
    for (RowExpression argument : arguments) {
      Object value = argument.value(row);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Arguments: the value looked up, then pairs of data and value in rising order. */
  private static RowExpression interpolated(List<RowExpression> arguments) {
    expect("Interpolate", arguments, 3);
    int pairs = (arguments.size() - 1) / 2; // what follows the pairs names the method
    RowExpression last = arguments.get(arguments.size() - 1);
    if (last.constant() && "color".equals(last.value(0))) {
      throw new IllegalArgumentException("expected Interpolate over numbers, got colours");
    }
    int points = Double.isNaN(constantNumber(arguments, pairs * 2 - 1)) ? pairs - 1 : pairs;
    double[] data = new double[points];
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      data[i] = constantNumber(arguments, 1 + i * 2);
      values[i] = constantNumber(arguments, 2 + i * 2);
    }
    RowExpression lookup = arguments.get(0);
    return new Call(arguments, row -> finite(interpolate(data, values, lookup.number(row))));
  }

  private static double constantNumber(List<RowExpression> arguments, int i) {
    RowExpression argument = arguments.get(i);
    return argument.constant() ? argument.number(0) : Double.NaN;
  }

  private static double interpolate(double[] data, double[] values, double at) {
    if (Double.isNaN(at) || data.length == 0) {
      return Double.NaN;
    }
    if (at <= data[0]) {
      return values[0];
    }
    for (int i = 1; i < data.length; i++) {
      if (at <= data[i]) {
        double share = (at - data[i - 1]) / (data[i] - data[i - 1]);
        return values[i - 1] + share * (values[i] - values[i - 1]);
      }
    }
    return values[values.length - 1];
  }

  /** Arguments: the value looked up, then value, threshold, value, threshold, …, value. */
  private static RowExpression categorised(List<RowExpression> arguments) {
    expect("Categorize", arguments, 2);
    return new Call(
        arguments,
        row -> {
          double at = arguments.get(0).number(row);
          int i = 1;
          while (i + 2 < arguments.size() && at >= arguments.get(i + 1).number(row)) {
            i += 2;
          }
          return Double.isNaN(at) ? null : arguments.get(i).value(row);
        });
  }

  /** Arguments: a value, then those that it may equal. */
  private static RowExpression among(List<RowExpression> arguments) {
    expect("in", arguments, 1);
    return new Call(
        arguments,
        row -> {
          Object at = arguments.get(0).value(row);
          for (RowExpression other : arguments.subList(1, arguments.size())) {
            if (RowValues.compare(at, other.value(row), true) == 0) {
              return true;
            }
          }
          return false;
        });
  }

  /** Arguments: the value looked up, then pairs of data and value. */
  private static RowExpression recoded(List<RowExpression> arguments) {
    expect("Recode", arguments, 3);
    return new Call(
        arguments,
        row -> {
          Object at = arguments.get(0).value(row);
          for (int i = 1; i + 1 < arguments.size(); i += 2) {
            if (RowValues.compare(at, arguments.get(i).value(row), true) == 0) {
              return arguments.get(i + 1).value(row);
            }
          }
          return null;
        });
  }
}
