package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
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
   * Setting: what “everything” means on this map, {@code EPSG:2154 minX,minY,maxX,maxY}; absent
   * where it means all layers together.
   */
  public static final String HOME = "home_extent";

  /** The extent of {@link #HOME}; null when it is not set, not readable, or in another CRS. */
  public Envelope home(Crs display) {
    String[] parts = settings.getOrDefault(HOME, "").split("[ ,]");
    if (parts.length != 5 || !parts[0].equals(display.code())) {
      return null;
    }
    try {
      double minX = Double.parseDouble(parts[1]);
      double minY = Double.parseDouble(parts[2]);
      double maxX = Double.parseDouble(parts[3]);
      double maxY = Double.parseDouble(parts[4]);
      return minX < maxX && minY < maxY ? new Envelope(minX, maxX, minY, maxY) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The CRS of {@link #DISPLAY_CRS}; empty when it is not set or not known. */
  public Optional<Crs> displayCrs(CrsCatalogue catalogue) {
    return Optional.ofNullable(settings.get(DISPLAY_CRS)).flatMap(catalogue::fromCode);
  }

  public ProjectState {
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
    settings = Map.copyOf(settings);
  }
}
