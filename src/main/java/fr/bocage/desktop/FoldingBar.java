package fr.bocage.desktop;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/**
 * A row of buttons that folds groups of them into a menu at its end when it gets too narrow, one
 * after the other, and unfolds them again. JavaFX thread only.
 */
final class FoldingBar extends HBox {
  private final MenuButton more;
  private final Node elastic;
  private List<Group> groups = List.of();

  /**
   * What folds together.
   *
   * @param nodes in the bar
   * @param items what the menu has in their place; made anew whenever it opens
   */
  record Group(List<? extends Node> nodes, Supplier<List<MenuItem>> items) {
    boolean isFolded() {
      return !nodes.get(0).isManaged();
    }

    void fold(boolean folded) {
      for (Node node : nodes) {
        if (node.isManaged() == folded) {
          node.setManaged(!folded);
          node.setVisible(!folded);
        }
      }
    }
  }

  /**
   * @param more the menu; to be put into the row, where it is seen only with something in it
   * @param elastic the node that may become as narrow as it can before anything is folded
   */
  FoldingBar(MenuButton more, Node elastic) {
    this.more = more;
    this.elastic = elastic;
    setMinWidth(0);
    more.setManaged(false);
    more.setVisible(false);
    more.setOnShowing(event -> fill());
    more.getItems().add(new SeparatorMenuItem()); // an empty menu would not open at all
  }

  /** Has groups fold, the first one first. */
  void fold(List<Group> inThisOrder) {
    groups = List.copyOf(inThisOrder);
  }

  private void fill() {
    more.getItems().clear();
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (groups.get(i).isFolded()) {
        if (!more.getItems().isEmpty()) {
          more.getItems().add(new SeparatorMenuItem());
        }
        more.getItems().addAll(groups.get(i).items().get());
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double needed = 0;
    for (Node node : getChildren()) {
      boolean foldable = groups.stream().anyMatch(group -> group.nodes().contains(node));
      needed += node == more || !node.isManaged() && !foldable ? 0 : width(node) + getSpacing();
    }
    boolean some = needed - getSpacing() > room;
    needed += some ? width(more) : -getSpacing();
    for (Group group : groups) {
      boolean folded = needed > room;
      group.fold(folded);
      if (folded) {
        needed -= group.nodes().stream().mapToDouble(node -> width(node) + getSpacing()).sum();
      }
    }
    more.setManaged(some);
    more.setVisible(some);
    super.layoutChildren();
  }

  private double width(Node node) {
    return node == elastic ? node.minWidth(-1) : node.prefWidth(-1);
  }
}
