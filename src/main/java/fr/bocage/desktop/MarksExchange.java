package fr.bocage.desktop;

import fr.bocage.desktop.marks.ConflictSheet;
import fr.bocage.desktop.marks.MarksEvent;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import java.util.function.BiConsumer;
import javafx.scene.Node;

/** Answers what the list of marks asks of the window: files and sheets. JavaFX thread only. */
final class MarksExchange {
  private final MapSession session;
  private final FileDialogs dialogs;
  private final Texts texts;
  private final BiConsumer<String, Node> open;
  private final Runnable closeSheet;

  /**
   * @param open shows a sheet of that title
   * @param closeSheet takes it away
   */
  MarksExchange(
      MapSession session,
      FileDialogs dialogs,
      Texts texts,
      BiConsumer<String, Node> open,
      Runnable closeSheet) {
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    this.open = open;
    this.closeSheet = closeSheet;
  }

  void answer(MarksEvent event) {
    if (event.getEventType() == MarksEvent.MERGE) {
      session.mergeAnnotations(
          dialogs.annotationFiles(),
          report -> {
            if (!report.conflicts().isEmpty()) {
              settle();
            }
          });
    } else if (event.getEventType() == MarksEvent.EXPORT) {
      dialogs.saveAnnotations().ifPresent(session::exportAnnotations);
    } else {
      settle();
    }
  }

  private void settle() {
    open.accept(texts.get("conflict.title"), new ConflictSheet(session, texts, closeSheet));
  }
}
