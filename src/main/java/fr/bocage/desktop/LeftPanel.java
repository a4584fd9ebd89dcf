package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands left of the map: the layers, or the list of marks. JavaFX thread only. */
final class LeftPanel extends VBox {
  private final Region layers;
  private final Region marks;
  private final ToggleButton layersTab;
  private final ToggleButton marksTab;

  LeftPanel(Region layers, Region marks, Action showLayers, Action showMarks, Texts texts) {
    this.layers = layers;
    this.marks = marks;
    getStyleClass().add("left-panel");
    layersTab = tab("tab-layers", "layers.title", showLayers, texts);
    marksTab = tab("tab-marks", "marks.title", showMarks, texts);
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(layersTab, marksTab);
    layersTab.setOnAction(event -> showMarks(false));
    marksTab.setOnAction(event -> showMarks(true));
    HBox tabs = new HBox(layersTab, marksTab);
    tabs.getStyleClass().add("left-tabs");
    VBox.setVgrow(layers, Priority.ALWAYS);
    VBox.setVgrow(marks, Priority.ALWAYS);
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
    return getChildren().contains(marks);
  }

  void showMarks(boolean shown) {
    (shown ? marksTab : layersTab).setSelected(true);
    getChildren().removeAll(layers, marks);
    getChildren().add(shown ? marks : layers);
  }
}
