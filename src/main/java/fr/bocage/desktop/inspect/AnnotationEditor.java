package fr.bocage.desktop.inspect;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.PinSymbol;
import fr.bocage.annotation.Words;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.AnnotationPen;
import fr.bocage.desktop.annotate.ColourChoice;
import fr.bocage.desktop.annotate.GroupEdits;
import fr.bocage.desktop.annotate.NumberField;
import fr.bocage.desktop.annotate.StatusWords;
import fr.bocage.desktop.annotate.SymbolChoice;
import fr.bocage.desktop.annotate.WidthChoice;
import fr.bocage.desktop.annotate.WordChoice;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.job.Jobs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * All that can be said of the selected annotation, and how it looks. What is written is kept when a
 * field is left or Enter pressed: one edit, not one a letter. A locked one only shows.
 */
final class AnnotationEditor extends VBox {
  private final MapSession session;
  private final Texts texts;
  private final AnnotationEdits edits;
  private final GroupEdits groups;
  private final StatusWords statuses;
  private final AnnotationFacts facts;
  private final VBox open = new VBox();
  private final TextField title = new TextField();
  private final TextArea note = new TextArea();
  private final WordChoice category;
  private final WordChoice status;
  private final WordChoice group;
  private final ColourChoice colour;
  private final SymbolChoice symbol;
  private final NumberField number;
  private final WidthChoice width;
  private final NumberField rotation;
  private final FieldsEditor fields;
  private final PlacesEditor places;
  private final PhotoView photo;
  private final CheckBox locked = new CheckBox();
  private final Node[] pinParts;
  private final Node[] lineParts;
  private final Node[] textParts;
  private final Button delete;
  private UUID id;
  private MapAnnotation shown;

  AnnotationEditor(
      MapSession session, Texts texts, AnnotationEdits edits, AnnotationPen pen, Jobs jobs) {
    this.session = session;
    this.texts = texts;
    this.edits = edits;
    groups = new GroupEdits(session);
    statuses = new StatusWords(texts);
    facts = new AnnotationFacts(texts);
    category = word("category", text -> write(words -> words.withCategory(text)));
    status = word("status", text -> write(words -> words.withStatus(statuses.status(text))));
    group = word("group", name -> ifShown(mark -> groups.put(List.of(mark), name)));
    photo = new PhotoView(jobs);
    places = new PlacesEditor(session, edits, texts);
    fields = new FieldsEditor(texts, all -> write(words -> words.withFields(all)));
    colour =
        new ColourChoice(
            texts,
            chosen -> {
              pen.colour().set(chosen);
              style(look -> look.withColour(chosen));
            });
    symbol =
        new SymbolChoice(
            texts,
            chosen -> style(look -> look.withNumber(0).withSymbol(chosen)),
            () -> style(look -> look.withNumber(edits.nextNumber())));
    number =
        new NumberField(
            "mark-number", 0, 99_999, 1, chosen -> style(look -> look.withNumber(chosen)));
    width = new WidthChoice(texts, pixels -> style(look -> look.withWidth(pixels)));
    rotation =
        new NumberField(
            "mark-rotation", -360, 360, 5, degrees -> ifShown(mark -> edits.turn(mark, degrees)));
    pinParts =
        new Node[] {
          label("annotate.symbol", symbol), symbol, label("annotate.number", number), number
        };
    lineParts = new Node[] {label("annotate.width", width), width};
    textParts = new Node[] {label("annotate.rotation", rotation), rotation};
    delete = new Button(texts.get("annotate.delete"), new FontIcon(Feather.TRASH_2));
    layOut();
    listen();
  }

  private WordChoice word(String name, Consumer<String> chosen) {
    return new WordChoice("mark-" + name, texts.get("annotate." + name), chosen);
  }

  private void layOut() {
    getStyleClass().add("annotation-editor");
    open.getStyleClass().add("annotation-editor-open");
    title.setId("annotation-title");
    note.setId("annotation-note");
    note.setWrapText(true);
    note.setPrefRowCount(4);
    locked.setId("mark-locked");
    locked.setText(texts.get("annotate.locked"));
    LazyTooltip.on(locked, texts.get("annotate.locked.why"));
    delete.getStyleClass().addAll("danger", "flat");
    GridPane sorted = new GridPane();
    sorted.getStyleClass().add("mark-sorting");
    sorted.addRow(0, label("annotate.category", category), label("annotate.status", status));
    sorted.addRow(1, category, status);
    for (Node field : List.of(category, status)) {
      GridPane.setHgrow(field, Priority.ALWAYS);
    }
    open.getChildren()
        .addAll(
            label("annotate.title", title),
            title,
            label("annotate.note", note),
            note,
            sorted,
            label("annotate.colour", colour),
            colour);
    open.getChildren().addAll(pinParts);
    open.getChildren().addAll(lineParts);
    open.getChildren().addAll(textParts);
    open.getChildren()
        .addAll(
            label("annotate.group", group),
            group,
            label("annotate.fields", fields),
            fields,
            places);
    getChildren().addAll(photo, open, locked, facts, delete);
  }

  private Label label(String key, Node field) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    return label;
  }

  private void listen() {
    title.setOnAction(event -> keepText());
    title.focusedProperty().addListener((value, before, focused) -> keepWhenLeft(focused));
    note.focusedProperty().addListener((value, before, focused) -> keepWhenLeft(focused));
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::noteKey);
    locked.setOnAction(event -> ifShown(mark -> edits.lock(List.of(mark), locked.isSelected())));
    delete.setOnAction(event -> delete());
  }

  /** Enter is a new line in a note; with Ctrl it ends the writing. */
  private void noteKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      keepText();
      event.consume();
    }
  }

  private void ifShown(Consumer<UUID> edit) {
    if (shown != null) {
      edit.accept(shown.id());
    }
  }

  private void write(UnaryOperator<Words> how) {
    ifShown(mark -> edits.write(mark, how));
  }

  private void style(UnaryOperator<Look> how) {
    ifShown(mark -> edits.style(mark, how));
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
    MapAnnotation before = shown;
    shown = now.get();
    Words words = shown.words();
    if (before == null || !before.title().equals(words.title())) {
      title.setText(words.title());
    }
    if (before == null || !before.note().equals(words.note())) {
      note.setText(words.note());
    }
    Collection<MapAnnotation> all = session.state().get().annotations();
    category.show(
        words.category(),
        all.stream()
            .map(mark -> mark.words().category())
            .filter(word -> !word.isBlank())
            .collect(Collectors.toCollection(TreeSet::new)));
    status.show(statuses.words(words.status()), statuses.all(all));
    group.show(
        groups.name(shown.stacking().group()),
        groups.groups().stream().map(one -> one.name()).toList());
    fields.show(words.fields());
    places.show(shown);
    photo.show(shown.photo());
    showLook(shown.look());
    locked.setSelected(shown.stacking().locked());
    open.setDisable(shown.stacking().locked());
    delete.setDisable(shown.stacking().locked());
    facts.show(shown);
  }

  private void showLook(Look look) {
    AnnotationKind kind = shown.kind();
    colour.show(look.colour());
    PinSymbol pinned = look.number() > 0 ? null : look.symbol();
    symbol.show(pinned);
    number.show(look.number());
    width.show(kind, look.widthPixels());
    rotation.show((int) Math.round(shown.placement().rotationDegrees()));
    show(pinParts, kind == AnnotationKind.PIN);
    show(lineParts, kind.usualWidthPixels() > 0);
    show(textParts, kind == AnnotationKind.TEXT);
    boolean numbered = kind == AnnotationKind.PIN && pinned == null;
    show(new Node[] {pinParts[2], pinParts[3]}, numbered);
  }

  private static void show(Node[] parts, boolean visible) {
    for (Node part : parts) {
      part.setVisible(visible);
      part.setManaged(visible);
    }
  }

  private void keepWhenLeft(boolean focused) {
    if (!focused) {
      keepText();
    }
  }

  /** Keeps title and note as they have been written so far. */
  private void keepText() {
    write(words -> words.withTitle(title.getText().strip()).withNote(note.getText()));
  }

  /** Keeps all that has been written so far: another annotation will be shown. */
  void finish() {
    if (shown != null && session.annotation(shown.id()).isPresent()) {
      keepText();
      category.keep();
      status.keep();
      group.keep();
      fields.keep();
    }
  }

  private void delete() {
    UUID gone = id;
    id = null;
    shown = null; // so that losing the focus does not write to what is gone
    edits.delete(List.of(gone));
    session.selection().set(new Selection.Nothing());
  }
}
