package fr.bocage.desktop;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes files and folders dropped anywhere on the window, and shows that it will. */
final class DropTarget extends StackPane {
  private final MapSession session;

  /**
   * @param window where they may be dropped
   */
  DropTarget(MapSession session, Node window, Texts texts) {
    this.session = session;
    setId("drop-target");
    getStyleClass().add("drop-target");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().add(new Label(texts.get("drop.here"), new FontIcon(Feather.DOWNLOAD)));
    window.addEventFilter(DragEvent.DRAG_OVER, this::over);
    window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> leave(event, window));
    window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
      setVisible(true);
    }
  }

  private void leave(DragEvent event, Node window) {
    if (event.getTarget() == window) {
      setVisible(false);
    }
  }

  private void dropped(DragEvent event) {
    setVisible(false);
    if (event.getDragboard().hasFiles()) {
      List<File> files = event.getDragboard().getFiles();
      session.open(files.stream().map(File::toPath).toList());
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
