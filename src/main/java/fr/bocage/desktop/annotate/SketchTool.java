package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Tie;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.map.MapTool;
import fr.bocage.desktop.session.MadeOn;
import java.util.UUID;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;

/**
 * What all tools that draw have in common: a sketch lies on the map from the first place to the
 * last. Enter ends it, Backspace takes its last step back, Esc gives it up; with none begun, these
 * keys are the map's, and those for marks the selected marks'.
 *
 * <p>What has been drawn is kept at once, and asks for its title on the spot: Enter keeps that, Esc
 * leaves it without, a click elsewhere keeps what was typed; both are one step to undo. What
 * consists of words is withdrawn when it gets none. The tool stays in the hand for the next.
 */
abstract class SketchTool implements MapTool, TitleField.Answers {
  final AnnotationKind kind;
  final AnnotationEdits edits;
  MapOverlay overlay;

  /** Made when the tool is first taken up, since the window starts faster without. */
  Sketch sketch;

  private final DrawingAids aids;
  private TitleField title;

  /** The mark whose title is asked for. */
  private UUID begun;

  /** Whether the button that is down has ended a title, which a click does and no more. */
  private boolean endedTitle;

  /**
   * @param kind of the marks that it makes
   */
  SketchTool(AnnotationKind kind, AnnotationEdits edits, DrawingAids aids) {
    this.kind = kind;
    this.edits = edits;
    this.aids = aids;
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
    if (title != null) {
      titled(title.text());
    }
    giveUp();
    aids.snapping().hide(overlay);
    sketch.close(overlay);
  }

  @Override
  public final void pressed(MouseEvent event) {
    if (title != null && event.getClickCount() > 1) {
      return; // still the double click that ended the drawing
    }
    endedTitle = title != null;
    if (title != null) {
      titled(title.text());
    }
    press(event);
  }

  @Override
  public final void dragged(MouseEvent event) {
    if (title == null) {
      drag(event);
    }
  }

  @Override
  public final void released(MouseEvent event) {
    if (title == null) {
      release(event);
    }
  }

  @Override
  public final void moved(MouseEvent event) {
    if (title == null) {
      move(event);
    }
  }

  @Override
  public final void clicked(MouseEvent event) {
    if (title != null) {
      event.consume();
    } else if (endedTitle) {
      event.consume();
      giveUp();
    } else {
      click(event);
    }
    endedTitle = false;
  }

  void press(MouseEvent event) {}

  void drag(MouseEvent event) {}

  void release(MouseEvent event) {}

  abstract void click(MouseEvent event);

  abstract void move(MouseEvent event);

  @Override
  public void keyPressed(KeyEvent event) {
    if (title != null) {
      title.focus(); // moving the map has taken it away; what is typed is meant for the field
    } else if (isBegun()) {
      draw(event);
    } else {
      aids.keys().pressed(event);
    }
  }

  private void draw(KeyEvent event) {
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
    return aids.snapping().place(event, overlay);
  }

  final boolean presenting() {
    return aids.presenting().getAsBoolean();
  }

  /** Whether something is being drawn. */
  abstract boolean isBegun();

  /** Ends what is being drawn; nothing happens while that is too little for a mark. */
  abstract void end();

  /** Forgets the last step. */
  abstract void takeBack();

  /** Forgets all that is being drawn. */
  abstract void forget();

  /** Lays what is being drawn over the map. */
  abstract void show();

  /**
   * Asks for the title of a mark that has been made.
   *
   * @param mark its id
   * @param beside where the field stands
   */
  final void askTitle(UUID mark, Coordinate beside) {
    aids.snapping().hide(overlay);
    begun = mark;
    title = new TitleField(overlay, beside, aids.prompt(kind), this);
    viewChanged();
  }

  /** Whether a title is being typed. */
  final boolean asks() {
    return title != null;
  }

  /** The feature that a mark is made on; null for none. */
  Tie madeOn() {
    return null;
  }

  /** Says below the title's field what the mark is being made on. */
  final void showMadeOn(MadeOn feature) {
    if (title != null) {
      title.hint(aids.madeOn(feature));
    }
  }

  @Override
  public final void titled(String words) {
    Tie tie = madeOn();
    closeTitle();
    if (words.isEmpty() && kind.isWords()) {
      edits.withdraw(begun);
    } else {
      edits.entitle(begun, words, tie);
    }
  }

  @Override
  public final void untitled() {
    titled("");
  }

  @Override
  public final void takenBack() {
    closeTitle();
    if (kind.isWords()) {
      edits.withdraw(begun);
    } else {
      edits.takeBack(begun);
    }
  }

  private void closeTitle() {
    TitleField closed = title;
    title = null;
    closed.close();
    giveUp();
  }

  @Override
  public void viewChanged() {
    if (title == null) {
      show();
    } else {
      title.viewChanged();
      sketch.clear(overlay);
    }
  }

  final void giveUp() {
    forget();
    viewChanged();
  }
}
