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
  SEA("#f3f6ef", "#c2dcdc", "#86b9c9", "#4b8fb3", "#275f94", "#142f5f"),
  EMBER("#f8ecd2", "#f0c795", "#e39a5f", "#c4512d", "#8f2f20", "#541a18"),
  MEADOW("#f2f3dd", "#cfddaa", "#9dc083", "#639c66", "#35714f", "#174437");

  private final List<String> colours;

  ColourRamp(String... colours) {
    this.colours = List.of(colours);
  }

  /** {@code #rrggbb}, the lowest first. */
  List<String> colours() {
    return colours;
  }

  /**
   * The colour at a place, {@code #rrggbb}, between its neighbours' in proportion.
   *
   * @param place from 0, the lowest, to 1
   */
  String at(double place) {
    double exact = place * (colours.size() - 1);
    int below = Math.min((int) exact, colours.size() - 2);
    int low = Colours.parse(colours.get(below), 0);
    int high = Colours.parse(colours.get(below + 1), 0);
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = low >> shift & 0xff;
      int to = high >> shift & 0xff;
      rgb = rgb << 8 | (int) Math.round(from + (to - from) * (exact - below));
    }
    return String.format("#%06x", rgb);
  }

  /** Its name in bundles: {@code heights}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
