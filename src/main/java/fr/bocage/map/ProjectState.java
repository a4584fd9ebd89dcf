package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

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

  /**
   * Setting: the part of the plane that “everything” means, {@code minX,minY,maxX,maxY} in the
   * display CRS; absent where all layers together are meant.
   */
  public static final String HOME = "home_extent";

  /** The extent of {@link #HOME}; empty when it is not set or not four numbers in order. */
  public Optional<Envelope> home() {
    String[] numbers = settings.getOrDefault(HOME, "").split(",");
    if (numbers.length != 4) {
      return Optional.empty();
    }
    try {
      double minX = Double.parseDouble(numbers[0]);
      double minY = Double.parseDouble(numbers[1]);
      double maxX = Double.parseDouble(numbers[2]);
      double maxY = Double.parseDouble(numbers[3]);
      return minX < maxX && minY < maxY
          ? Optional.of(new Envelope(minX, maxX, minY, maxY))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public ProjectState {
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
    settings = Map.copyOf(settings);
  }
}
