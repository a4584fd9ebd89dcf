package fr.bocage.desktop;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Viewport;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.locationtech.jts.geom.Envelope;

/**
 * The map alone, for an audience: nothing beside it, its lettering larger. Page Down and Page Up
 * walk through what is marked on it, Esc leaves; the tools' keys work as ever. JavaFX thread only.
 */
final class Presentation extends StackPane {
  /** Read from the back of a room. */
  private static final double LETTERING = 1.4;

  private static final Duration HINT_STAYS = Duration.seconds(4);
  private static final Duration HINT_FADES = Duration.seconds(1);
  private static final double FIT_MARGIN_SHARE = 0.12;

  private final MapSession session;
  private final MapView map;
  private final Pane home;
  private final Runnable leave;
  private final Label hint;
  private final Label note = new Label();
  private final SequentialTransition hintGoes;
  private int step = -1;

  /**
   * @param home where the map is otherwise, as the first of its children
   * @param leave called when Esc asks for the end
   */
  Presentation(MapSession session, MapView map, Pane home, Texts texts, Runnable leave) {
    this.session = session;
    this.map = map;
    this.home = home;
    this.leave = leave;
    setId("presentation");
    getStyleClass().add("presentation");
    hint = new Label(texts.get("present.hint"));
    hint.getStyleClass().add("present-hint");
    hint.setMouseTransparent(true);
    note.getStyleClass().add("present-note");
    note.setId("present-note");
    note.setWrapText(true);
    note.setMouseTransparent(true);
    note.setVisible(false);
    setAlignment(hint, Pos.TOP_CENTER);
    setMargin(hint, new Insets(24));
    setAlignment(note, Pos.BOTTOM_CENTER);
    setMargin(note, new Insets(0, 24, 48, 24));
    FadeTransition fade = new FadeTransition(HINT_FADES, hint);
    fade.setToValue(0);
    hintGoes = new SequentialTransition(new PauseTransition(HINT_STAYS), fade);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Takes the map, and the keys with it. */
  void begin() {
    home.getChildren().remove(map);
    getChildren().setAll(map, note, hint);
    map.setLettering(LETTERING);
    step = -1;
    note.setVisible(false);
    hint.setOpacity(1);
    hintGoes.playFromStart();
    map.requestFocus();
  }

  /** Gives the map back. */
  void end() {
    hintGoes.stop();
    getChildren().clear();
    map.setLettering(1);
    home.getChildren().add(0, map);
    map.requestFocus();
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      leave.run();
    } else if (code == KeyCode.PAGE_DOWN) {
      step(1);
    } else if (code == KeyCode.PAGE_UP) {
      step(-1);
    } else {
      return;
    }
    event.consume();
  }

  /** Goes to the next or the last place that is marked, the oldest first, round and round. */
  private void step(int by) {
    List<PlacedAnnotation> marks = session.document().get().annotations();
    if (marks.isEmpty()) {
      return;
    }
    step = step < 0 && by < 0 ? marks.size() - 1 : Math.floorMod(step + by, marks.size());
    PlacedAnnotation mark = marks.get(step);
    lookAt(mark.geometry().getEnvelopeInternal());
    note.setText(mark.annotation().note().strip());
    note.setVisible(!note.getText().isEmpty());
  }

  /** Looks at all of a shape; at a point, which has no size to fit, from as far as now. */
  private void lookAt(Envelope extent) {
    Viewport now = session.viewport().get();
    if (now == null || extent.isNull() || !Double.isFinite(extent.getArea())) {
      return;
    }
    int margin = (int) (Math.min(now.widthPixels(), now.heightPixels()) * FIT_MARGIN_SHARE);
    Viewport fitting = Viewport.fitting(extent, now.widthPixels(), now.heightPixels(), margin);
    boolean hasSize = extent.getWidth() > 0 || extent.getHeight() > 0;
    double resolution = hasSize ? fitting.resolution() : now.resolution();
    map.navigation()
        .glideTo(
            new Viewport(
                extent.centre().x,
                extent.centre().y,
                resolution,
                now.widthPixels(),
                now.heightPixels()));
  }
}
