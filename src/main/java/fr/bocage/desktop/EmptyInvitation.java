package fr.bocage.desktop;

import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.ProjectState;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Stands in the middle of an empty map and says how to begin; filled when it is first seen. JavaFX
 * thread only.
 */
final class EmptyInvitation extends VBox {
  private final MapSession session;
  private final ToolBox tools;
  private final Action openFiles;
  private final Action openSample;
  private final Texts texts;

  /**
   * @param tools it makes way for one that is taken up
   */
  EmptyInvitation(
      MapSession session, ToolBox tools, Action openFiles, Action openSample, Texts texts) {
    this.session = session;
    this.tools = tools;
    this.openFiles = openFiles;
    this.openSample = openSample;
    this.texts = texts;
    setId("invitation");
    getStyleClass().add("invitation");
    setAlignment(Pos.CENTER);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    session.state().addListener(this::refresh);
    session.loading().addListener(this::refresh);
    tools.active().addListener(this::refresh);
    refresh(null);
  }

  private void fill() {
    Label title = new Label(texts.get("empty.title"));
    title.getStyleClass().add("invitation-title");
    Label hint = new Label(texts.get("empty.hint"));
    hint.getStyleClass().add("invitation-hint");
    Button open = button(openFiles, texts);
    Button sample = button(openSample, texts);
    sample.getStyleClass().add("accent");
    HBox buttons = new HBox(sample, open);
    buttons.getStyleClass().add("invitation-buttons");
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(new FontIcon(Feather.MAP), title, hint, buttons);
  }

  private static Button button(Action action, Texts texts) {
    Button button = new Button(texts.get(action.textKey()), new FontIcon(action.icon()));
    button.setId("invitation-" + action.id());
    Buttons.name(button, action.tooltip(texts));
    button.setOnAction(event -> action.run().run());
    return button;
  }

  private void refresh(Observable changed) {
    ProjectState state = session.state().get();
    setVisible(
        state.layers().isEmpty()
            && state.annotations().isEmpty()
            && session.loading().isEmpty()
            && tools.firstIsActive());
    if (isVisible() && getChildren().isEmpty()) {
      fill();
    }
  }
}
