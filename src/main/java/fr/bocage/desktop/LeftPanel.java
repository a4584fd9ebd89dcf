package fr.bocage.desktop;

import fr.bocage.desktop.marks.MarksPanel;
import fr.bocage.desktop.words.Texts;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stands left of the map: the layers, or the list of marks, which is made when it is first
 * shown. JavaFX thread only.
 */
final class LeftPanel extends VBox {
  private final Region layers;
  private final Lazy<MarksPanel> marks;
  private final ToggleButton layersTab;
  private final ToggleButton marksTab;

  LeftPanel(
      Region layers,
      Supplier<MarksPanel> newMarks,
      Action showLayers,
      Action showMarks,
      Texts texts) {
    this.layers = layers;
    marks = new Lazy<>(newMarks);
    getStyleClass().add("left-panel");
    layersTab = tab("tab-layers", "layers.title", showLayers, texts);
    marksTab = tab("tab-marks", "marks.title", showMarks, texts);
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(layersTab, marksTab);
    layersTab.setOnAction(event -> showMarks(false));
    marksTab.setOnAction(event -> showMarks(true));
    HBox tabs = new HBox(layersTab, marksTab);
    tabs.getStyleClass().add("left-tabs");
    getChildren().add(tabs);
    showMarks(false);
  }

  private static ToggleButton tab(String id, String key, Action action, Texts texts) {
    ToggleButton tab = new ToggleButton(texts.get(key));
    tab.setId(id);
    tab.getStyleClass().addAll("flat", "left-tab");
    Buttons.name(tab, action.tooltip(texts));
    return tab;
  }

  boolean showsMarks() {
    return marks.isMade() && getChildren().contains(marks.get());
  }

  void showMarks(boolean shown) {
    (shown ? marksTab : layersTab).setSelected(true);
    if (shown != showsMarks() || getChildren().size() < 2) {
      getChildren().remove(marks.isMade() ? marks.get() : null);
      getChildren().remove(layers);
      Region now = shown ? marks.get() : layers;
      VBox.setVgrow(now, Priority.ALWAYS);
      getChildren().add(now);
    }
  }

  /** Puts the cursor where one searches among the marks. */
  void focusMarksSearch() {
    marks.get().focusSearch();
  }

  /** Lets go of what the list of marks listens to. */
  void close() {
    if (marks.isMade()) {
      marks.get().close();
    }
  }
}
