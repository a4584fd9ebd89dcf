package fr.bocage.map;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.style.Palette;
import java.util.List;

/** The colour behind everything, where nobody has chosen one. */
public final class Ground {
  private static final String COLOUR = "#[0-9a-fA-F]{6}";

  private Ground() {}

  /**
   * The project's own ground; where it has none, the one that suits its layers.
   *
   * @return 0xRRGGBB
   */
  public static int of(ProjectState state, List<Layer> layers) {
    String colour = state.settings().getOrDefault(ProjectState.BACKGROUND, "");
    return colour.matches(COLOUR) ? rgb(colour) : suiting(layers);
  }

  /**
   * Sea behind areas, which are land as a rule; land below points, lines and rasters alone.
   *
   * @return 0xRRGGBB
   */
  public static int suiting(List<Layer> layers) {
    boolean areas =
        layers.stream()
            .anyMatch(layer -> layer.raster().isEmpty() && hasAreas(layer.table().geometry()));
    return rgb(areas ? Palette.SEA : Palette.LAND);
  }

  /** Judged by the first row that has a geometry: files seldom mix areas with others. */
  private static boolean hasAreas(GeometryColumn geometry) {
    for (int row = 0; row < geometry.rowCount(); row++) {
      GeometryType type = geometry.type(row);
      if (type.isDrawn()) {
        return type == GeometryType.POLYGON || type == GeometryType.MULTI_POLYGON;
      }
    }
    return false;
  }

  private static int rgb(String colour) {
    return Integer.parseInt(colour.substring(1), 16);
  }
}
