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
  private final Supplier<MarksPanel> newMarks;
  private final ToggleButton layersTab;
  private final ToggleButton marksTab;
  private MarksPanel marks;

  LeftPanel(
      Region layers,
      Supplier<MarksPanel> newMarks,
      Action showLayers,
      Action showMarks,
      Texts texts) {
    this.layers = layers;
    this.newMarks = newMarks;
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
    return marks != null && getChildren().contains(marks);
  }

  void showMarks(boolean shown) {
    (shown ? marksTab : layersTab).setSelected(true);
    if (shown != showsMarks() || getChildren().size() < 2) {
      getChildren().removeIf(child -> child == layers || child == marks);
      getChildren().add(shown ? marks() : layers);
    }
  }

  /** Puts the cursor where one searches among the marks. */
  void focusMarksSearch() {
    marks().focusSearch();
  }

  /** Lets go of what the list of marks listens to. */
  void close() {
    if (marks != null) {
      marks.close();
    }
  }

  private MarksPanel marks() {
    if (marks == null) {
      marks = newMarks.get();
      VBox.setVgrow(marks, Priority.ALWAYS);
    }
    return marks;
  }
}
