package fr.bocage.desktop;

import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong, as cards over the map, the latest first. JavaFX thread only. */
final class NoticeCards extends VBox {
  private static final int MOST_CARDS = 4;
  private static final double WIDTH = 360;

  private final ObservableList<Notice> notices;
  private final Texts texts;
  private final Consumer<UUID> examine;

  /**
   * @param examine called with a layer's id when the user wants to know more
   */
  NoticeCards(ObservableList<Notice> notices, Texts texts, Consumer<UUID> examine) {
    this.notices = notices;
    this.texts = texts;
    this.examine = examine;
    setId("notices");
    getStyleClass().add("notices");
    setPickOnBounds(false);
    setMaxSize(WIDTH, USE_PREF_SIZE);
    notices.addListener((ListChangeListener<Notice>) change -> refresh());
    refresh();
  }

  private void refresh() {
    int count = notices.size();
    List<Notice> latest = notices.subList(Math.max(0, count - MOST_CARDS), count);
    getChildren().clear();
    for (int i = latest.size() - 1; i >= 0; i--) {
      getChildren().add(card(latest.get(i)));
    }
    if (count > MOST_CARDS) {
      Hyperlink rest = new Hyperlink(texts.get("notice.more", count - MOST_CARDS));
      rest.setOnAction(event -> notices.clear());
      rest.getStyleClass().add("notice-more");
      getChildren().add(rest);
    }
  }

  private HBox card(Notice notice) {
    String words = notice.message().in(texts.locale());
    Label subject = new Label(notice.subject());
    subject.getStyleClass().add("notice-subject");
    Label message = new Label(words);
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    message.getStyleClass().add("notice-message");
    VBox text = new VBox(subject, message);
    if (notice.layer() != null) {
      Hyperlink more = new Hyperlink(texts.get("notice.examine"));
      more.getStyleClass().add("notice-examine");
      more.setOnAction(event -> examine.accept(notice.layer()));
      text.getChildren().add(more);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card =
        new HBox(
            new FontIcon(icon(notice)),
            text,
            button("notice.copy", Feather.COPY, () -> copy(notice.subject() + "\n" + words)),
            button("notice.dismiss", Feather.X, () -> notices.remove(notice)));
    card.setAlignment(Pos.TOP_LEFT);
    card.getStyleClass().addAll("notice", notice.severity().name().toLowerCase(Locale.ROOT));
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setAccessibleText(notice.subject() + ". " + words);
    return card;
  }

  private static Ikon icon(Notice notice) {
    return switch (notice.severity()) {
      case INFO -> Feather.INFO;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case ERROR -> Feather.ALERT_CIRCLE;
    };
  }

  private Button button(String textKey, Ikon icon, Runnable run) {
    return Buttons.icon(new Action(null, textKey, icon, null, run), texts);
  }

  private static void copy(String words) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
  }
}
