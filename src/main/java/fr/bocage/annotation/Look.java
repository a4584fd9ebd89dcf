package fr.bocage.annotation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How an annotation is drawn.
 *
 * @param colour {@code #rrggbb}
 * @param widthPixels of its lines, at a pixel ratio of 1
 * @param symbol in the head of a pin
 * @param number shown in a pin's head in place of the symbol; 0 for none
 */
public record Look(String colour, double widthPixels, PinSymbol symbol, int number) {
  /** Far wider than any useful line. */
  static final double MAX_WIDTH_PIXELS = 200;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  public Look {
    Objects.requireNonNull(symbol);
    if (!isColour(colour)) {
      throw new IllegalArgumentException("expected a colour #rrggbb, got " + colour);
    }
    if (!(widthPixels >= 0 && widthPixels <= MAX_WIDTH_PIXELS) || number < 0) {
      throw new IllegalArgumentException(
          "expected a width of 0 to 200 and a number of 0 or more, got "
              + widthPixels
              + " and "
              + number);
    }
  }

  /** What annotations of that kind look like unless somebody wants them otherwise. */
  public static Look of(AnnotationKind kind, String colour) {
    return new Look(colour, kind.usualWidthPixels(), PinSymbol.DOT, 0);
  }

  static boolean isColour(String text) {
    return text != null && COLOUR.matcher(text).matches();
  }

  public Look withColour(String newColour) {
    return new Look(newColour, widthPixels, symbol, number);
  }

  public Look withWidth(double newWidthPixels) {
    return new Look(colour, newWidthPixels, symbol, number);
  }

  public Look withSymbol(PinSymbol newSymbol) {
    return new Look(colour, widthPixels, newSymbol, number);
  }

  public Look withNumber(int newNumber) {
    return new Look(colour, widthPixels, symbol, newNumber);
  }
}
