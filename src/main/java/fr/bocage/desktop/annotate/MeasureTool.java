package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.words.Texts;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures along the ground, click by click: lengths and azimuths, and an area when the line is
 * closed on its first vertex. What was measured stays to be read, until it is kept as a mark by a
 * button or Enter, given up by Esc, or another measure is begun.
 */
public final class MeasureTool extends VertexTool {
  private final Texts texts;
  private final Runnable done;
  private final MeasuredGround ground;
  private Coordinate[] measured;
  private boolean area;
  private MeasureCard card;

  /**
   * @param done called after a measure was kept, to take up the select tool again
   */
  public MeasureTool(AnnotationEdits edits, DrawingAids aids, Runnable done) {
    super(AnnotationKind.LINE, edits, aids);
    this.done = done;
    texts = aids.texts();
    ground = new MeasuredGround(edits, texts);
  }

  @Override
  boolean mayClose() {
    return true;
  }

  @Override
  boolean ended(Coordinate[] line, boolean closed) {
    if (line.length < 2) {
      return false;
    }
    measured = line;
    area = closed;
    card =
        new MeasureCard(
            overlay,
            line[line.length - 1],
            ground.whole(line, closed),
            texts,
            this::keep,
            this::giveUp);
    return true;
  }

  /** Makes a mark that tells its measure, and goes on telling it when it is reshaped. */
  private void keep() {
    Geometry shape = shape(measured, area);
    AnnotationKind kept = area ? AnnotationKind.AREA : AnnotationKind.LINE;
    giveUp();
    edits.add(kept, shape, MeasureWords.of(edits.inDegrees(shape), texts.locale()));
    done.run();
  }

  @Override
  void click(MouseEvent event) {
    if (measured != null && event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      if (event.getClickCount() > 1) {
        return; // the end of the click that ended it
      }
      giveUp();
    }
    super.click(event);
  }

  @Override
  public void keyPressed(KeyEvent event) {
    if (measured == null) {
      super.keyPressed(event);
    } else if (event.getCode() == KeyCode.ENTER) {
      keep();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      giveUp();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE) {
      resume();
      event.consume();
    }
  }

  /** Takes the last vertex back, and goes on from the one before. */
  private void resume() {
    Coordinate[] line = measured;
    boolean closed = area;
    giveUp();
    for (int i = 0; i < line.length - (closed ? 0 : 1); i++) {
      add(line[i]);
    }
  }

  @Override
  void forget() {
    super.forget();
    measured = null;
    if (card != null) {
      card.close();
      card = null;
    }
  }

  @Override
  void show(Coordinate[] line, boolean closed, Coordinate at) {
    if (measured != null) {
      sketch.show(measured, area, "", null, overlay);
      card.viewChanged();
    } else {
      sketch.show(line, closed, ground.soFar(line, closed), at, overlay);
    }
  }
}
