package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Tie;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.session.MadeOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
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
 * about to where its box goes. A mark is tied to the feature that the field says it is made on.
 */
public final class PlaceTool extends SketchTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double GHOST_OPACITY = 0.7;

  private final Group ghost = new Group();
  private final List<Coordinate> places = new ArrayList<>();
  private CompletableFuture<Optional<MadeOn>> looking;
  private MadeOn madeOn;
  private Coordinate pressed;
  private Coordinate pointer;

  /**
   * @param kind {@link AnnotationKind#PIN}, {@link AnnotationKind#TEXT} or {@link
   *     AnnotationKind#CALLOUT}
   */
  public PlaceTool(AnnotationKind kind, AnnotationEdits edits, DrawingAids aids) {
    super(kind, edits, aids);
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
    super.deactivate();
    overlay.pane().getChildren().remove(ghost);
  }

  @Override
  void press(MouseEvent event) {
    pressed = target(event);
  }

  @Override
  void drag(MouseEvent event) {
    if (kind == AnnotationKind.CALLOUT && event.isPrimaryButtonDown()) {
      event.consume();
      if (places.isEmpty()) {
        places.add(pressed);
      }
      move(event);
    }
  }

  @Override
  void release(MouseEvent event) {
    boolean dragged = places.size() == 1 && places.get(0) == pressed;
    if (dragged) {
      put(event);
    }
  }

  @Override
  void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      if (event.getClickCount() == 1) {
        put(event);
      }
    }
  }

  private void put(MouseEvent event) {
    places.add(target(event));
    if (places.size() == (kind == AnnotationKind.CALLOUT ? 2 : 1)) {
      lookBelow(places.get(0));
      askTitle(edits.begin(kind, shape()), places.get(places.size() - 1));
    } else {
      viewChanged();
    }
  }

  private Geometry shape() {
    return kind == AnnotationKind.CALLOUT
        ? FACTORY.createLineString(places.toArray(Coordinate[]::new))
        : FACTORY.createPoint(places.get(0));
  }

  /** While the title is typed, what the mark is made on is looked for. */
  private void lookBelow(Coordinate place) {
    CompletableFuture<Optional<MadeOn>> asked = edits.featureBelow(place);
    madeOn = null;
    looking = asked;
    asked.thenAccept(
        found ->
            Platform.runLater(
                () -> {
                  if (looking == asked && found.isPresent()) {
                    madeOn = found.get();
                    showMadeOn(madeOn);
                  }
                }));
  }

  @Override
  Tie madeOn() {
    return madeOn == null ? null : madeOn.tie();
  }

  @Override
  void end() {
    // the last click does
  }

  @Override
  void move(MouseEvent event) {
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
  void forget() {
    places.clear();
  }

  @Override
  public void viewChanged() {
    super.viewChanged();
    showGhost();
  }

  @Override
  void show() {
    List<Coordinate> line = new ArrayList<>(places);
    if (places.size() == 1 && pointer != null) {
      line.add(pointer);
    }
    sketch.show(line.toArray(Coordinate[]::new), false, "", null, overlay);
  }

  /** The pin as it will be under the pointer. */
  private void showGhost() {
    ghost.getChildren().clear();
    if (kind == AnnotationKind.PIN && pointer != null && !asks()) {
      var look = edits.nextLook(kind);
      ghost.getChildren().add(PinIcon.pin(look.colour(), look.symbol(), look.number()));
      Point2D point = overlay.toView(pointer);
      ghost.relocate(0, 0);
      ghost.setLayoutX(point.getX());
      ghost.setLayoutY(point.getY());
    }
  }
}
