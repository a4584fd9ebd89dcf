package fr.bocage.style;

import java.util.List;

/**
 * The colours of Bocage's maps, {@code #rrggbb}: muted grounds, so that what matters stands out.
 */
public final class Palette {
  /** The ground under everything. */
  public static final String SEA = "#dbe7ee";

  public static final String LAND = "#f7f4ec";

  /** Hairlines between areas. */
  public static final String BORDER = "#9b8f80";

  /** Rivers, shores, and their names. */
  public static final String WATER = "#6f9fba";

  /** What matters. */
  public static final String ACCENT = "#c4512d";

  /** What is selected. */
  public static final String SELECTION = "#1769aa";

  /** Lettering. */
  public static final String INK = "#33312c";

  /** Around lettering: the colour of the land it mostly stands on. */
  public static final String HALO = LAND;

  /** Lettering of water. */
  public static final String WATER_INK = "#3f7291";

  /** Fills of administrative areas: close to one another and to the land. */
  public static final List<String> AREAS =
      List.of("#e9e2d0", "#dfe6d5", "#e7dcd8", "#d9e2e3", "#ece3c6");

  /** Lines of one layer after the other. */
  public static final List<String> LINES =
      List.of(ACCENT, "#6b7f5a", "#8a6d5a", "#7a6a8f", "#4f7f86", "#a8843f");

  /** Points of one layer after the other. */
  public static final List<String> POINTS =
      List.of(ACCENT, "#00798c", "#7a5ea8", "#5b8c5a", "#b58a1b", "#30638e");

  /** Annotations: told apart by colour-blind readers too. */
  public static final List<String> ANNOTATIONS =
      List.of("#d1495b", "#edae49", "#00798c", "#30638e", "#5b8c5a", "#3d3d3d");

  /** Degrees between one hue and the next that keep any number of them apart (golden angle). */
  private static final double HUE_STEP = 137.508;

  private Palette() {}

  /** Fill of the area layer, or class, of that number: the five first, then muted tints. */
  public static String area(int ordinal) {
    return ordinal < AREAS.size()
        ? AREAS.get(ordinal)
        : hsl(40 + ordinal * HUE_STEP, 0.30, ordinal % 2 == 0 ? 0.84 : 0.78);
  }

  /** Colour of the line layer, or class, of that number. */
  public static String line(int ordinal) {
    return ordinal < LINES.size() ? LINES.get(ordinal) : hsl(10 + ordinal * HUE_STEP, 0.32, 0.45);
  }

  /** Colour of the point layer, or class, of that number. */
  public static String point(int ordinal) {
    return ordinal < POINTS.size() ? POINTS.get(ordinal) : hsl(10 + ordinal * HUE_STEP, 0.42, 0.46);
  }

  /** A colour by hue (degrees), saturation and lightness (0 … 1). */
  private static String hsl(double hue, double saturation, double lightness) {
    double reach = saturation * Math.min(lightness, 1 - lightness);
    int rgb = 0;
    for (int offset : new int[] {0, 8, 4}) {
      double k = (offset + hue / 30) % 12;
      double channel = lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
      rgb = rgb << 8 | (int) Math.round(channel * 255);
    }
    return String.format("#%06x", rgb);
  }
}
