package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Puts a pin or a text where one clicks; a callout takes two clicks or a drag, from what it is
 * about to where its box goes. A small field opens on the spot for the title: Enter keeps the mark,
 * Esc gives it up. A pin without a title is kept all the same, words without any not.
 */
public final class PlaceTool extends SketchTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double GHOST_OPACITY = 0.7;

  private final String prompt;
  private final Group ghost = new Group();
  private final List<Coordinate> places = new ArrayList<>();
  private TitleField field;
  private Coordinate pressed;
  private Coordinate pointer;

  /**
   * @param kind {@link AnnotationKind#PIN}, {@link AnnotationKind#TEXT} or {@link
   *     AnnotationKind#CALLOUT}
   * @param prompt what the empty field says
   * @param done called after a mark was made, to take up the select tool again
   */
  public PlaceTool(
      AnnotationKind kind, AnnotationEdits edits, Snapping snapping, String prompt, Runnable done) {
    super(kind, edits, snapping, done);
    this.prompt = prompt;
    ghost.setMouseTransparent(true);
    ghost.setOpacity(GHOST_OPACITY);
  }

  @Override
  public Cursor cursor() {
    return kind == AnnotationKind.TEXT ? Cursor.TEXT : Cursor.CROSSHAIR;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    super.activate(newOverlay);
    pointer = null;
    overlay.pane().getChildren().add(ghost);
  }

  @Override
  public void deactivate() {
    keep();
    super.deactivate();
    overlay.pane().getChildren().remove(ghost);
  }

  @Override
  public void pressed(MouseEvent event) {
    pressed = target(event);
  }

  @Override
  public void dragged(MouseEvent event) {
    if (kind == AnnotationKind.CALLOUT && field == null && event.isPrimaryButtonDown()) {
      event.consume();
      if (places.isEmpty()) {
        places.add(pressed);
      }
      moved(event);
    }
  }

  @Override
  public void released(MouseEvent event) {
    boolean dragged = places.size() == 1 && places.get(0) == pressed;
    if (field == null && dragged) {
      put(event);
    }
  }

  @Override
  public void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    if (field != null) {
      keep(); // a click elsewhere ends the mark that is being named
      finish();
    } else if (event.getClickCount() == 1) {
      put(event);
    }
  }

  private void put(MouseEvent event) {
    places.add(target(event));
    if (places.size() == (kind == AnnotationKind.CALLOUT ? 2 : 1)) {
      field =
          new TitleField(overlay, places.get(places.size() - 1), prompt, this::end, this::giveUp);
    }
    viewChanged();
  }

  @Override
  void end() {
    if (field != null) {
      keep();
      finish();
    }
  }

  @Override
  public void moved(MouseEvent event) {
    pointer = target(event);
    viewChanged();
  }

  /** Words stand where there is room for them, not on what they are about. */
  private Coordinate target(MouseEvent event) {
    boolean aims = kind == AnnotationKind.PIN || kind == AnnotationKind.CALLOUT;
    return aims && places.isEmpty() ? place(event) : overlay.toMap(event.getX(), event.getY());
  }

  @Override
  boolean isBegun() {
    return !places.isEmpty();
  }

  @Override
  void takeBack() {
    forget();
  }

  @Override
  public void viewChanged() {
    if (field != null) {
      field.viewChanged();
    }
    showGhost();
    List<Coordinate> line = new ArrayList<>(places);
    if (kind == AnnotationKind.CALLOUT && places.size() == 1 && pointer != null) {
      line.add(pointer);
    }
    sketch.show(line.toArray(Coordinate[]::new), false, "", null, overlay);
  }

  /** The pin as it will be: under the pointer, then where it was put. */
  private void showGhost() {
    Coordinate place = places.isEmpty() ? pointer : places.get(0);
    ghost.getChildren().clear();
    if (kind == AnnotationKind.PIN && place != null) {
      var look = edits.nextLook(kind);
      ghost.getChildren().add(PinIcon.pin(look.colour(), look.symbol(), look.number()));
      Point2D point = overlay.toView(place);
      ghost.relocate(0, 0);
      ghost.setLayoutX(point.getX());
      ghost.setLayoutY(point.getY());
    }
  }

  private void keep() {
    if (field == null) {
      return;
    }
    String title = field.text();
    Geometry geometry =
        kind == AnnotationKind.CALLOUT
            ? FACTORY.createLineString(places.toArray(Coordinate[]::new))
            : FACTORY.createPoint(places.get(0));
    giveUp();
    if (kind == AnnotationKind.PIN || !title.isEmpty()) {
      edits.add(kind, geometry, title);
    }
  }

  @Override
  void forget() {
    if (field != null) {
      TitleField closed = field;
      field = null;
      closed.close();
    }
    places.clear();
  }
}
