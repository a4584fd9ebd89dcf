package fr.bocage.desktop.table;

import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.ColumnStatistics;
import fr.bocage.feature.FieldType;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import java.text.NumberFormat;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A column's menu: sort, hide, and what can be said of its values in the rows that are shown,
 * counted in the background while the menu is open. JavaFX thread only.
 */
final class ColumnMenu extends ContextMenu {
  private static final int LONGEST_VALUE = 40;

  private final FeatureGrid grid;
  private final TableColumn<Integer, ?> column;
  private final AttributeColumn field;
  private final Jobs jobs;
  private final Texts texts;
  private final GridPane statistics = new GridPane();
  private Job<ColumnStatistics> counting;

  ColumnMenu(FeatureGrid grid, TableColumn<Integer, ?> column, Jobs jobs, Texts texts) {
    this.grid = grid;
    this.column = column;
    this.jobs = jobs;
    this.texts = texts;
    field = FeatureGrid.field(column);
    statistics.getStyleClass().add("column-statistics");
    CustomMenuItem figures = new CustomMenuItem(statistics, false);
    figures.getStyleClass().add("figures");
    getItems()
        .addAll(
            item("table.ascending", Feather.ARROW_UP, () -> sort(TableColumn.SortType.ASCENDING)),
            item(
                "table.descending",
                Feather.ARROW_DOWN,
                () -> sort(TableColumn.SortType.DESCENDING)),
            item("table.unsorted", Feather.MINUS, () -> grid.getSortOrder().remove(column)),
            item("table.hide", Feather.EYE_OFF, () -> column.setVisible(false)),
            new SeparatorMenuItem(),
            figures);
    setOnShowing(event -> count());
    setOnHidden(event -> stop());
  }

  private MenuItem item(String key, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }

  private void sort(TableColumn.SortType type) {
    column.setSortType(type);
    grid.getSortOrder().setAll(List.of(column));
  }

  private void count() {
    stop();
    statistics.getChildren().clear();
    line(texts.get("table.counting"), "");
    TableRows rows = grid.rows();
    Job<ColumnStatistics> job =
        jobs.start(
            field.field().name(),
            progress -> ColumnStatistics.of(field, rows.toArray(), texts.locale(), progress));
    counting = job;
    job.result().whenComplete((found, error) -> Platform.runLater(() -> accept(job, found)));
  }

  private void stop() {
    if (counting != null) {
      counting.cancel();
      counting = null;
    }
  }

  private void accept(Job<ColumnStatistics> job, ColumnStatistics found) {
    if (counting != job) {
      return;
    }
    statistics.getChildren().clear();
    if (found == null) {
      line(texts.get("table.not-counted"), "");
      return;
    }
    NumberFormat whole = NumberFormat.getIntegerInstance(texts.locale());
    line(texts.get("table.count"), whole.format(found.count()));
    line(texts.get("table.missing"), whole.format(found.missing()));
    line(texts.get("table.distinct"), whole.format(found.distinct()));
    if (found.min() != null && field.field().type() != FieldType.BOOLEAN) {
      line(texts.get("table.min"), value(found.min()));
      line(texts.get("table.max"), value(found.max()));
    }
    if (!Double.isNaN(found.mean())) {
      line(texts.get("table.mean"), value(found.mean()));
    }
  }

  private String value(Object value) {
    if (value instanceof Number number) {
      NumberFormat format = NumberFormat.getInstance(texts.locale());
      format.setMaximumFractionDigits(6);
      return format.format(number);
    }
    String text = value.toString();
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }

  private void line(String name, String figure) {
    Label title = new Label(name);
    title.getStyleClass().add("figure-name");
    statistics.addRow(statistics.getRowCount(), title, new Label(figure));
  }
}
