package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import fr.bocage.render.Snap;
import fr.bocage.render.Snapper;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws the pointer to vertices and edges of layers and marks, while that is wanted. Ctrl or Alt
 * turns it round for as long as it is held. JavaFX thread only.
 */
public final class Snapping {
  private static final double REACH_POINTS = 10;

  private final MapSession session;
  private final Snapper snapper = new Snapper();
  private final BooleanProperty on;
  private final Texts texts;
  private SnapCue cue;

  /**
   * @param on whether it is wanted
   */
  public Snapping(MapSession session, BooleanProperty on, Texts texts) {
    this.session = session;
    this.on = on;
    this.texts = texts;
  }

  public BooleanProperty on() {
    return on;
  }

  /** Where an event means on the map: what it is drawn to, which is shown, else its own place. */
  Coordinate place(MouseEvent event, MapOverlay overlay) {
    return place(event, overlay, mark -> true);
  }

  /**
   * @param marks which marks may draw the pointer: not the one that is being moved
   */
  Coordinate place(MouseEvent event, MapOverlay overlay, Predicate<MapAnnotation> marks) {
    Coordinate plain = overlay.toMap(event.getX(), event.getY());
    boolean wanted = on.get() != (event.isControlDown() || event.isAltDown());
    Optional<Snap> snap = wanted ? find(plain, overlay, marks) : Optional.empty();
    if (snap.isEmpty()) {
      hide(overlay);
      return plain;
    }
    if (cue == null) {
      cue = new SnapCue(texts);
    }
    cue.show(snap.get(), overlay);
    return snap.get().place();
  }

  private Optional<Snap> find(
      Coordinate place, MapOverlay overlay, Predicate<MapAnnotation> marks) {
    MapDocument document = session.document().get();
    Viewport view = overlay.viewport();
    double ratio = view.widthPixels() / overlay.pane().getWidth();
    return snapper.snap(
        document,
        view,
        view.toPixelX(place.x),
        view.toPixelY(place.y),
        REACH_POINTS * ratio,
        marks);
  }

  /** Takes the cue away: the pointer is elsewhere, or nothing is drawn any more. */
  void hide(MapOverlay overlay) {
    if (cue != null) {
      cue.hide(overlay);
    }
  }
}
