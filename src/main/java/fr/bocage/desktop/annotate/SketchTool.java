package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.map.MapTool;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;

/**
 * What all tools that draw have in common: a sketch lies on the map from the first place to the
 * last. Enter ends it, Backspace takes its last step back, Esc gives it up; with none begun, these
 * keys are the map's.
 */
abstract class SketchTool implements MapTool {
  final AnnotationKind kind;
  final AnnotationEdits edits;
  MapOverlay overlay;

  /** Made when the tool is first taken up, since the window starts faster without. */
  Sketch sketch;

  private final Snapping snapping;
  private final Runnable done;

  /**
   * @param kind of the marks that it makes
   * @param snapping what draws the pointer
   * @param done called after a mark was made, to take up the select tool again
   */
  SketchTool(AnnotationKind kind, AnnotationEdits edits, Snapping snapping, Runnable done) {
    this.kind = kind;
    this.edits = edits;
    this.snapping = snapping;
    this.done = done;
  }

  @Override
  public Cursor cursor() {
    return Cursor.CROSSHAIR;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    overlay = newOverlay;
    if (sketch == null) {
      sketch = new Sketch(kind, edits.pen());
    }
    sketch.open(overlay);
  }

  @Override
  public void deactivate() {
    giveUp();
    snapping.hide(overlay);
    sketch.close(overlay);
  }

  @Override
  public void keyPressed(KeyEvent event) {
    if (!isBegun()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> end();
      case BACK_SPACE -> {
        takeBack();
        viewChanged();
      }
      case ESCAPE -> giveUp();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Where the pointer means: what it is drawn to, else where it is. */
  final Coordinate place(MouseEvent event) {
    return snapping.place(event, overlay);
  }

  /** Whether something has been drawn that is no mark yet. */
  abstract boolean isBegun();

  /** Makes a mark of what has been drawn; nothing happens while that is too little for one. */
  abstract void end();

  /** Forgets the last step. */
  abstract void takeBack();

  /** Forgets all that has been drawn. */
  abstract void forget();

  final void giveUp() {
    forget();
    viewChanged();
  }

  /** Gives the hand free after a mark was made. */
  final void finish() {
    done.run();
  }
}
