package fr.bocage.desktop.map;

import fr.bocage.map.MapDocument;
import fr.bocage.map.NightMap;
import fr.bocage.style.MapTheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.geotools.api.style.Style;

/** The map in the window's theme: what everyone shows who shows the map. JavaFX thread only. */
public final class ThemedMap {
  private final NightMap night;
  private final ObjectProperty<MapTheme> theme = new SimpleObjectProperty<>(MapTheme.DAY);

  public ThemedMap(NightMap night) {
    this.night = night;
  }

  public ObjectProperty<MapTheme> theme() {
    return theme;
  }

  /** The document as it is to be shown now; the same for the same one. */
  public MapDocument of(MapDocument day) {
    return of(day, theme.get());
  }

  /** The document in one of the themes; the same for the same one. */
  public MapDocument of(MapDocument day, MapTheme wanted) {
    return wanted == MapTheme.NIGHT ? night.of(day) : day;
  }

  /** The style as it is to be shown now; the same for the same one. */
  public Style of(Style day) {
    return theme.get() == MapTheme.NIGHT ? night.of(day) : day;
  }
}
