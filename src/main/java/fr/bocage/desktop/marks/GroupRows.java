package fr.bocage.desktop.marks;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.annotate.GroupEdits;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.ProjectState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The groups of marks: each is shown and hidden, renamed, dissolved, or alone in the list. */
final class GroupRows extends VBox {
  private final GroupEdits edits;
  private final Texts texts;
  private final Consumer<UUID> chosen;
  private UUID only;

  /**
   * @param chosen told the group that alone is to be listed, null for all
   */
  GroupRows(GroupEdits edits, Texts texts, Consumer<UUID> chosen) {
    this.edits = edits;
    this.texts = texts;
    this.chosen = chosen;
    getStyleClass().add("group-rows");
  }

  /** Shows the state's groups, the uppermost first. */
  void show(ProjectState state) {
    Map<UUID, Integer> counts = new HashMap<>();
    for (MapAnnotation mark : state.annotations()) {
      if (mark.stacking().group() != null) {
        counts.merge(mark.stacking().group(), 1, Integer::sum);
      }
    }
    List<HBox> rows = new ArrayList<>();
    boolean there = false;
    for (AnnotationGroup group : state.groups()) {
      rows.add(0, row(group, counts.getOrDefault(group.id(), 0)));
      there |= group.id().equals(only);
    }
    getChildren().setAll(rows);
    setVisible(!rows.isEmpty());
    setManaged(!rows.isEmpty());
    if (only != null && !there) {
      choose(null);
    }
  }

  private void choose(UUID group) {
    only = group;
    chosen.accept(group);
  }

  private HBox row(AnnotationGroup group, int count) {
    Button eye = new Button(null, new FontIcon(group.shown() ? Feather.EYE : Feather.EYE_OFF));
    eye.getStyleClass().addAll("flat", "button-icon", "group-eye");
    String does = texts.get(group.shown() ? "group.hide" : "group.show", group.name());
    LazyTooltip.on(eye, does);
    eye.setAccessibleText(does);
    eye.setOnAction(event -> edits.show(group, !group.shown()));
    ToggleButton name = new ToggleButton(group.name());
    name.setMnemonicParsing(false);
    name.getStyleClass().addAll("flat", "group-name");
    LazyTooltip.on(name, texts.get("group.only"));
    name.setSelected(group.id().equals(only));
    name.setMaxWidth(Double.MAX_VALUE);
    name.setAlignment(Pos.CENTER_LEFT);
    name.setOpacity(group.shown() ? 1 : 0.55);
    name.setOnAction(event -> choose(name.isSelected() ? group.id() : null));
    Label number = new Label(String.valueOf(count));
    number.getStyleClass().add("mark-more");
    HBox row = new HBox(eye, name, number);
    row.getStyleClass().add("group-row");
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setContextMenu(menu(group, row));
    return row;
  }

  private ContextMenu menu(AnnotationGroup group, HBox row) {
    MenuItem rename = new MenuItem(texts.get("group.rename"), new FontIcon(Feather.EDIT_2));
    rename.setOnAction(event -> rename(group, row));
    MenuItem dissolve =
        new MenuItem(texts.get("group.dissolve"), new FontIcon(Feather.FOLDER_MINUS));
    dissolve.setOnAction(event -> edits.dissolve(group));
    return new ContextMenu(rename, dissolve);
  }

  private void rename(AnnotationGroup group, HBox row) {
    TextField field = new TextField(group.name());
    HBox.setHgrow(field, Priority.ALWAYS);
    row.getChildren().set(1, field);
    field.requestFocus();
    field.selectAll();
    field.setOnAction(event -> edits.rename(group, field.getText().strip()));
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                edits.rename(group, field.getText().strip());
              }
            });
  }
}
