package fr.bocage.desktop.marks;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Conflict;
import fr.bocage.annotation.ContentPart;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.annotate.StatusWords;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.CoordinateFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.locationtech.jts.geom.Coordinate;

/** One conflict: a column for each version, a line for each part in which they differ. */
final class ConflictCard extends VBox {
  private static final int NAME_PERCENT = 22;
  private static final double DOT_RADIUS = 6;

  private final Conflict conflict;
  private final Texts texts;
  private final StatusWords statuses;
  private final GridPane grid = new GridPane();
  private final List<List<ToggleButton>> cells = new ArrayList<>();
  private final Map<ContentPart, MapAnnotation> chosen = new EnumMap<>(ContentPart.class);

  /**
   * @param choose gets for each part the version that it is to be taken from
   * @param keepAll called when all versions are wanted
   */
  ConflictCard(
      Conflict conflict,
      Texts texts,
      Consumer<Map<ContentPart, MapAnnotation>> choose,
      Runnable keepAll) {
    this.conflict = conflict;
    this.texts = texts;
    statuses = new StatusWords(texts);
    getStyleClass().add("conflict-card");
    grid.getStyleClass().add("conflict-grid");
    List<MapAnnotation> versions = conflict.versions();
    grid.getColumnConstraints().add(percent(NAME_PERCENT));
    for (int i = 0; i < versions.size(); i++) {
      grid.getColumnConstraints().add(percent((100.0 - NAME_PERCENT) / versions.size()));
      cells.add(new ArrayList<>());
    }
    heads();
    conflict.differences().forEach(this::line);
    Button keep = new Button(texts.get("conflict.keep"));
    keep.getStyleClass().add("accent");
    keep.setOnAction(event -> choose.accept(chosen));
    Button both = new Button(texts.get("conflict.both", versions.size()));
    both.setOnAction(event -> keepAll.run());
    HBox buttons = new HBox(both, keep);
    buttons.getStyleClass().add("conflict-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title(), grid, buttons);
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    return column;
  }

  private Label title() {
    MapAnnotation first = conflict.versions().get(0);
    String kind = texts.get("mark.kind." + first.kind().word());
    Label title = new Label(first.title().isBlank() ? kind : kind + " · " + first.title());
    title.getStyleClass().add("conflict-title");
    return title;
  }

  /** A button above each column that takes all of it. */
  private void heads() {
    for (int i = 0; i < conflict.versions().size(); i++) {
      MapAnnotation version = conflict.versions().get(i);
      int column = i;
      Button head = new Button(head(version, i + 1));
      head.setMnemonicParsing(false);
      head.getStyleClass().addAll("flat", "conflict-head");
      head.setMaxWidth(Double.MAX_VALUE);
      head.setWrapText(true);
      head.setOnAction(event -> cells.get(column).forEach(cell -> cell.setSelected(true)));
      grid.add(head, i + 1, 0);
    }
  }

  /** Who wrote a version and when; of those before Bocage 0.2 only the latter is known. */
  private String head(MapAnnotation version, int number) {
    String when = time(version.changed());
    return version.editor().isEmpty()
        ? texts.get("conflict.version", number, when)
        : texts.get("conflict.version.by", number, when, version.editor());
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
        .withLocale(texts.locale())
        .withZone(ZoneId.systemDefault())
        .format(at);
  }

  private void line(ContentPart part) {
    int row = grid.getRowCount();
    Label name = new Label(texts.get("conflict.part." + part.name().toLowerCase(Locale.ROOT)));
    name.getStyleClass().add("attribute-name");
    name.setWrapText(true);
    grid.add(name, 0, row);
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < conflict.versions().size(); i++) {
      MapAnnotation version = conflict.versions().get(i);
      ToggleButton cell = new ToggleButton(words(part, version));
      cell.setMnemonicParsing(false);
      if (part == ContentPart.LOOK) {
        cell.setGraphic(new Circle(DOT_RADIUS, Color.web(version.colour())));
      }
      cell.setWrapText(true);
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setAlignment(Pos.TOP_LEFT);
      cell.getStyleClass().add("conflict-cell");
      cell.setAccessibleText(name.getText() + ", " + cell.getText());
      cell.setToggleGroup(group);
      cells.get(i).add(cell);
      cell.selectedProperty()
          .addListener(
              (property, before, selected) -> {
                if (selected) {
                  chosen.put(part, version);
                } else if (group.getSelectedToggle() == null) {
                  cell.setSelected(true); // one of them is always chosen
                }
              });
      grid.add(cell, i + 1, row);
    }
    group.selectToggle(group.getToggles().get(0));
  }

  private String words(ContentPart part, MapAnnotation mark) {
    String said =
        switch (part) {
          case TITLE -> mark.title();
          case NOTE -> mark.note();
          case CATEGORY -> mark.words().category();
          case STATUS ->
              mark.words().status().isEmpty() ? "" : statuses.words(mark.words().status());
          case FIELDS ->
              mark.words().fields().entrySet().stream()
                  .map(field -> field.getKey() + " : " + field.getValue())
                  .collect(Collectors.joining("\n"));
          case LOOK -> look(mark);
          case PLACE -> place(mark);
          case STACKING ->
              texts.get(mark.stacking().locked() ? "annotate.locked" : "conflict.stacked");
          case TIE -> mark.tie() == null ? "" : mark.tie().key() + " " + mark.tie().dataset();
          case PHOTO -> mark.photo() == null ? "" : mark.photo().name();
        };
    return said.isBlank() ? texts.get("marks.none") : said;
  }

  private String look(MapAnnotation mark) {
    if (mark.look().number() > 0) {
      return String.valueOf(mark.look().number());
    }
    return mark.kind() == AnnotationKind.PIN
        ? texts.get("annotate.symbol." + mark.look().symbol().word())
        : texts.get("annotate.width.pixels", mark.look().widthPixels());
  }

  private String place(MapAnnotation mark) {
    Coordinate at = mark.geometry().getCoordinate();
    return at == null
        ? ""
        : new CoordinateFormat(texts.locale()).decimalDegrees(at.x, at.y)
            + (mark.geometry().getNumPoints() > 1
                ? " … (" + mark.geometry().getNumPoints() + ")"
                : "");
  }
}
