package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.map.MapTool;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.render.Picker;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The tool one always comes back to. A click selects the annotation under the pointer, else all
 * features there; a drag on an annotation moves it, a drag on a handle reshapes it, Alt-click on a
 * vertex or a double click takes it away, a right click offers what else can be done, Esc lets go.
 * Elsewhere a drag pans.
 */
public final class SelectTool implements MapTool {
  private static final double REACH_PIXELS = 5;

  private final MapSession session;
  private final AnnotationEdits edits;
  private final Snapping snapping;
  private final Picker picker;
  private final ShapeHandles handles = new ShapeHandles();
  private final ChangeListener<Object> refresh = (value, before, after) -> viewChanged();
  private final MarkMenu menu;
  private final MarkKeys keys;
  private final ContextMenu context = new ContextMenu();
  private MapOverlay overlay;
  private Drag drag;

  /**
   * @param menu what a right click offers
   */
  public SelectTool(
      MapSession session, AnnotationEdits edits, Snapping snapping, Picker picker, MarkMenu menu) {
    this.menu = menu;
    keys = new MarkKeys(session, edits);
    this.session = session;
    this.edits = edits;
    this.snapping = snapping;
    this.picker = picker;
  }

  /** What is being dragged: all of a shape, or one vertex of it. */
  private static final class Drag {
    final UUID annotation;
    final AnnotationKind kind;
    final Geometry original;
    final ShapeHandles.Handle handle;
    final Coordinate start;
    Geometry shape;

    Drag(PlacedAnnotation placed, ShapeHandles.Handle handle, Coordinate start) {
      this.annotation = placed.annotation().id();
      this.kind = placed.annotation().kind();
      this.original = placed.geometry();
      this.handle = handle;
      this.start = start;
    }

    void to(Coordinate place) {
      if (handle == null) {
        shape = ShapeEdit.moved(original, place.x - start.x, place.y - start.y);
      } else if (handle.middle()) {
        shape = ShapeEdit.withVertexAdded(original, handle.index(), place);
      } else {
        shape = ShapeEdit.withVertex(original, handle.index(), place);
      }
    }
  }

  @Override
  public Cursor cursor() {
    return Cursor.DEFAULT;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    overlay = newOverlay;
    overlay.pane().getChildren().add(handles.node());
    session.selection().addListener(refresh);
    session.document().addListener(refresh);
    viewChanged();
  }

  @Override
  public void deactivate() {
    drag = null;
    snapping.hide(overlay);
    session.selection().removeListener(refresh);
    session.document().removeListener(refresh);
    handles.clear();
    overlay.pane().getChildren().remove(handles.node());
  }

  @Override
  public void viewChanged() {
    if (drag != null && drag.shape != null) {
      handles.show(drag.shape, drag.kind, true, overlay);
      return;
    }
    PlacedAnnotation selected = selected();
    if (selected == null) {
      handles.clear();
    } else {
      MapAnnotation mark = selected.annotation();
      handles.show(selected.geometry(), mark.kind(), !mark.stacking().locked(), overlay);
    }
  }

  private PlacedAnnotation selected() {
    MapDocument document = session.document().get();
    if (document == null || !(session.selection().get() instanceof Selection.OfAnnotation one)) {
      return null;
    }
    for (PlacedAnnotation placed : document.annotations()) {
      if (placed.annotation().id().equals(one.id())) {
        return placed;
      }
    }
    return null;
  }

  @Override
  public void pressed(MouseEvent event) {
    drag = null;
    context.hide();
    if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown()) {
      return;
    }
    PlacedAnnotation selected = selected();
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    ShapeHandles.Handle handle = handles.at(event.getX(), event.getY());
    if (selected != null && handle != null) {
      drag = new Drag(selected, handle, place);
    } else {
      List<PlacedAnnotation> hit = annotationsAt(event);
      if (!hit.isEmpty()) {
        PlacedAnnotation taken = hit.contains(selected) ? selected : hit.get(0);
        session.selection().set(new Selection.OfAnnotation(taken.annotation().id()));
        if (taken.annotation().stacking().locked()) {
          return; // what is locked can be selected; a drag from it moves the map
        }
        drag = new Drag(taken, null, place);
      }
    }
    if (drag != null) {
      event.consume();
    }
  }

  @Override
  public void dragged(MouseEvent event) {
    if (drag != null) {
      event.consume();
      drag.to(target(event));
      viewChanged();
    }
  }

  /** A vertex or a pin is drawn to others; the whole of a shape is not. */
  private Coordinate target(MouseEvent event) {
    boolean aims = drag.handle != null || drag.original instanceof Point;
    return aims
        ? snapping.place(event, overlay, mark -> !mark.id().equals(drag.annotation))
        : overlay.toMap(event.getX(), event.getY());
  }

  @Override
  public void released(MouseEvent event) {
    Drag ended = drag;
    drag = null;
    snapping.hide(overlay);
    if (ended == null || ended.shape == null) {
      return;
    }
    event.consume();
    if (ended.handle == null || ended.original instanceof Point) {
      edits.move(ended.annotation, ended.shape);
    } else {
      edits.reshape(ended.annotation, ended.shape);
    }
    viewChanged();
  }

  @Override
  public void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY) {
      offer(event);
    }
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    PlacedAnnotation selected = selected();
    ShapeHandles.Handle handle = handles.at(event.getX(), event.getY());
    if (selected != null && handle != null) {
      event.consume();
      boolean round = selected.annotation().kind() == AnnotationKind.CIRCLE;
      if (!round && !handle.middle() && (event.isAltDown() || event.getClickCount() == 2)) {
        takeVertex(selected, handle.index());
      }
    } else if (!annotationsAt(event).isEmpty()) {
      event.consume(); // it was selected when the button went down
    } else if (event.getClickCount() == 1) {
      event.consume();
      identify(event);
    }
  }

  /** Selects the mark under the pointer, and opens the menu of what can be done with it. */
  private void offer(MouseEvent event) {
    event.consume();
    List<PlacedAnnotation> hit = annotationsAt(event);
    List<UUID> ids = List.of();
    if (!hit.isEmpty()) {
      PlacedAnnotation selected = selected();
      UUID id = (hit.contains(selected) ? selected : hit.get(0)).annotation().id();
      session.selection().set(new Selection.OfAnnotation(id));
      ids = List.of(id);
    }
    context.getItems().setAll(menu.items(ids));
    context.getItems().addAll(menu.clipboardItems(ids));
    context.show(overlay.pane(), event.getScreenX(), event.getScreenY());
  }

  private void takeVertex(PlacedAnnotation selected, int index) {
    Geometry shape = ShapeEdit.withoutVertex(selected.geometry(), index);
    if (shape != selected.geometry()) {
      edits.reshape(selected.annotation().id(), shape);
    }
  }

  private void identify(MouseEvent event) {
    MapDocument document = session.document().get();
    if (document == null) {
      return;
    }
    Point2D pixel = pixel(event);
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    var found = picker.features(document, overlay.viewport(), pixel.getX(), pixel.getY(), reach());
    session.selection().set(new Selection.OfFeatures(place.x, place.y, found));
  }

  private List<PlacedAnnotation> annotationsAt(MouseEvent event) {
    MapDocument document = session.document().get();
    if (document == null || document.annotations().isEmpty()) {
      return List.of();
    }
    Point2D pixel = pixel(event);
    return picker.annotations(document, overlay.viewport(), pixel.getX(), pixel.getY(), reach());
  }

  /** The view's points are not physical pixels on a HiDPI screen; the viewport's are. */
  private Point2D pixel(MouseEvent event) {
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    return new Point2D(overlay.viewport().toPixelX(place.x), overlay.viewport().toPixelY(place.y));
  }

  private double reach() {
    return REACH_PIXELS * overlay.viewport().widthPixels() / overlay.pane().getWidth();
  }

  @Override
  public void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && drag != null) {
      drag = null;
      snapping.hide(overlay);
      viewChanged();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && !(session.selection().get() instanceof Selection.Nothing)) {
      session.selection().set(new Selection.Nothing());
      event.consume();
    } else {
      keys.pressed(event);
    }
  }
}
