package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import org.locationtech.jts.geom.Coordinate;

/** What is being drawn, as it will look, with its measure beside the pointer. */
final class Sketch {
  private static final double BESIDE = 16;

  private final AnnotationKind kind;
  private final AnnotationPen pen;
  private final GeometryPath casing = new GeometryPath("draw-casing");
  private final GeometryPath path = new GeometryPath("draw-path");
  private final Label measure = new Label();
  private final Group node = new Group(casing.node(), path.node(), measure);

  Sketch(AnnotationKind kind, AnnotationPen pen) {
    this.kind = kind;
    this.pen = pen;
    measure.getStyleClass().add("draw-measure");
    node.setMouseTransparent(true);
    node.setId("sketch");
  }

  void open(MapOverlay overlay) {
    overlay.pane().getChildren().add(node);
  }

  void close(MapOverlay overlay) {
    overlay.pane().getChildren().remove(node);
  }

  /**
   * @param line in the display CRS
   * @param words the measure; empty for none
   * @param pointer that the measure stands beside; null when the pointer is elsewhere
   */
  void show(
      Coordinate[] line, boolean closed, String words, Coordinate pointer, MapOverlay overlay) {
    boolean highlight = kind == AnnotationKind.HIGHLIGHT;
    double width = Math.max(1.5, pen.widthPixels(kind));
    casing.node().setVisible(!highlight);
    casing.node().setStyle("-fx-stroke-width: " + (width + 3) + ";");
    path.node()
        .setStyle(
            "-fx-stroke: "
                + pen.colour().get()
                + "; -fx-stroke-width: "
                + width
                + (highlight ? "; -fx-opacity: 0.45;" : ";")
                + (closed ? " -fx-fill: " + pen.colour().get() + "26;" : ""));
    casing.show(line, closed, overlay);
    path.show(line, closed, overlay);
    boolean told = pointer != null && !words.isEmpty();
    measure.setVisible(told);
    if (told) {
      measure.setText(words);
      Point2D beside = overlay.toView(pointer);
      measure.relocate(beside.getX() + BESIDE, beside.getY() + BESIDE);
    }
  }

  void clear(MapOverlay overlay) {
    show(new Coordinate[0], false, "", null, overlay);
  }
}
