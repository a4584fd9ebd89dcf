package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.locationtech.jts.geom.Coordinate;

/** A small field on the map in which a new mark's title is typed. */
final class TitleField {
  private static final double WIDTH = 260;
  private static final double BESIDE = 12;

  /** The pen bar lies along the map's lower edge, and would hide it there. */
  private static final double CLEAR_BELOW = 130;

  private final MapOverlay overlay;
  private final Coordinate place;
  private final Answers answers;
  private final TextField field = new TextField();
  private final Label hint = new Label();
  private final VBox holder = new VBox(field, hint);

  /** What the field can be told. */
  interface Answers {
    /** Enter, or the focus went elsewhere: these are the words, which may be empty. */
    void titled(String title);

    /** Esc: the mark has no title. */
    void untitled();

    /** Undo, with nothing typed: there is no mark at all. */
    void takenBack();
  }

  /**
   * Opens it and takes the focus.
   *
   * @param place that it stands beside, in the display CRS
   */
  TitleField(MapOverlay overlay, Coordinate place, String prompt, Answers answers) {
    this.overlay = overlay;
    this.place = place;
    this.answers = answers;
    field.setId("annotation-title-on-map");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.setPrefWidth(WIDTH);
    hint.setId("annotation-made-on");
    hint.getStyleClass().add("annotation-hint");
    hint.setMaxWidth(WIDTH);
    holder.setFillWidth(false);
    hint.setManaged(false);
    hint.setVisible(false);
    field.setOnAction(action -> answers.titled(text()));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // What is typed here is for the field alone: the map must not pan or zoom by it.
    holder.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    overlay.pane().getChildren().add(holder);
    viewChanged();
    field.requestFocus();
    field.focusedProperty().addListener((property, before, now) -> followFocus());
  }

  private void pressed(KeyEvent key) {
    boolean undo = key.getCode() == KeyCode.Z && key.isShortcutDown() && !key.isShiftDown();
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      answers.untitled();
    } else if (undo && field.getText().isEmpty() && !field.isUndoable()) {
      key.consume();
      answers.takenBack();
    }
  }

  /** A click on the map is the tool's to judge, and another window's focus means nothing. */
  private void followFocus() {
    Node owner = field.getScene() == null ? null : field.getScene().getFocusOwner();
    if (owner != null && owner != field && owner != map()) {
      answers.titled(text());
    }
  }

  private Node map() {
    return overlay.pane().getParent();
  }

  /** Says something below the field. */
  void hint(String words) {
    hint.setText(words);
    hint.setManaged(true);
    hint.setVisible(true);
  }

  String text() {
    return field.getText().strip();
  }

  void focus() {
    field.requestFocus();
    field.end();
  }

  void viewChanged() {
    Point2D point = overlay.toView(place);
    double mostX = overlay.pane().getWidth() - WIDTH - BESIDE;
    double mostY = overlay.pane().getHeight() - CLEAR_BELOW;
    holder.relocate(
        Math.max(BESIDE, Math.min(point.getX() + BESIDE, mostX)),
        Math.max(BESIDE, Math.min(point.getY() - BESIDE, mostY)));
  }

  void close() {
    if (field.getScene() != null && field.getScene().getFocusOwner() == field) {
      map().requestFocus();
    }
    overlay.pane().getChildren().remove(holder);
  }
}
