package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Tie;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.map.MapTool;
import fr.bocage.desktop.session.MadeOn;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * What all tools that draw have in common: a sketch lies on the map from the first place to the
 * last. Enter ends it, Backspace takes its last step back, Esc gives it up; with none begun, these
 * keys are the map's, and those for marks the selected marks'.
 *
 * <p>What has been drawn is kept at once, and asks for its title on the spot: Enter keeps that, Esc
 * leaves it without, a click elsewhere keeps what was typed; both are one step to undo. What
 * consists of words is a mark only when it has them. The tool stays in the hand for the next.
 */
abstract class SketchTool implements MapTool, TitleField.Answers {
  final AnnotationKind kind;
  final AnnotationEdits edits;
  MapOverlay overlay;

  /** Made when the tool is first taken up, since the window starts faster without. */
  Sketch sketch;

  private final DrawingAids aids;
  private TitleField title;

  /** What is no mark yet; null for what is kept already. */
  private Geometry drawn;

  private Consumer<String> keep;
  private Runnable takeBack;

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
    ask(null, beside, words -> edits.entitle(mark, words, madeOn()), () -> edits.takeBack(mark));
  }

  /**
   * Asks for the words of what has been drawn, and shows it meanwhile.
   *
   * @param geometry in the display CRS
   * @param beside where the field stands
   * @param make makes the mark with its words, which may be empty
   */
  final void askWords(Geometry geometry, Coordinate beside, Consumer<String> make) {
    ask(geometry, beside, make, () -> {});
  }

  private void ask(
      Geometry geometry, Coordinate beside, Consumer<String> keeping, Runnable takingBack) {
    aids.snapping().hide(overlay);
    drawn = geometry;
    keep = keeping;
    takeBack = takingBack;
    title = new TitleField(overlay, beside, aids.prompt(kind), this);
    viewChanged();
  }

  /** Whether a title or words are being typed. */
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
    Consumer<String> kept = keep;
    closeTitle();
    kept.accept(words);
  }

  @Override
  public final void untitled() {
    titled("");
  }

  @Override
  public final void takenBack() {
    Runnable taken = takeBack;
    closeTitle();
    taken.run();
  }

  private void closeTitle() {
    TitleField closed = title;
    title = null;
    drawn = null;
    keep = null;
    takeBack = null;
    closed.close();
    giveUp();
  }

  @Override
  public void viewChanged() {
    if (title == null) {
      show();
    } else {
      title.viewChanged();
      showDrawn();
    }
  }

  private void showDrawn() {
    if (drawn == null) {
      sketch.clear(overlay);
    } else {
      sketch.show(drawn.getCoordinates(), drawn instanceof Polygonal, "", null, overlay);
    }
  }

  final void giveUp() {
    forget();
    viewChanged();
  }
}
