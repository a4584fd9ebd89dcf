package fr.bocage.style;

import java.util.List;

/** Stand-in. */
public final class Palette {
  private Palette() {}

  public static final List<String> ANNOTATIONS =
      List.of("#d1495b", "#edae49", "#00798c", "#30638e", "#5b8c5a", "#3d3d3d");
}
