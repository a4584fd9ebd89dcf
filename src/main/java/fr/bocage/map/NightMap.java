package fr.bocage.map;

import fr.bocage.style.MapTheme;
import fr.bocage.style.NightStyles;
import java.util.List;
import org.geotools.api.style.Style;

/**
 * Maps as they look at night. The document itself tells its colours by day; this gives a copy for a
 * dark screen. Safe on any thread.
 */
public final class NightMap {
  private final NightStyles styles = new NightStyles();
  private MapDocument lastDay;
  private MapDocument lastNight;

  /** A copy in the colours of the night; the same for the same document. */
  public synchronized MapDocument of(MapDocument day) {
    if (day != lastDay) {
      lastNight = copied(day);
      lastDay = day;
    }
    return lastNight;
  }

  /** A style as this map's layers have it at night. */
  public Style of(Style day) {
    return styles.of(day);
  }

  private MapDocument copied(MapDocument day) {
    List<Layer> layers = day.layers().stream().map(this::copied).toList();
    return new MapDocument(
        day.crs(),
        layers,
        day.annotations(),
        MapTheme.NIGHT.ground(day.background()),
        day.home(),
        MapTheme.NIGHT);
  }

  private Layer copied(Layer layer) {
    return layer.withStyle(styles.of(layer.style()));
  }
}
