package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What lies over the selected marks: outlines, handles, the frame, and words while dragging. */
final class SelectedMarks {
  private final ShapeHandles handles = new ShapeHandles();
  private final MarkFrame frame = new MarkFrame();
  private final Label words = new Label();
  private final Group node = new Group(frame.node(), handles.node(), words);

  SelectedMarks() {
    node.setMouseTransparent(true);
    words.getStyleClass().add("draw-measure");
    words.setId("drag-words");
  }

  void open(MapOverlay overlay) {
    overlay.pane().getChildren().add(node);
  }

  void close(MapOverlay overlay) {
    handles.clear();
    frame.clear();
    overlay.pane().getChildren().remove(node);
  }

  void show(List<PlacedAnnotation> marks, MapOverlay overlay) {
    words.setVisible(false);
    if (marks.size() == 1) {
      PlacedAnnotation one = marks.get(0);
      boolean held = !one.annotation().stacking().locked();
      handles.show(one.geometry(), one.annotation().kind(), held, overlay);
    } else {
      handles.showOutlines(marks.stream().map(PlacedAnnotation::geometry).toList(), overlay);
    }
    frame.show(
        marks.stream().filter(mark -> !mark.annotation().stacking().locked()).toList(), overlay);
  }

  /** The shapes as they would be; the handles come back when they lie there. */
  void showDragged(MarkDrag drag, MapOverlay overlay) {
    frame.clear();
    handles.showOutlines(drag.shapes(), overlay);
    words.setVisible(!drag.words().isEmpty());
    words.setText(drag.words());
    if (words.isVisible()) {
      Envelope all = new Envelope();
      drag.shapes().forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
      Coordinate middle = all.centre();
      Point2D point = overlay.toView(middle);
      words.relocate(point.getX(), point.getY());
    }
  }

  /** The grip of the frame under the pointer; null for none. */
  Grip gripAt(MouseEvent event) {
    return frame.at(event.getX(), event.getY());
  }

  /** The handle of a vertex under the pointer; null for none. */
  ShapeHandles.Handle handleAt(MouseEvent event) {
    return handles.at(event.getX(), event.getY());
  }
}
