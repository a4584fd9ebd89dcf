package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Tie;
import fr.bocage.annotation.Words;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.style.Palette;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Coordinate;

/** What can be done with marks, one or many at once, as the items of a menu. */
public final class MarkMenu {
  private static final double DOT_RADIUS = 6;

  private final MapSession session;
  private final AnnotationEdits edits;
  private final GroupEdits groups;
  private final StatusWords statuses;
  private final ShapeMenu shapes;
  private final Texts texts;

  public MarkMenu(MapSession session, AnnotationEdits edits, Texts texts) {
    this.session = session;
    this.edits = edits;
    this.texts = texts;
    groups = new GroupEdits(session);
    shapes = new ShapeMenu(session, edits, texts);
    statuses = new StatusWords(texts);
  }

  /** The items for these marks as they are now; none for no marks. */
  public List<MenuItem> items(Collection<UUID> ids) {
    return items(ids, null);
  }

  /**
   * All items for marks, if any, where somebody points at the map.
   *
   * @param place in the display CRS
   */
  List<MenuItem> itemsAt(Collection<UUID> ids, Coordinate place) {
    List<MenuItem> items = items(ids, place);
    items.addAll(clipboardItems(ids));
    return items;
  }

  private List<MenuItem> items(Collection<UUID> ids, Coordinate place) {
    List<MapAnnotation> marks = edits.marks(ids);
    List<MenuItem> items = new ArrayList<>();
    if (marks.isEmpty()) {
      return items;
    }
    boolean allLocked = marks.stream().allMatch(mark -> mark.stacking().locked());
    items.addAll(List.of(colours(ids), statuses(ids), categories(ids), groups(ids)));
    items.add(new SeparatorMenuItem());
    items.add(item("front", Feather.CHEVRONS_UP, () -> edits.toFront(ids)));
    items.add(item("back", Feather.CHEVRONS_DOWN, () -> edits.toBack(ids)));
    items.addAll(shapes.items(marks, place));
    MenuItem delete = item("delete", Feather.TRASH_2, () -> edits.delete(ids));
    items.add(delete);
    items.forEach(item -> item.setDisable(allLocked));
    items.remove(delete);
    items.add(item("duplicate", Feather.COPY, () -> edits.duplicate(ids)));
    items.add(new SeparatorMenuItem());
    items.add(
        allLocked
            ? item("unlock", Feather.UNLOCK, () -> edits.lock(ids, false))
            : item("lock", Feather.LOCK, () -> edits.lock(ids, true)));
    items.add(
        marks.stream().allMatch(MarkMenu::isAttached)
            ? item("untie", Feather.MINUS_CIRCLE, () -> session.untie(ids))
            : item("tie", Feather.LINK, () -> session.tie(ids)));
    items.add(delete);
    return items;
  }

  private static boolean isAttached(MapAnnotation mark) {
    return mark.tie() != null && mark.tie().state() == Tie.State.ATTACHED;
  }

  /** Copying these marks, if any, and pasting. */
  public List<MenuItem> clipboardItems(Collection<UUID> ids) {
    MarkClipboard clipboard = new MarkClipboard(edits);
    List<MenuItem> items = new ArrayList<>();
    if (!ids.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.add(item("copy", Feather.CLIPBOARD, () -> clipboard.copyGeoJson(ids)));
      items.add(item("copy-wkt", Feather.CLIPBOARD, () -> clipboard.copyWkt(ids)));
    }
    items.add(item("paste", Feather.CORNER_DOWN_RIGHT, clipboard::paste));
    return items;
  }

  private MenuItem item(String name, Feather icon, Runnable run) {
    MenuItem item = new MenuItem(texts.get("marks.menu." + name), new FontIcon(icon));
    item.setId("mark-" + name);
    item.setOnAction(event -> run.run());
    return item;
  }

  private Menu menu(String name, Feather icon) {
    Menu menu = new Menu(texts.get("annotate." + name), new FontIcon(icon));
    menu.setId("mark-menu-" + name);
    return menu;
  }

  private Menu colours(Collection<UUID> ids) {
    Menu menu = menu("colour", Feather.DROPLET);
    for (int i = 0; i < Palette.ANNOTATIONS.size(); i++) {
      String colour = Palette.ANNOTATIONS.get(i);
      Node dot = new Circle(DOT_RADIUS, Color.web(colour));
      add(menu, texts.get("annotate.colour." + (i + 1)), dot, () -> edits.colour(ids, colour));
    }
    return menu;
  }

  private Menu statuses(Collection<UUID> ids) {
    Menu menu = menu("status", Feather.CHECK_SQUARE);
    menu.getItems().addAll(statusItems(ids));
    menu.getItems().add(written(word -> edits.writeAll(ids, with(statuses.status(word)))));
    return menu;
  }

  private static UnaryOperator<Words> with(String status) {
    return words -> words.withStatus(status);
  }

  /** The statuses to choose from, and none. */
  public List<MenuItem> statusItems(Collection<UUID> ids) {
    List<MenuItem> items = new ArrayList<>();
    items.add(plain(texts.get("marks.none"), null, () -> edits.writeAll(ids, with(""))));
    for (String word : statuses.all(session.state().get().annotations())) {
      items.add(plain(word, null, () -> edits.writeAll(ids, with(statuses.status(word)))));
    }
    return items;
  }

  private Menu categories(Collection<UUID> ids) {
    Menu menu = menu("category", Feather.TAG);
    Consumer<String> choose = word -> edits.writeAll(ids, words -> words.withCategory(word));
    add(menu, texts.get("marks.none"), null, () -> choose.accept(""));
    Set<String> known = new TreeSet<>();
    for (MapAnnotation mark : session.state().get().annotations()) {
      known.add(mark.words().category());
    }
    known.remove("");
    known.forEach(word -> add(menu, word, null, () -> choose.accept(word)));
    menu.getItems().add(written(choose));
    return menu;
  }

  private Menu groups(Collection<UUID> ids) {
    Menu menu = menu("group", Feather.FOLDER);
    add(menu, texts.get("marks.none"), null, () -> groups.put(ids, ""));
    for (AnnotationGroup group : groups.groups()) {
      add(menu, group.name(), null, () -> groups.put(ids, group.name()));
    }
    menu.getItems().add(written(name -> groups.put(ids, name)));
    return menu;
  }

  private static void add(Menu menu, String words, Node graphic, Runnable run) {
    menu.getItems().add(plain(words, graphic, run));
  }

  private static MenuItem plain(String words, Node graphic, Runnable run) {
    MenuItem item = new MenuItem(words, graphic);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> run.run());
    return item;
  }

  /** A field in the menu, for a word that nobody has used yet. */
  private CustomMenuItem written(Consumer<String> chosen) {
    TextField field = new TextField();
    field.setPromptText(texts.get("marks.other"));
    field.setPrefColumnCount(12);
    CustomMenuItem item = new CustomMenuItem(field, false);
    field.setOnAction(
        event -> {
          if (!field.getText().isBlank()) {
            chosen.accept(field.getText().strip());
          }
          item.getParentPopup().hide();
        });
    return item;
  }
}
