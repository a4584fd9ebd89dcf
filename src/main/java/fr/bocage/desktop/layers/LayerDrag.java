package fr.bocage.desktop.layers;

import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

/** Lets a row be dragged to another's place. */
final class LayerDrag {
  private static final DataFormat LAYER = new DataFormat("application/x-bocage-layer");
  private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

  private final LayerRow row;
  private final LayerEdits edits;

  LayerDrag(LayerRow row, HBox handle, LayerEdits edits) {
    this.row = row;
    this.edits = edits;
    handle.setOnDragDetected(
        event -> {
          Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
          ClipboardContent content = new ClipboardContent();
          content.put(LAYER, row.layer().id().toString());
          board.setContent(content);
          board.setDragView(row.snapshot(null, null));
          event.consume();
        });
    row.setOnDragOver(this::over);
    row.setOnDragExited(event -> mark(false, false));
    row.setOnDragDropped(this::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasContent(LAYER)) {
      event.acceptTransferModes(TransferMode.MOVE);
      mark(isAbove(event), !isAbove(event));
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (!event.getDragboard().hasContent(LAYER)) {
      return;
    }
    UUID moved = UUID.fromString((String) event.getDragboard().getContent(LAYER));
    int from = edits.position(moved);
    int here = edits.position(row.layer().id());
    // Above in the list is later in the drawing order; taking the layer out shifts those above it.
    int to = isAbove(event) ? here + 1 : here;
    edits.move(moved, from < to ? to - 1 : to);
    event.setDropCompleted(true);
    event.consume();
  }

  private boolean isAbove(DragEvent event) {
    return event.getY() < row.getHeight() / 2;
  }

  private void mark(boolean above, boolean below) {
    row.pseudoClassStateChanged(DROP_ABOVE, above);
    row.pseudoClassStateChanged(DROP_BELOW, below);
  }
}
