package fr.bocage.style;

/**
 * On what screen a map is shown. Styles and documents tell colours by day; at night each is another
 * one, by what it is used for. Colours are 0xRRGGBB. Safe on any thread.
 */
public enum MapTheme {
  /** A light ground: colours as they are. */
  DAY,
  /** A dark ground, with a palette of its own. */
  NIGHT;

  /** Fills of areas, halos, and the map's ground. */
  public int ground(int rgb) {
    return this == DAY ? rgb : NightPalette.ground(rgb & 0xffffff);
  }

  /** Lines and symbols. */
  public int line(int rgb) {
    return this == DAY ? rgb : NightPalette.line(rgb & 0xffffff);
  }

  /** Lettering. */
  public int letter(int rgb) {
    return this == DAY ? rgb : NightPalette.letter(rgb & 0xffffff);
  }
}
