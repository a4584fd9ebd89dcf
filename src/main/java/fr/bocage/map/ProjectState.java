package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import java.util.List;
import java.util.Map;

/**
 * Everything a project keeps, as an immutable snapshot.
 *
 * @param layers the lowest first
 * @param annotations the oldest first
 * @param settings values by key, see the constants
 */
public record ProjectState(
    List<LayerRecord> layers, List<MapAnnotation> annotations, Map<String, String> settings) {
  /** Setting: code of the display CRS; absent while nothing has decided it. */
  public static final String DISPLAY_CRS = "display_crs";

  /** Setting: the ground's colour, {@code #rrggbb}. */
  public static final String BACKGROUND = "background";

  /** Setting: the project's name for people. */
  public static final String TITLE = "title";

  /** Setting: who made the data, to be shown wherever the map is. */
  public static final String ATTRIBUTION = "attribution";

  public ProjectState {
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
    settings = Map.copyOf(settings);
  }
}
