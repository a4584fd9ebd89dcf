package fr.bocage.desktop;

import fr.bocage.annotation.photo.PhotoFile;
import fr.bocage.desktop.annotate.PhotoMarks;
import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
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
  private final MapView map;
  private final Supplier<PhotoMarks> photos;

  /**
   * @param window where they may be dropped
   * @param photos takes in photos, which become marks; asked for with the first of them
   */
  DropTarget(
      MapSession session, Node window, MapView map, Supplier<PhotoMarks> photos, Texts texts) {
    this.session = session;
    this.map = map;
    this.photos = photos;
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
      take(
          event.getDragboard().getFiles().stream().map(File::toPath).toList(),
          map.sceneToLocal(event.getSceneX(), event.getSceneY()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** Photos become marks, all else is opened. */
  private void take(List<Path> files, Point2D place) {
    Map<Boolean, List<Path>> sorted =
        files.stream().collect(Collectors.partitioningBy(PhotoFile::isNamedLikeOne));
    if (!sorted.get(false).isEmpty()) {
      session.open(sorted.get(false));
    }
    if (!sorted.get(true).isEmpty()) {
      photos.get().add(sorted.get(true), map.toMap(place.getX(), place.getY()));
    }
  }
}
