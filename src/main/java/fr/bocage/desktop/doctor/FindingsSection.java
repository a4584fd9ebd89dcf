package fr.bocage.desktop.doctor;

import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.FeatureTable;
import fr.bocage.map.LoadedLayer;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that was found wrong with a layer's file and what was done about it, with the rows. */
final class FindingsSection extends VBox {
  private final Texts texts;
  private final BiConsumer<String, List<Integer>> showRows;

  /**
   * @param showRows called with a title and rows when the user wants to see them
   */
  FindingsSection(Texts texts, BiConsumer<String, List<Integer>> showRows) {
    this.texts = texts;
    this.showRows = showRows;
    setId("doctor-findings");
    getStyleClass().add("doctor-section");
  }

  void show(LoadedLayer data) {
    getChildren().setAll(DoctorSheet.heading(texts.get("doctor.findings.title")));
    for (Problem problem : data.problems()) {
      add(problem.severity(), problem.message().in(texts.locale()), problem.rows());
    }
    List<Integer> placeless = placeless(data.source());
    if (!placeless.isEmpty() && placeless.size() < data.source().rowCount()) {
      String words = texts.get("doctor.placeless", placeless.size());
      add(Severity.INFO, words, placeless);
    }
    if (getChildren().size() == 1) {
      getChildren().add(DoctorSheet.paragraph(texts.get("doctor.findings.none")));
    }
  }

  private void add(Severity severity, String words, List<Integer> rows) {
    Label message = DoctorSheet.paragraph(words);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(new FontIcon(icon(severity)), message);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().addAll("doctor-finding", severity.name().toLowerCase(Locale.ROOT));
    if (!rows.isEmpty()) {
      Hyperlink link = new Hyperlink(texts.get("doctor.rows.show", rows.size()));
      link.setMinWidth(USE_PREF_SIZE);
      link.setOnAction(event -> showRows.accept(words, rows));
      line.getChildren().add(link);
    }
    getChildren().add(line);
  }

  private static Feather icon(Severity severity) {
    return switch (severity) {
      case INFO -> Feather.INFO;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case ERROR -> Feather.ALERT_CIRCLE;
    };
  }

  private static List<Integer> placeless(FeatureTable table) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (!table.geometry().type(row).isDrawn()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
