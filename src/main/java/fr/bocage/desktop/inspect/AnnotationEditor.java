package fr.bocage.desktop.inspect;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.AnnotationPen;
import fr.bocage.desktop.annotate.ColourChoice;
import fr.bocage.desktop.annotate.MeasureWords;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.GeodesicMeasure;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Geometry;

/**
 * Title, note and colour of the selected annotation. What is written is kept when the field is left
 * or Enter pressed: one edit, not one a letter.
 */
final class AnnotationEditor extends VBox {
  private final MapSession session;
  private final Texts texts;
  private final AnnotationEdits edits;
  private final TextField title = new TextField();
  private final TextArea note = new TextArea();
  private final ColourChoice colour;
  private final Label measure = new Label();
  private final Label history = new Label();
  private UUID id;
  private MapAnnotation shown;

  AnnotationEditor(MapSession session, Texts texts, AnnotationEdits edits, AnnotationPen pen) {
    this.session = session;
    this.texts = texts;
    this.edits = edits;
    getStyleClass().add("annotation-editor");
    title.setId("annotation-title");
    note.setId("annotation-note");
    note.setWrapText(true);
    note.setPrefRowCount(6);
    colour =
        new ColourChoice(
            texts,
            chosen -> {
              pen.colour().set(chosen);
              keep(chosen);
            });
    Button delete = new Button(texts.get("annotate.delete"), new FontIcon(Feather.TRASH_2));
    delete.getStyleClass().addAll("danger", "flat");
    delete.setOnAction(event -> delete());
    measure.getStyleClass().add("panel-hint");
    history.getStyleClass().add("panel-hint");
    history.setWrapText(true);
    getChildren()
        .addAll(
            labelled("annotate.title", title),
            title,
            labelled("annotate.note", note),
            note,
            new Label(texts.get("annotate.colour")),
            colour,
            measure,
            history,
            delete);
    title.setOnAction(event -> finish());
    title.focusedProperty().addListener((value, before, focused) -> keepWhenLeft(focused));
    note.focusedProperty().addListener((value, before, focused) -> keepWhenLeft(focused));
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::noteKey);
  }

  private Label labelled(String key, javafx.scene.Node field) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    return label;
  }

  /** Enter is a new line in a note; with Ctrl it ends the writing. */
  private void noteKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      finish();
      event.consume();
    }
  }

  void show(UUID annotation) {
    id = annotation;
    shown = null;
    refresh();
  }

  /** Shows the annotation as it is now, unless just that is shown. */
  void refresh() {
    Optional<MapAnnotation> now = id == null ? Optional.empty() : session.annotation(id);
    if (now.isEmpty() || now.get().equals(shown)) {
      return;
    }
    shown = now.get();
    title.setText(shown.title());
    note.setText(shown.note());
    colour.show(shown.colour());
    measure.setText(measured(shown));
    measure.setManaged(!measure.getText().isEmpty());
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(texts.locale())
            .withZone(ZoneId.systemDefault());
    history.setText(
        shown.author().isEmpty()
            ? texts.get("annotate.changed", format.format(shown.changed()))
            : texts.get("annotate.changed.by", format.format(shown.changed()), shown.author()));
  }

  private String measured(MapAnnotation annotation) {
    Geometry geometry = annotation.geometry();
    return switch (annotation.kind()) {
      case LINE, ARROW, FREEHAND -> length("annotate.length", geometry);
      case CIRCLE ->
          texts.get(
                  "annotate.radius",
                  MeasureWords.length(annotation.placement().radiusMetres(), texts.locale()))
              + " · "
              + area(geometry);
      case AREA, RECTANGLE -> area(geometry) + " · " + length("annotate.perimeter", geometry);
      default -> "";
    };
  }

  private String length(String key, Geometry geometry) {
    return texts.get(
        key, MeasureWords.length(GeodesicMeasure.lengthMetres(geometry), texts.locale()));
  }

  private String area(Geometry geometry) {
    return texts.get(
        "annotate.area",
        MeasureWords.area(GeodesicMeasure.areaSquareMetres(geometry), texts.locale()));
  }

  private void keepWhenLeft(boolean focused) {
    if (!focused) {
      finish();
    }
  }

  /** Keeps what has been written so far. */
  void finish() {
    if (shown != null) {
      keep(shown.colour());
    }
  }

  private void keep(String chosenColour) {
    if (shown != null) {
      edits.write(shown.id(), title.getText().strip(), note.getText(), chosenColour);
    }
  }

  private void delete() {
    UUID gone = id;
    id = null;
    shown = null; // so that losing the focus does not write to what is gone
    edits.delete(gone);
  }
}
