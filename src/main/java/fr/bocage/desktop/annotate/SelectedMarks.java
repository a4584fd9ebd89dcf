package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Envelope;

/** What lies over the selected marks: outlines, handles, the frame, and words while dragging. */
final class SelectedMarks {
  private final ShapeHandles handles = new ShapeHandles();
  private final MarkFrame frame = new MarkFrame();
  private final ChosenTitle title = new ChosenTitle();
  private final Group node = new Group(frame.node(), handles.node(), title.node());
  private Label words;

  SelectedMarks() {
    node.setMouseTransparent(true);
  }

  void open(MapOverlay overlay) {
    overlay.pane().getChildren().add(node);
  }

  void close(MapOverlay overlay) {
    handles.clear();
    frame.clear();
    overlay.pane().getChildren().remove(node);
  }

  /**
   * @param marks those that are selected
   * @param all that the map shows
   */
  void show(List<PlacedAnnotation> marks, List<PlacedAnnotation> all, MapOverlay overlay) {
    hideWords();
    title.show(marks.size() == 1 ? marks.get(0) : null, all, overlay);
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
    title.show(null, List.of(), overlay);
    handles.showOutlines(drag.shapes(), overlay);
    hideWords();
    if (!drag.words().isEmpty()) {
      showWords(drag, overlay);
    }
  }

  private void showWords(MarkDrag drag, MapOverlay overlay) {
    if (words == null) {
      words = new Label();
      words.setId("drag-words");
      words.getStyleClass().add("draw-measure");
      node.getChildren().add(words);
    }
    Envelope all = new Envelope();
    drag.shapes().forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
    Point2D middle = overlay.toView(all.centre());
    words.setVisible(true);
    words.setText(drag.words());
    words.relocate(middle.getX(), middle.getY());
  }

  private void hideWords() {
    if (words != null) {
      words.setVisible(false);
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
