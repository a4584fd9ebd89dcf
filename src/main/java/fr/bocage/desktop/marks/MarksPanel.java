package fr.bocage.desktop.marks;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Unsettled;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.GroupEdits;
import fr.bocage.desktop.annotate.MarkMenu;
import fr.bocage.desktop.annotate.StatusWords;
import fr.bocage.desktop.map.Navigation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.Texts;
import fr.bocage.job.Jobs;
import fr.bocage.map.AuthorColours;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.map.ProjectState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * All marks of the project as a list: a click flies to one, a double click or F2 writes its title,
 * several are changed at once. JavaFX thread only.
 */
public final class MarksPanel extends VBox {
  private static final double ROW_HEIGHT = 46;

  /** Of the changes of a held undo key, not each is listed: nobody could read it. */
  private static final Duration AFTER_CHANGE = Duration.millis(40);

  /** A map in motion is not asked anew in each of its frames. */
  private static final Duration AFTER_MOTION = Duration.millis(120);

  private final MapSession session;
  private final Navigation navigation;
  private final Texts texts;
  private final AnnotationEdits edits;
  private final MarkMenu menu;
  private final MarkFilters filters;
  private final GroupRows groups;
  private final MarksFinder finder;
  private final ListView<MapAnnotation> list = new ListView<>();
  private final Label count = new Label();
  private final VBox nothing = new VBox();
  private final Label nothingWords = new Label();
  private final Button clear;
  private final HBox many;
  private final Label manyCount = new Label();
  private final PauseTransition afterChange = new PauseTransition(AFTER_CHANGE);
  private final PauseTransition afterMotion = new PauseTransition(AFTER_MOTION);
  private UUID group;
  private Unsettled waiting = Unsettled.NONE;
  private AuthorColours authors;
  private boolean showing;

  public MarksPanel(
      MapSession session, Navigation navigation, AnnotationEdits edits, Jobs jobs, Texts texts) {
    this.session = session;
    this.navigation = navigation;
    this.edits = edits;
    this.texts = texts;
    StatusWords statuses = new StatusWords(texts);
    menu = new MarkMenu(session, edits, texts);
    filters = new MarkFilters(texts, statuses, this::refresh);
    groups = new GroupRows(new GroupEdits(session), texts, this::chooseGroup);
    finder =
        new MarksFinder(
            jobs,
            new MarksQuery.Texts(
                mark ->
                    texts.get("mark.kind." + mark.kind().word())
                        + " "
                        + statuses.words(mark.words().status())),
            this::show);
    clear = new Button(texts.get("marks.clear"));
    clear.setOnAction(event -> filters.clear());
    many = manyBar();
    setId("marks");
    getStyleClass().addAll("side-panel", "marks-panel");
    layOut(statuses);
    listen();
    refreshState(session.state().get());
  }

  private void layOut(StatusWords statuses) {
    list.setId("marks-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setCellFactory(
        view -> new MarkCell(edits, menu, statuses, this::colour, () -> waiting, texts));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setAccessibleText(texts.get("marks.title"));
    nothingWords.setWrapText(true);
    nothingWords.getStyleClass().add("panel-hint");
    nothing.getStyleClass().add("marks-nothing");
    nothing.getChildren().addAll(nothingWords, clear);
    list.setPlaceholder(nothing);
    count.getStyleClass().add("mark-more");
    HBox foot = new HBox(count, new Region(), new MarksMenu(session, texts));
    foot.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(foot.getChildren().get(1), Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(filters, groups, list, many, foot);
  }

  private HBox manyBar() {
    MenuButton change = new MenuButton(texts.get("marks.change"));
    change.setId("marks-change");
    change.setOnShowing(event -> change.getItems().setAll(menu.items(chosen())));
    Button delete = new Button(null, new FontIcon(Feather.TRASH_2));
    delete.setId("marks-delete");
    delete.getStyleClass().addAll("flat", "danger", "button-icon");
    delete.setAccessibleText(texts.get("marks.menu.delete"));
    delete.setOnAction(event -> edits.delete(chosen()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(manyCount, space, change, delete);
    bar.getStyleClass().add("marks-many");
    return bar;
  }

  private void listen() {
    session.state().addListener((property, before, now) -> afterChange.play());
    afterChange.setOnFinished(event -> refreshState(session.state().get()));
    session.selection().addListener((property, before, now) -> followSelection());
    session
        .viewport()
        .addListener(
            (property, before, now) -> {
              if (filters.wantsView()) {
                afterMotion.playFromStart();
              }
            });
    afterMotion.setOnFinished(event -> refresh());
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((javafx.beans.Observable changed) -> refreshMany());
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    ContextMenu context = new ContextMenu();
    list.setOnContextMenuRequested(
        event -> {
          context.getItems().setAll(menu.items(chosen()));
          if (!context.getItems().isEmpty()) {
            context.show(list, event.getScreenX(), event.getScreenY());
          }
        });
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> context.hide());
    refreshMany();
  }

  /** {@code #rrggbb} that a mark is drawn in. */
  private String colour(MapAnnotation mark) {
    return authors == null ? mark.colour() : authors.of(mark);
  }

  /** The ids of what is chosen in the list. */
  private List<UUID> chosen() {
    return list.getSelectionModel().getSelectedItems().stream()
        .filter(mark -> mark != null)
        .map(MapAnnotation::id)
        .toList();
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY
        || event.isShiftDown()
        || event.isShortcutDown()
        || cell(event.getTarget()) == null) {
      return;
    }
    if (event.getClickCount() == 2) {
      cell(event.getTarget()).editTitle();
    } else if (event.getClickCount() == 1) {
      fly();
    }
  }

  private static MarkCell cell(Object target) {
    Node node = (Node) target;
    while (node != null && !(node instanceof MarkCell)) {
      node = node.getParent();
    }
    return node == null || ((MarkCell) node).isEmpty() ? null : (MarkCell) node;
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER) {
      fly();
    } else if (code == KeyCode.F2) {
      int index = list.getSelectionModel().getSelectedIndex();
      list.lookupAll(".mark-cell").stream()
          .map(MarkCell.class::cast)
          .filter(cell -> cell.getIndex() == index)
          .forEach(MarkCell::editTitle);
    } else if (code == KeyCode.DELETE) {
      edits.delete(chosen());
    } else {
      return;
    }
    event.consume();
  }

  /** Flies to the one mark that is chosen, and selects it on the map. */
  private void fly() {
    List<UUID> ids = chosen();
    if (ids.size() != 1) {
      return;
    }
    UUID id = ids.get(0);
    session.selection().set(new Selection.OfAnnotation(id));
    for (PlacedAnnotation placed : session.document().get().annotations()) {
      if (placed.annotation().id().equals(id)) {
        navigation.flyTo(placed.geometry().getEnvelopeInternal());
      }
    }
  }

  private void chooseGroup(UUID only) {
    group = only;
    refresh();
  }

  private void refreshState(ProjectState state) {
    waiting = Unsettled.among(state.annotations());
    authors = state.authorColours();
    filters.offer(state.annotations(), waiting);
    filters.setVisible(!state.annotations().isEmpty());
    filters.setManaged(filters.isVisible());
    groups.show(state);
    refresh();
  }

  private void refresh() {
    finder.find(
        filters.query(group, session.viewport().get()),
        session.state().get().annotations(),
        session.document().get());
  }

  private void show(List<MapAnnotation> found) {
    Set<UUID> chosen = new HashSet<>(chosen());
    showing = true;
    list.getItems().setAll(found);
    choose(chosen);
    showing = false;
    int all = session.state().get().annotations().size();
    count.setText(
        found.size() == all
            ? texts.get("marks.count", all)
            : texts.get("marks.count.of", found.size(), all));
    count.setVisible(all > 0);
    nothingWords.setText(texts.get(all == 0 ? "marks.empty" : "marks.nothing"));
    clear.setVisible(all > 0);
    refreshMany();
  }

  private void choose(Set<UUID> ids) {
    list.getSelectionModel().clearSelection();
    if (ids.isEmpty()) {
      return;
    }
    Map<UUID, Integer> places = new HashMap<>();
    for (int i = 0; i < list.getItems().size(); i++) {
      places.put(list.getItems().get(i).id(), i);
    }
    int[] chosen = ids.stream().filter(places::containsKey).mapToInt(places::get).toArray();
    if (chosen.length > 0) {
      list.getSelectionModel().selectIndices(chosen[0], chosen);
    }
  }

  /** What is selected on the map is chosen in the list too, and seen. */
  private void followSelection() {
    Set<UUID> selected = Set.copyOf(session.selection().get().annotations());
    if (showing || selected.isEmpty()) {
      return;
    }
    if (!selected.equals(Set.copyOf(chosen()))) {
      showing = true;
      choose(selected);
      showing = false;
      refreshMany();
      int index = list.getSelectionModel().getSelectedIndex();
      if (index >= 0) {
        list.scrollTo(Math.max(0, index - 2));
      }
    }
  }

  private void refreshMany() {
    int size = list.getSelectionModel().getSelectedItems().size();
    boolean fewer = size == 1 && session.selection().get() instanceof Selection.OfAnnotations;
    if (!showing && (size > 1 || fewer)) { // one alone is selected by a click, which flies there
      session.selection().set(Selection.ofAnnotations(chosen()));
    }
    many.setVisible(size > 1);
    many.setManaged(size > 1);
    manyCount.setText(texts.get("marks.chosen", size));
  }

  /** Puts the cursor where one searches. */
  public void focusSearch() {
    filters.focusSearch();
  }

  /** Gives up what is being looked for; the panel is not used any more. */
  public void close() {
    finder.cancel();
    afterChange.stop();
    afterMotion.stop();
  }
}
