package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The title of the chosen pin among close neighbours, where the map may have no room for it. */
final class ChosenTitle {
  /** Pins so near to each other may have their titles left out or moved aside. */
  private static final double NEAR_POINTS = 24;

  private static final double RIGHT_POINTS = 14;
  private static final double UP_POINTS = 28;

  private final Label label = new Label();

  ChosenTitle() {
    label.setId("chosen-title");
    label.getStyleClass().add("chosen-title");
    label.setVisible(false);
  }

  Node node() {
    return label;
  }

  /**
   * @param chosen the only one that is; else null
   * @param all that the map shows
   */
  void show(PlacedAnnotation chosen, List<PlacedAnnotation> all, MapOverlay overlay) {
    boolean shown = chosen != null && isTitledPin(chosen) && hasNeighbour(chosen, all, overlay);
    label.setVisible(shown);
    if (shown) {
      Point2D tip = overlay.toView(chosen.geometry().getCoordinate());
      label.setText(chosen.annotation().title());
      label.relocate(tip.getX() + RIGHT_POINTS, tip.getY() - UP_POINTS);
    }
  }

  private static boolean isTitledPin(PlacedAnnotation mark) {
    return mark.annotation().kind() == AnnotationKind.PIN
        && !mark.annotation().title().isBlank()
        && !mark.geometry().isEmpty();
  }

  private static boolean hasNeighbour(
      PlacedAnnotation chosen, List<PlacedAnnotation> all, MapOverlay overlay) {
    Point2D tip = overlay.toView(chosen.geometry().getCoordinate());
    return all.stream()
        .filter(mark -> mark != chosen && isTitledPin(mark))
        .anyMatch(
            mark -> overlay.toView(mark.geometry().getCoordinate()).distance(tip) < NEAR_POINTS);
  }
}
