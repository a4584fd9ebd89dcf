package fr.bocage.desktop.annotate;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as people type them: {@code 850 m}, {@code 1,5 km}; without a unit, in the one shown. */
final class TypedLength {
  private static final double KILOMETRE = 1000;

  /** A quarter of the earth's girth: what is farther is better said from the other side. */
  private static final double LONGEST_METRES = 1e7;

  private static final Pattern FORM = Pattern.compile("([0-9][0-9.,]*) ?(km|m)?");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f’']+");

  private final Locale locale;

  TypedLength(Locale locale) {
    this.locale = locale;
  }

  /** To the centimetre below a kilometre, to the metre above. */
  String words(double metres) {
    boolean far = metres >= KILOMETRE;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(far ? 3 : 2);
    return format.format(far ? metres / KILOMETRE : metres) + "\u00a0" + (far ? "km" : "m");
  }

  /**
   * @param typed what somebody typed
   * @param shownMetres what was there before, whose unit counts where none is typed
   * @return metres; empty for what is no length, or none that a circle on earth can have
   */
  OptionalDouble metres(String typed, double shownMetres) {
    String bare = SPACES.matcher(typed.toLowerCase(locale)).replaceAll("");
    Matcher form = FORM.matcher(bare);
    if (!form.matches()) {
      return OptionalDouble.empty();
    }
    boolean far = form.group(2) == null ? shownMetres >= KILOMETRE : form.group(2).equals("km");
    try {
      double metres = number(form.group(1)) * (far ? KILOMETRE : 1);
      return metres > 0 && metres <= LONGEST_METRES
          ? OptionalDouble.of(metres)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** A comma parts thousands only where the language does so and three digits follow. */
  private double number(String digits) {
    boolean commaGroups = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator() == ',';
    boolean grouped = commaGroups && digits.matches("[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?");
    return Double.parseDouble(grouped ? digits.replace(",", "") : digits.replace(',', '.'));
  }
}
