package fr.bocage.desktop;

import fr.bocage.desktop.export.ExportForm;
import fr.bocage.desktop.export.LayerExport;
import fr.bocage.desktop.layers.DoctorEvent;
import fr.bocage.desktop.layers.ExportEvent;
import fr.bocage.desktop.marks.MarksEvent;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Crs;
import fr.bocage.map.LayerRecord;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The sheets that lie over the window, one at a time, and who asks for them: keys, about, history,
 * writing a layer, examining one, exchanging marks. JavaFX thread only.
 */
final class WindowSheets {
  private final StackPane window;
  private final MapSession session;
  private final Services services;
  private final FileDialogs dialogs;
  private final Texts texts;
  private final Runnable closed;
  private final Lazy<LayerDoctor> doctor;
  private Sheet sheet;

  /**
   * @param window the sheets lie over all that it holds
   * @param mapHome where what the doctor found is listed
   * @param closed called when a sheet has gone
   */
  WindowSheets(
      StackPane window,
      MapSession session,
      Services services,
      FileDialogs dialogs,
      StackPane mapHome,
      Texts texts,
      Runnable closed) {
    this.window = window;
    this.session = session;
    this.services = services;
    this.dialogs = dialogs;
    this.texts = texts;
    this.closed = closed;
    doctor =
        new Lazy<>(() -> new LayerDoctor(session, services, texts, dialogs::saveLayer, mapHome));
    window.addEventHandler(ExportEvent.ASKED, event -> showExport(event.layer()));
    window.addEventHandler(DoctorEvent.EXAMINE, event -> showDoctor(event.layer()));
    window.addEventHandler(DoctorEvent.CHECK, event -> doctor.get().check(event.layer()));
    window.addEventHandler(
        MarksEvent.ANY,
        event -> new MarksExchange(session, dialogs, texts, this::open, this::close).answer(event));
  }

  void showKeys(WindowActions actions) {
    open(texts.get("action.keys"), Sheets.keys(actions, texts));
  }

  void showHistory() {
    HistoryList history = new HistoryList(session, texts);
    open(texts.get("action.history"), history);
    history.takeFocus();
  }

  void showAbout() {
    open(texts.get("action.about"), Sheets.about(session.state().get(), texts));
  }

  private void showExport(UUID id) {
    LayerRecord layer = session.state().get().layer(id).orElseThrow();
    LayerExport export = new LayerExport(session, services.writers(), services.jobs());
    List<Crs> systems = services.catalogue().known();
    session
        .loaded(id)
        .ifPresent(
            data ->
                open(
                    texts.get("export.title", layer.name()),
                    new ExportForm(
                        layer,
                        data.source(),
                        export,
                        systems,
                        texts,
                        dialogs::saveLayer,
                        this::close)));
  }

  void showDoctor(UUID id) {
    doctor
        .get()
        .examination(id, this::close)
        .ifPresent(content -> open(texts.get("doctor.title", doctor.get().name(id)), content));
  }

  private void open(String title, Node content) {
    close();
    sheet = new Sheet(title, content, texts, this::close);
    window.getChildren().add(sheet);
    sheet.takeFocus();
  }

  /** Takes away the sheet, if there is one. */
  void close() {
    if (sheet != null) {
      window.getChildren().remove(sheet);
      sheet = null;
      closed.run();
    }
  }
}
