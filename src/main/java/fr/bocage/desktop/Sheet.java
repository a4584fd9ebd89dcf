package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card with something to read, in the middle of the window; Esc, its button or a click beside it
 * closes it.
 */
final class Sheet extends StackPane {
  private static final double WIDTH = 560;
  private static final double MAX_HEIGHT_SHARE = 0.8;

  private final Runnable closed;
  private final Button close;

  /**
   * @param closed called when it is to be taken away
   */
  Sheet(String title, Node content, Texts texts, Runnable closed) {
    this.closed = closed;
    setId("sheet");
    getStyleClass().add("sheet-veil");
    Label heading = new Label(title);
    heading.getStyleClass().add("sheet-title");
    heading.setWrapText(true); // a long file name is seen whole
    heading.setMinHeight(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    close = Buttons.icon(new Action("close-sheet", "sheet.close", Feather.X, null, closed), texts);
    HBox header = new HBox(heading, space, close);
    header.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox card = new VBox(header, scroll);
    card.getStyleClass().add("sheet-card");
    card.setPrefWidth(WIDTH);
    card.setMaxWidth(WIDTH);
    card.setMinHeight(0);
    card.maxHeightProperty().bind(heightProperty().multiply(MAX_HEIGHT_SHARE));
    StackPane holder = new StackPane(card);
    holder.setMaxSize(WIDTH, USE_PREF_SIZE);
    getChildren().add(holder);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            closed.run();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  void takeFocus() {
    close.requestFocus();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      closed.run();
    }
  }
}
