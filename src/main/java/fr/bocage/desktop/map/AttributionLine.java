package fr.bocage.desktop.map;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.map.ProjectState;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** Who made the data, in the map's lower right corner: one line, in full in its tooltip. */
final class AttributionLine extends Label {
  private static final double MARGIN_POINTS = 8;
  private static final double MAX_SHARE = 0.5;

  AttributionLine() {
    setId("attribution");
    getStyleClass().add("attribution");
    setTextOverrun(OverrunStyle.ELLIPSIS);
  }

  void show(ProjectState state) {
    String words = state.settings().getOrDefault(ProjectState.ATTRIBUTION, "");
    setText(words);
    setVisible(!words.isBlank());
    LazyTooltip.on(this, words);
  }

  void layoutIn(double width, double height) {
    double mine = Math.min(prefWidth(-1), width * MAX_SHARE);
    double tall = prefHeight(mine);
    resizeRelocate(width - mine - MARGIN_POINTS, height - tall - MARGIN_POINTS, mine, tall);
  }
}
