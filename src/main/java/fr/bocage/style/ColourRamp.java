package fr.bocage.style;

import java.util.List;
import java.util.Locale;

/**
 * Rows of colours for measurements, from the lowest to the highest, evenly spaced. Each grows
 * lighter or darker all the way, so that it also reads in grey and by the colour-blind; heights
 * alone follow the atlases' habit.
 */
public enum ColourRamp {
  GREY("#000000", "#ffffff"),
  HEIGHTS("#5f8f6b", "#8fb078", "#c3cb8d", "#e8dfae", "#d9bd85", "#b98f63", "#9a6f55", "#efe9e4"),
  HEAT("#2b1349", "#6b1d63", "#a92e5e", "#dd5440", "#f48b31", "#f7c95c", "#fbf5c0"),
  SEA("#f3f6ef", "#c2dcdc", "#86b9c9", "#4b8fb3", "#275f94", "#142f5f");

  private final List<String> colours;

  ColourRamp(String... colours) {
    this.colours = List.of(colours);
  }

  /** {@code #rrggbb}, the lowest first. */
  List<String> colours() {
    return colours;
  }

  /** Its name in bundles: {@code heights}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
