package fr.bocage.cli;

import fr.bocage.style.MapTheme;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** Reads the values of options; says in words what is wrong with them. */
final class OptionValues {
  /** What one picture may have: its pixels and the painter's buffers then stay below 1 GB. */
  private static final int MAX_MEGAPIXELS = 64;

  private OptionValues() {}

  /**
   * A picture's size.
   *
   * @param widthPixels at least 1
   * @param heightPixels at least 1
   */
  record Size(int widthPixels, int heightPixels) {}

  /** {@code light} or {@code dark}. */
  static MapTheme theme(String text) throws UsageException {
    return switch (text) {
      case "light" -> MapTheme.DAY;
      case "dark" -> MapTheme.NIGHT;
      default -> throw new UsageException("theme-invalid", text);
    };
  }

  /** {@code 1600x1000}. */
  static Size size(String text) throws UsageException {
    if (text.matches("[0-9]{1,7}[xX×][0-9]{1,7}")) {
      String[] sides = text.split("[xX×]");
      int width = Integer.parseInt(sides[0]);
      int height = Integer.parseInt(sides[1]);
      if (width > 0 && height > 0 && (long) width * height <= MAX_MEGAPIXELS * 1_000_000L) {
        return new Size(width, height);
      }
    }
    throw new UsageException("size-invalid", text, MAX_MEGAPIXELS);
  }

  /** {@code X,Y}, finite. */
  static double[] point(String text) throws UsageException {
    double[] numbers = numbers(text);
    if (numbers.length != 2) {
      throw new UsageException("point-invalid", text);
    }
    return numbers;
  }

  /** {@code minX,minY,maxX,maxY} with some breadth or height. */
  static Envelope extent(String text) throws UsageException {
    double[] numbers = numbers(text);
    if (numbers.length != 4 || numbers[0] > numbers[2] || numbers[1] > numbers[3]) {
      throw new UsageException("extent-invalid", text);
    }
    return new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
  }

  /** A resolution, above 0. */
  static double resolution(String text) throws UsageException {
    double[] numbers = numbers(text);
    if (numbers.length != 1 || !(numbers[0] > 0)) {
      throw new UsageException("resolution-invalid", text);
    }
    return numbers[0];
  }

  /** A line's width in pixels, 0 or more. */
  static double widthPixels(String text) throws UsageException {
    double[] numbers = numbers(text);
    if (numbers.length != 1 || !(numbers[0] >= 0 && numbers[0] <= 1000)) {
      throw new UsageException("width-invalid", text);
    }
    return numbers[0];
  }

  /** {@code #rrggbb}, in lower case; null stays null. */
  static String colour(String text) throws UsageException {
    if (text != null && !text.matches("#[0-9a-fA-F]{6}")) {
      throw new UsageException("colour-invalid", text);
    }
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** The number 0xRRGGBB of a {@link #colour}. */
  static int rgb(String colour) {
    return Integer.parseInt(colour.substring(1), 16);
  }

  /** How often to measure. */
  static int repetitions(String text) throws UsageException {
    if (text.matches("[0-9]{1,4}")) {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= 1000) {
        return count;
      }
    }
    throw new UsageException("repeat-invalid", text);
  }

  /** The finite numbers between commas; empty when one of them is none. */
  private static double[] numbers(String text) {
    String[] words = text.split(",", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = number(words[i].strip());
      if (!Double.isFinite(numbers[i])) {
        return new double[0];
      }
    }
    return numbers;
  }

  /** NaN for what is no decimal number. */
  static double number(String text) {
    return text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }
}
