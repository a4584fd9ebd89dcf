package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.words.Texts;
import fr.bocage.render.Snap;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Shows where the pointer is drawn to: a ring on a vertex, a tick across an edge, and whose. */
final class SnapCue {
  private static final double RADIUS = 7;
  private static final double ASIDE = 14;
  private static final double ABOVE = 34;

  private final Texts texts;
  private final Circle ringHalo = new Circle(RADIUS);
  private final Circle ring = new Circle(RADIUS);
  private final Line tickHalo = new Line();
  private final Line tick = new Line();
  private final Label words = new Label();
  private final Group node = new Group(ringHalo, ring, tickHalo, tick, words);

  SnapCue(Texts texts) {
    this.texts = texts;
    node.setId("snap-cue");
    node.setMouseTransparent(true);
    ringHalo.getStyleClass().add("snap-halo");
    tickHalo.getStyleClass().add("snap-halo");
    ring.getStyleClass().add("snap-mark");
    tick.getStyleClass().add("snap-mark");
    words.getStyleClass().add("snap-words");
  }

  void show(Snap snap, MapOverlay overlay) {
    if (!overlay.pane().getChildren().contains(node)) {
      overlay.pane().getChildren().add(node);
    }
    Point2D point = overlay.toView(snap.place());
    for (Node part : new Node[] {ringHalo, ring}) {
      part.setVisible(snap.onVertex());
      part.relocate(point.getX() - RADIUS, point.getY() - RADIUS);
    }
    for (Line part : new Line[] {tickHalo, tick}) {
      part.setVisible(!snap.onVertex());
      if (part.isVisible()) {
        across(part, point, snap.edgeRadians());
      }
    }
    String whose =
        snap.layer() != null
            ? snap.layer().name()
            : snap.mark().title().isBlank()
                ? texts.get("mark.kind." + snap.mark().kind().word())
                : snap.mark().title();
    words.setText(texts.get(snap.onVertex() ? "snap.vertex" : "snap.edge", whose));
    words.relocate(point.getX() + ASIDE, point.getY() - ABOVE);
  }

  /** Lays a tick across an edge; the view's y goes downwards. */
  private static void across(Line tick, Point2D point, double edgeRadians) {
    double dx = Math.sin(edgeRadians) * RADIUS;
    double dy = Math.cos(edgeRadians) * RADIUS;
    tick.setStartX(point.getX() - dx);
    tick.setStartY(point.getY() - dy);
    tick.setEndX(point.getX() + dx);
    tick.setEndY(point.getY() + dy);
  }

  void hide(MapOverlay overlay) {
    overlay.pane().getChildren().remove(node);
  }
}
