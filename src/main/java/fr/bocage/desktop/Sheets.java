package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import fr.bocage.map.ProjectState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the window's sheets say. */
final class Sheets {
  /** What the mouse does on the map and keys that no button has, as pairs of text keys. */
  private static final List<String> MAP_GESTURES =
      List.of("wheel", "drag", "box", "double", "space", "arrows", "backspace", "escape");

  /** The same for marks. */
  private static final List<String> MARK_GESTURES =
      List.of(
          "snapping",
          "several",
          "frame",
          "turn",
          "scale",
          "duplicate",
          "nudge",
          "copy",
          "join",
          "parts",
          "menu");

  private static final double KEY_WIDTH = 184;

  private Sheets() {}

  /** All keys and gestures. */
  static Node keys(WindowActions actions, Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    ColumnConstraints grown = new ColumnConstraints();
    grown.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(KEY_WIDTH), grown);
    addGestures(grid, "keys.map", MAP_GESTURES, texts);
    addGestures(grid, "keys.marks", MARK_GESTURES, texts);
    addHeading(grid, texts.get("keys.commands"));
    for (Action action : actions.listed()) {
      if (action.shortcut() != null) {
        addKey(grid, action.shortcut().words(texts), texts.get(action.textKey()));
      }
    }
    return grid;
  }

  private static void addGestures(
      GridPane grid, String heading, List<String> gestures, Texts texts) {
    addHeading(grid, texts.get(heading));
    for (String gesture : gestures) {
      addKey(grid, texts.get("gesture." + gesture), texts.get("gesture." + gesture + ".does"));
    }
  }

  private static void addHeading(GridPane grid, String words) {
    grid.add(paragraph(words, "key-heading"), 0, grid.getRowCount(), 2, 1);
  }

  private static void addKey(GridPane grid, String key, String meaning) {
    Label name = paragraph(key.replace(" + ", "\u00a0+\u00a0"), "key-name");
    grid.addRow(grid.getRowCount(), name, paragraph(meaning, "key-meaning"));
  }

  /** What Bocage is, and who made the data. */
  static Node about(ProjectState state, Texts texts) {
    String version = Sheets.class.getPackage().getImplementationVersion();
    VBox box = new VBox();
    box.getStyleClass().add("about");
    box.getChildren()
        .addAll(
            paragraph(
                texts.get("about.version", version == null ? texts.get("about.dev") : version),
                "about-version"),
            paragraph(texts.get("about.what"), "about-text"));
    String attribution = state.settings().get(ProjectState.ATTRIBUTION);
    if (attribution != null && !attribution.isBlank()) {
      box.getChildren()
          .addAll(
              paragraph(texts.get("about.data"), "about-heading"),
              paragraph(attribution, "about-text"));
    }
    box.getChildren()
        .addAll(
            paragraph(texts.get("about.made-with"), "about-heading"),
            paragraph(texts.get("about.parts"), "about-text"));
    return box;
  }

  private static Label paragraph(String words, String styleClass) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
