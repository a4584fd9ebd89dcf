package fr.bocage.desktop;

import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The map between two panels that can be resized and put away. JavaFX thread only. */
final class SideBySide extends SplitPane {
  private static final double MIN_WIDTH = 200;
  private static final double MAX_WIDTH = 520;

  /** What panels may have of a narrow window, so that there is still a map to see. */
  private static final double MOST_SHARE_ALONE = 0.43;

  private static final double MOST_SHARE_OF_TWO = 0.32;

  /** As the style sheet has it. */
  private static final double DIVIDER_WIDTH = 2;

  private final Region left;
  private final Region right;
  private double leftWidth = 272;
  private double rightWidth = 320;

  SideBySide(Region left, Node middle, Region right) {
    this.left = left;
    this.right = right;
    getStyleClass().add("side-by-side");
    for (Region side : new Region[] {left, right}) {
      side.setMinWidth(MIN_WIDTH);
      side.setMaxWidth(MAX_WIDTH);
      SplitPane.setResizableWithParent(side, false);
    }
    left.setPrefWidth(leftWidth);
    right.setPrefWidth(rightWidth);
    getItems().addAll(left, middle);
    widthProperty().addListener((property, before, now) -> place(before.doubleValue()));
  }

  /** At first, and when the window becomes too narrow for what the panels have. */
  private void place(double widthBefore) {
    if (widthBefore <= 0 && getWidth() > 0) {
      placeDividers();
    } else if (getWidth() < widthBefore) {
      Platform.runLater(this::makeRoom); // the layout that follows moves the dividers itself
    }
  }

  private void makeRoom() {
    boolean narrow =
        shows(Side.LEFT) && left.getWidth() > most()
            || shows(Side.RIGHT) && right.getWidth() > most();
    if (narrow) {
      placeDividers();
    }
  }

  private double most() {
    boolean two = shows(Side.LEFT) && shows(Side.RIGHT);
    return Math.max(MIN_WIDTH, getWidth() * (two ? MOST_SHARE_OF_TWO : MOST_SHARE_ALONE));
  }

  boolean shows(Side side) {
    return getItems().contains(side == Side.LEFT ? left : right);
  }

  void show(Side side, boolean shown) {
    if (shows(side) == shown) {
      return;
    }
    rememberWidths();
    if (!shown) {
      getItems().remove(side == Side.LEFT ? left : right);
    } else if (side == Side.LEFT) {
      getItems().add(0, left);
    } else {
      getItems().add(right);
    }
    placeDividers();
  }

  private void rememberWidths() {
    if (shows(Side.LEFT) && left.getWidth() > 0) {
      leftWidth = left.getWidth();
    }
    if (shows(Side.RIGHT) && right.getWidth() > 0) {
      rightWidth = right.getWidth();
    }
  }

  private void placeDividers() {
    int dividers = 0;
    if (shows(Side.LEFT)) {
      setDividerPosition(dividers++, middleOfDivider(leftWidth));
    }
    if (shows(Side.RIGHT)) {
      setDividerPosition(dividers, 1 - middleOfDivider(rightWidth));
    }
  }

  /** A divider's position is that of its middle. */
  private double middleOfDivider(double panelWidth) {
    return (Math.min(panelWidth, most()) + DIVIDER_WIDTH / 2) / getWidth();
  }
}
