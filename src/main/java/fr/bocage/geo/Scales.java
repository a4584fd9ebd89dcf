package fr.bocage.geo;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scale denominators, the N of 1:N: as words, as what people type, and round ones. */
public final class Scales {
  /** What parts thousands, in French and in English alike. */
  static final char THIN_NO_BREAK_SPACE = '\u202F';

  private static final double MIN_DENOMINATOR = 1;
  private static final double MAX_DENOMINATOR = 1e10;
  private static final int MAX_TYPED_LENGTH = 40;
  private static final double[] ROUND_STEPS = {1, 2, 2.5, 5, 10};

  // 1:25000, 1/25000, 25 000, 25k, 2,5 M: the "1:" and the suffix are optional.
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:1\\s*[:/]\\s*)?([0-9][0-9\\s.,'’]*?)\\s*([kKmM]?)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}([.,'’ ])[0-9]{3}(?:\\1[0-9]{3})*");

  private Scales() {}

  /**
   * {@code 1:250 000}, with thin no-break spaces, to three significant digits: a scale is never
   * known better. A dash for what is no scale.
   */
  public static String format(double denominator) {
    if (!(denominator > 0) || !Double.isFinite(denominator)) {
      return CoordinateFormat.NOWHERE;
    }
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(denominator)) - 2));
    long rounded = Math.max(1, Math.round(Math.round(denominator / unit) * unit));
    return "1:" + String.format(Locale.ROOT, "%,d", rounded).replace(',', THIN_NO_BREAK_SPACE);
  }

  /** The nearest denominator, by ratio, that is 1, 2, 2.5 or 5 times a power of ten. */
  public static double nearestRound(double denominator) {
    double power = Math.pow(10, Math.floor(Math.log10(denominator)));
    double best = power;
    for (double step : ROUND_STEPS) {
      double candidate = step * power;
      if (Math.abs(Math.log(candidate / denominator)) < Math.abs(Math.log(best / denominator))) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * The denominator that someone means by {@code 1:25000}, {@code 25 000}, {@code 1/25000}, {@code
   * 25k} or {@code 1.5M}. A point or comma before exactly three digits parts thousands, else
   * decimals.
   *
   * @return empty for what is no scale from 1:1 to 1:10 000 000 000
   */
  public static OptionalDouble parse(String typed) {
    if (typed == null || typed.length() > MAX_TYPED_LENGTH) {
      return OptionalDouble.empty();
    }
    Matcher matcher = TYPED.matcher(typed.strip());
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double factor =
        switch (matcher.group(2)) {
          case "k", "K" -> 1e3;
          case "m", "M" -> 1e6;
          default -> 1;
        };
    double denominator = number(matcher.group(1), factor > 1) * factor;
    return denominator >= MIN_DENOMINATOR && denominator <= MAX_DENOMINATOR
        ? OptionalDouble.of(denominator)
        : OptionalDouble.empty();
  }

  /** NaN for what is no number. */
  private static double number(String typed, boolean suffixed) {
    String plain = typed.replaceAll("(?U)\\s", " ").strip();
    boolean grouped = GROUPED.matcher(plain).matches();
    // "1.500M" is a million and a half; nobody groups thousands of millions.
    boolean decimals = suffixed && plain.matches("[0-9]+[.,][0-9]+");
    String digits = grouped && !decimals ? plain.replaceAll("[^0-9]", "") : plain.replace(',', '.');
    return digits.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(digits) : Double.NaN;
  }
}
