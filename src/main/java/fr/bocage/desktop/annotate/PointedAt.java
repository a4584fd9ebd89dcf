package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.render.Picker;
import fr.bocage.render.Picker.PickedFeature;
import java.util.List;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;

/** What lies under the pointer, or so near that it is meant. JavaFX thread only. */
final class PointedAt {
  private static final double REACH_POINTS = 5;

  private final MapSession session;
  private final Picker picker;

  PointedAt(MapSession session, Picker picker) {
    this.session = session;
    this.picker = picker;
  }

  /** The marks, the uppermost first. */
  List<PlacedAnnotation> marks(MouseEvent event, MapOverlay overlay) {
    MapDocument document = session.document().get();
    if (document == null || document.annotations().isEmpty()) {
      return List.of();
    }
    Pixel at = pixel(event, overlay);
    return picker.annotations(document, overlay.viewport(), at.x, at.y, at.reach);
  }

  /** The features, the uppermost first. */
  List<PickedFeature> features(MouseEvent event, MapOverlay overlay) {
    Pixel at = pixel(event, overlay);
    return picker.features(session.document().get(), overlay.viewport(), at.x, at.y, at.reach);
  }

  private record Pixel(double x, double y, double reach) {}

  /** The view's points are not physical pixels on a HiDPI screen; the viewport's are. */
  private static Pixel pixel(MouseEvent event, MapOverlay overlay) {
    Viewport view = overlay.viewport();
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    return new Pixel(
        view.toPixelX(place.x),
        view.toPixelY(place.y),
        REACH_POINTS * view.widthPixels() / overlay.pane().getWidth());
  }
}
