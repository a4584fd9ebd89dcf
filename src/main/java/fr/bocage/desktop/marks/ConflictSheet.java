package fr.bocage.desktop.marks;

import fr.bocage.annotation.Conflict;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.ConflictEdits;
import fr.bocage.map.Edit;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The versions that people made of one annotation without knowing of each other, side by side, to
 * choose from: as a whole, part by part, or both. Each choice is an edit. JavaFX thread only.
 */
public final class ConflictSheet extends VBox {
  /** More cards than that at once would take long to lay out; the others follow. */
  private static final int MOST = 20;

  /** What a sheet leaves it. */
  private static final double WIDTH = 492;

  private final MapSession session;
  private final Texts texts;
  private final Runnable close;

  /**
   * @param close called when nothing is left to choose
   */
  public ConflictSheet(MapSession session, Texts texts, Runnable close) {
    this.session = session;
    this.texts = texts;
    this.close = close;
    setId("conflicts");
    getStyleClass().add("conflicts");
    show();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL; // lines break, so that its height depends on its width
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 ? WIDTH : width);
  }

  private void show() {
    List<Conflict> conflicts = Conflict.among(session.state().get().annotations());
    Label what = new Label(texts.get("conflict.what", conflicts.size()));
    what.setWrapText(true);
    what.getStyleClass().add("panel-hint");
    what.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(what);
    for (Conflict conflict : conflicts.subList(0, Math.min(MOST, conflicts.size()))) {
      getChildren()
          .add(
              new ConflictCard(
                  conflict,
                  texts,
                  chosen -> settle(ConflictEdits.choosing(conflict, chosen)),
                  () -> settle(ConflictEdits.keepingAll(conflict))));
    }
  }

  private void settle(Edit edit) {
    session.edit(edit);
    if (Conflict.among(session.state().get().annotations()).isEmpty()) {
      close.run();
    } else {
      show();
    }
  }
}
