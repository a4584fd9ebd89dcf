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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.beans.value.ChangeListener;
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
 * The tool one always comes back to. A click selects the mark under the pointer, with Shift or Ctrl
 * one more, else all features there; a drag on a mark moves all that are selected, a drag on a
 * handle reshapes it, one on the frame turns or scales; Alt-click on a vertex or a double click
 * takes it away, a right click offers what else can be done, Esc lets go. Elsewhere a drag pans,
 * and with Ctrl draws a frame that selects what it touches.
 */
public final class SelectTool implements MapTool {
  private final MapSession session;
  private final ShapeEdits shapes;
  private final Snapping snapping;
  private final PointedAt pointed;
  private final Locale locale;
  private final SelectedMarks shown = new SelectedMarks();
  private final ChangeListener<Object> refresh = (value, before, after) -> viewChanged();
  private final MarkMenu menu;
  private final MarkKeys keys;
  private ContextMenu context;
  private MapOverlay overlay;
  private MarkDrag drag;
  private Cursor cursor = Cursor.DEFAULT;

  /** Whether the first click of a double one was this tool's, not the end of a drawing. */
  private boolean clickedBefore;

  /**
   * @param menu what a right click offers
   * @param keys what the keys do with the selected marks
   * @param locale whose numbers are told while dragging
   */
  public SelectTool(
      MapSession session,
      AnnotationEdits edits,
      Snapping snapping,
      Picker picker,
      MarkMenu menu,
      MarkKeys keys,
      Locale locale) {
    this.session = session;
    this.snapping = snapping;
    pointed = new PointedAt(session, picker);
    this.menu = menu;
    this.locale = locale;
    shapes = new ShapeEdits(session, edits);
    this.keys = keys;
  }

  @Override
  public Cursor cursor() {
    return cursor;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    overlay = newOverlay;
    shown.open(overlay);
    session.selection().addListener(refresh);
    session.document().addListener(refresh);
    viewChanged();
  }

  @Override
  public void deactivate() {
    letGo();
    session.selection().removeListener(refresh);
    session.document().removeListener(refresh);
    shown.close(overlay);
  }

  private void letGo() {
    drop();
    clickedBefore = false;
    snapping.hide(overlay);
  }

  private MarkDrag drop() {
    MarkDrag dropped = drag;
    drag = null;
    if (dropped != null) {
      dropped.close();
    }
    return dropped;
  }

  @Override
  public void viewChanged() {
    if (drag != null && !drag.shapes().isEmpty()) {
      shown.showDragged(drag, overlay);
    } else {
      MapDocument document = session.document().get();
      List<PlacedAnnotation> all = document == null ? List.of() : document.annotations();
      shown.show(selected(), all, overlay);
    }
  }

  private List<PlacedAnnotation> selected() {
    MapDocument document = session.document().get();
    Set<UUID> ids = new HashSet<>(session.selection().get().annotations());
    return document == null || ids.isEmpty()
        ? List.of()
        : document.annotations().stream()
            .filter(placed -> ids.contains(placed.annotation().id()))
            .toList();
  }

  @Override
  public void moved(MouseEvent event) {
    Grip grip = shown.gripAt(event);
    cursor =
        grip != null ? grip.cursor : shown.handleAt(event) != null ? Cursor.MOVE : Cursor.DEFAULT;
  }

  @Override
  public void pressed(MouseEvent event) {
    drop();
    if (context != null) {
      context.hide();
    }
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    drag = dragOfHandle(event);
    if (drag == null) {
      drag = adds(event) ? bandOf(event) : dragOfMark(event);
    }
    if (drag != null) {
      event.consume();
    }
  }

  private MarkDrag dragOfHandle(MouseEvent event) {
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    List<PlacedAnnotation> free = unlocked(selected());
    Grip grip = shown.gripAt(event);
    ShapeHandles.Handle handle = shown.handleAt(event);
    if (handle != null && free.size() == 1) {
      return new VertexDrag(free.get(0), handle, place, shapes, snapping, overlay);
    }
    return grip == null || free.isEmpty()
        ? null
        : new PlaneDrag(free, grip, place, shapes, overlay, locale);
  }

  /** With Shift too, the frame is the map's, which zooms to it. */
  private MarkDrag bandOf(MouseEvent event) {
    return event.isShiftDown() || session.document().get() == null
        ? null
        : new RubberBand(
            overlay.toMap(event.getX(), event.getY()),
            selected(),
            session.document().get().annotations(),
            this::select,
            overlay);
  }

  /** Selects what is pressed, unless it is; what is locked cannot be dragged. */
  private MarkDrag dragOfMark(MouseEvent event) {
    List<PlacedAnnotation> hit = pointed.marks(event, overlay);
    if (hit.isEmpty()) {
      return null;
    }
    List<PlacedAnnotation> taken = selected();
    if (hit.stream().noneMatch(taken::contains)) {
      taken = List.of(hit.get(0));
      select(taken);
    }
    List<PlacedAnnotation> free = unlocked(taken);
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    if (free.isEmpty()) {
      return null;
    }
    return free.size() == 1 && free.get(0).geometry() instanceof Point
        ? new VertexDrag(free.get(0), null, place, shapes, snapping, overlay)
        : new PlaneDrag(free, null, place, shapes, overlay, locale);
  }

  private static List<PlacedAnnotation> unlocked(List<PlacedAnnotation> marks) {
    return marks.stream().filter(mark -> !mark.annotation().stacking().locked()).toList();
  }

  private void select(List<PlacedAnnotation> marks) {
    session
        .selection()
        .set(Selection.ofAnnotations(marks.stream().map(one -> one.annotation().id()).toList()));
  }

  /** Whether a click takes one more mark to those that are selected. */
  private static boolean adds(MouseEvent event) {
    return event.isShiftDown() || event.isShortcutDown();
  }

  @Override
  public void dragged(MouseEvent event) {
    if (drag != null) {
      event.consume();
      drag.to(event);
      viewChanged();
    }
  }

  @Override
  public void released(MouseEvent event) {
    MarkDrag ended = drop();
    snapping.hide(overlay);
    if (ended != null && !ended.shapes().isEmpty()) {
      event.consume();
      ended.end();
      viewChanged();
    }
  }

  @Override
  public void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY) {
      offer(event);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      take(event);
      clickedBefore = true;
    }
  }

  private void take(MouseEvent event) {
    List<PlacedAnnotation> hit = pointed.marks(event, overlay);
    if (shown.gripAt(event) != null) {
      event.consume();
    } else if (shown.handleAt(event) != null) {
      event.consume();
      if (event.isAltDown() || clickedBefore && event.getClickCount() == 2) {
        takeVertex(shown.handleAt(event));
      }
    } else if (adds(event)) {
      event.consume();
      toggle(hit);
    } else if (!hit.isEmpty()) {
      event.consume();
      List<PlacedAnnotation> selected = selected();
      if (selected.size() != 1 || !hit.contains(selected.get(0))) {
        select(List.of(hit.get(0)));
      }
    } else if (event.getClickCount() == 1) {
      event.consume();
      Coordinate place = overlay.toMap(event.getX(), event.getY());
      session
          .selection()
          .set(new Selection.OfFeatures(place.x, place.y, pointed.features(event, overlay)));
    }
  }

  private void toggle(List<PlacedAnnotation> hit) {
    if (hit.isEmpty()) {
      return;
    }
    List<PlacedAnnotation> now = new ArrayList<>(selected());
    if (!now.remove(hit.get(0))) {
      now.add(hit.get(0));
    }
    select(now);
  }

  /** Selects the mark under the pointer, and opens the menu of what can be done with it. */
  private void offer(MouseEvent event) {
    event.consume();
    List<PlacedAnnotation> hit = pointed.marks(event, overlay);
    if (!hit.isEmpty() && hit.stream().noneMatch(selected()::contains)) {
      select(List.of(hit.get(0)));
    }
    List<UUID> ids = hit.isEmpty() ? List.of() : session.selection().get().annotations();
    if (context == null) {
      context = new ContextMenu();
    }
    context.getItems().setAll(menu.itemsAt(ids, overlay.toMap(event.getX(), event.getY())));
    context.show(overlay.pane(), event.getScreenX(), event.getScreenY());
  }

  private void takeVertex(ShapeHandles.Handle handle) {
    PlacedAnnotation selected = selected().get(0);
    MapAnnotation mark = selected.annotation();
    boolean fixed = mark.kind() == AnnotationKind.CIRCLE || mark.kind() == AnnotationKind.RECTANGLE;
    Geometry shape = selected.geometry();
    if (!fixed && !handle.middle()) {
      Geometry less = ShapeEdit.withoutVertex(shape, handle.index());
      if (less != shape) {
        shapes.reshape(mark.id(), less);
      }
    }
  }

  @Override
  public void keyPressed(KeyEvent event) {
    boolean escape = event.getCode() == KeyCode.ESCAPE;
    if (escape && drag != null) {
      letGo();
      viewChanged();
      event.consume();
    } else if (escape && !(session.selection().get() instanceof Selection.Nothing)) {
      session.selection().set(new Selection.Nothing());
      event.consume();
    } else {
      keys.pressed(event);
    }
  }
}
