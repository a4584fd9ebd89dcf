package fr.bocage.desktop.annotate;

import fr.bocage.geo.GeodesicMeasure;
import java.text.NumberFormat;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/** Lengths and areas on the ground as people say them. */
public final class MeasureWords {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final double KILOMETRE = 1000;
  private static final double HECTARE = 1e4;
  private static final double SQUARE_KILOMETRE = 1e6;

  private MeasureWords() {}

  /** The length of lines, the area of areas, in longitude and latitude; empty for points. */
  public static String of(Geometry degrees, Locale locale) {
    return switch (degrees.getDimension()) {
      case 1 -> length(GeodesicMeasure.lengthMetres(degrees), locale);
      case 2 -> area(GeodesicMeasure.areaSquareMetres(degrees), locale);
      default -> "";
    };
  }

  /** A direction from north over east: {@code 43°}, {@code 0.5°}. */
  public static String azimuth(double degrees, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    String words = format.format(degrees);
    return (words.equals("360") ? "0" : words) + "°";
  }

  /** {@code 850 m}, {@code 1.25 km}, {@code 341 km}. */
  public static String length(double metres, Locale locale) {
    return metres < KILOMETRE
        ? words(metres, "m", locale)
        : words(metres / KILOMETRE, "km", locale);
  }

  /** {@code 850 m²}, {@code 3.4 ha}, {@code 12.5 km²}. */
  public static String area(double squareMetres, Locale locale) {
    if (squareMetres < HECTARE) {
      return words(squareMetres, "m²", locale);
    }
    return squareMetres < SQUARE_KILOMETRE
        ? words(squareMetres / HECTARE, "ha", locale)
        : words(squareMetres / SQUARE_KILOMETRE, "km²", locale);
  }

  /** Three digits that count: no hand is steadier. */
  private static String words(double value, String unit, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(value < 10 ? 2 : value < 100 ? 1 : 0);
    return format.format(value) + NO_BREAK_SPACE + unit;
  }
}
