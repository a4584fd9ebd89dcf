package fr.bocage.desktop;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Names the map's CRS, and offers the others of the catalogue. JavaFX thread only. */
final class CrsChooser extends Button {
  private static final double LIST_WIDTH = 320;
  private static final double LIST_HEIGHT = 320;

  private final MapSession session;
  private final List<Crs> known;
  private final Popup popup = new Popup();
  private final TextField filter = new TextField();
  private final ListView<Crs> list = new ListView<>();

  CrsChooser(MapSession session, CrsCatalogue catalogue, Texts texts) {
    this.session = session;
    known = catalogue.known();
    setId("crs");
    getStyleClass().addAll("flat", "small");
    Buttons.name(this, texts.get("crs.tooltip"));
    filter.setPromptText(texts.get("crs.filter"));
    filter.textProperty().addListener((property, before, now) -> showMatching(now));
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
    list.setId("crs-list");
    list.setPrefSize(LIST_WIDTH, LIST_HEIGHT);
    list.setCellFactory(view -> new CrsCell());
    list.setOnMouseClicked(event -> choose());
    list.setOnKeyPressed(this::listKey);
    VBox content = new VBox(filter, list);
    content.getStyleClass().add("crs-popup");
    popup.getContent().add(content);
    popup.setAutoHide(true);
    setOnAction(event -> open());
    session.document().addListener((property, before, now) -> showName(now.crs()));
    showName(session.document().get().crs());
  }

  private static final class CrsCell extends ListCell<Crs> {
    @Override
    protected void updateItem(Crs crs, boolean empty) {
      super.updateItem(crs, empty);
      setText(empty ? "" : words(crs));
    }
  }

  private static String words(Crs crs) {
    return crs.code() == null ? crs.name() : crs.name() + "  ·  " + crs.code();
  }

  private void showName(Crs crs) {
    setText(words(crs));
  }

  private void open() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    filter.clear();
    showMatching("");
    list.getSelectionModel().select(session.document().get().crs());
    Bounds place = localToScreen(getBoundsInLocal());
    popup.show(this, place.getMaxX() - LIST_WIDTH, place.getMinY() - LIST_HEIGHT - 56);
    filter.requestFocus();
  }

  private void showMatching(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    list.setItems(
        FXCollections.observableArrayList(
            known.stream()
                .filter(crs -> words(crs).toLowerCase(Locale.ROOT).contains(wanted))
                .toList()));
  }

  private void filterKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      list.getSelectionModel().selectFirst();
    } else if (event.getCode() == KeyCode.ENTER) {
      list.getSelectionModel().selectFirst();
      choose();
    }
  }

  private void listKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      choose();
    }
  }

  private void choose() {
    Crs chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      popup.hide();
      if (!chosen.equals(session.document().get().crs())) {
        session.setDisplayCrs(chosen);
      }
    }
  }
}
