package fr.bocage.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of the map on a dark screen. Bocage's own have each a counterpart that was chosen by
 * eye; of any other colour the hue stays and the lightness is mapped, by what it is used for.
 * Colours are 0xRRGGBB.
 */
final class NightPalette {
  /** Lettering is at least this light, which is 4.5:1 against any ground. */
  private static final double LETTER_LIGHTNESS = 0.76;

  /** Between these, a line's colour goes from grey, turned about, to vivid, kept and lifted. */
  private static final double GREY_CHROMA = 0.03;

  private static final double VIVID_CHROMA = 0.09;

  /** More would glow on a dark screen. */
  private static final double MOST_CHROMA = 0.15;

  private static final double MOST_GROUND_CHROMA = 0.10;

  private static final Map<Integer, Integer> COUNTERPARTS = new HashMap<>();

  static {
    pair(Palette.SEA, "#15212c");
    pair(Palette.LAND, "#2b2d2b");
    pair("#d3e2ea", "#1a2a37"); // the sample's shallow water, from the deep to the shore
    pair("#c9dbe6", "#1e3242");
    pair(Palette.BORDER, "#7d7466");
    pair(Palette.WATER, "#4f8aab");
    pair(Palette.ACCENT, "#f0855f");
    pair(Palette.SELECTION, "#5aaef2");
    pair(Palette.INK, "#ece7db");
    pair(Palette.WATER_INK, "#8dc1de");
    pairs(Palette.AREAS, "#3a362e", "#323a30", "#3b3434", "#2f393c", "#3d3829");
    pairs(Palette.LINES, "#f0855f", "#9db387", "#c09a80", "#b0a0cc", "#7cb6be", "#d9b364");
    pairs(Palette.POINTS, "#f0855f", "#3fb6c6", "#b49be0", "#8cc48a", "#e0b548", "#74aede");
    pairs(Palette.ANNOTATIONS, "#f2788a", "#f3bf63", "#3fb6c6", "#74aede", "#8cc48a", "#d6d2c8");
  }

  private NightPalette() {}

  private static void pair(String day, String night) {
    COUNTERPARTS.put(Colours.parse(day, 0), Colours.parse(night, 0));
  }

  private static void pairs(List<String> days, String... nights) {
    for (int i = 0; i < nights.length; i++) {
      pair(days.get(i), nights[i]);
    }
  }

  /** What lies under other things: fills of areas, halos, the map's ground. Light becomes dark. */
  static int ground(int rgb) {
    OkLch day = OkLch.of(rgb);
    double lightness = 0.22 + 0.52 * (1 - day.lightness());
    return COUNTERPARTS.getOrDefault(
        rgb, new OkLch(lightness, Math.min(day.chroma(), MOST_GROUND_CHROMA), day.hue()).rgb());
  }

  /** Lines and symbols: what is grey is turned about, what is vivid stays and gets lighter. */
  static int line(int rgb) {
    Integer chosen = COUNTERPARTS.get(rgb);
    return chosen != null ? chosen : lifted(OkLch.of(rgb), 0).rgb();
  }

  /** Lettering, light enough to be read on any ground. */
  static int letter(int rgb) {
    OkLch day = OkLch.of(rgb);
    if (day.lightness() >= LETTER_LIGHTNESS) {
      return rgb; // made for a dark ground already
    }
    OkLch night = lifted(OkLch.of(line(rgb)), LETTER_LIGHTNESS);
    Integer chosen = COUNTERPARTS.get(rgb);
    boolean light = chosen != null && OkLch.of(chosen).lightness() >= LETTER_LIGHTNESS;
    return light ? chosen : night.rgb();
  }

  private static OkLch lifted(OkLch day, double least) {
    double vivid = (day.chroma() - GREY_CHROMA) / (VIVID_CHROMA - GREY_CHROMA);
    double share = Math.max(0, Math.min(1, vivid));
    double turned = Math.max(0.2, Math.min(0.92, 1.12 - 0.95 * day.lightness()));
    double kept = 0.60 + 0.22 * day.lightness();
    double lightness = Math.max(least, turned + share * (kept - turned));
    return new OkLch(lightness, Math.min(day.chroma(), MOST_CHROMA), day.hue());
  }
}
