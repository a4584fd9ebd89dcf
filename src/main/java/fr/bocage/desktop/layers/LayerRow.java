package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.LayerRecord;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import fr.bocage.style.StyleFactory;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One layer: show or hide, its symbol, its name (double click or F2 renames), a button that unfolds
 * its look. Rows are dragged to reorder, or moved with Alt and the arrow keys.
 */
final class LayerRow extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final MapSession session;
  private final Texts texts;
  private final LayerEdits edits;
  private final Legend legend;
  private final ToggleButton eye = new ToggleButton();
  private final StackPane symbol = new StackPane();
  private final Label name = new Label();
  private final ToggleButton unfold = new ToggleButton();
  private final VBox classes = new VBox();
  private final HBox header;
  private final StyleFactory styles;
  private LookEditor look;
  private RasterLookEditor rasterLook;
  private LayerRecord layer;
  private Legend.Request shownLegend;
  private Runnable chosen = () -> {};
  private Runnable tableWanted = () -> {};

  LayerRow(
      LayerRecord layer,
      MapSession session,
      Texts texts,
      LayerEdits edits,
      StyleFactory styles,
      Legend legend) {
    this.session = session;
    this.texts = texts;
    this.edits = edits;
    this.legend = legend;
    this.styles = styles;
    this.layer = layer;
    getStyleClass().add("layer-row");
    setFocusTraversable(true);
    header = new HBox(eye, symbol, name, unfold);
    header.getStyleClass().add("layer-header");
    header.setAlignment(Pos.CENTER_LEFT);
    classes.getStyleClass().add("layer-classes");
    buildHeader();
    getChildren().addAll(header, classes);
    new LayerDrag(this, header, edits);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> chosen.run());
    focusedProperty()
        .addListener(
            (value, before, focused) -> {
              if (focused) {
                chosen.run();
              }
            });
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
  }

  /** Where the pointer is; below the name when a key asks. */
  private void showMenu(ContextMenuEvent event) {
    Bounds place = name.localToScreen(name.getLayoutBounds());
    boolean byKey = event.isKeyboardTrigger() && place != null;
    LayerMenu.of(this, session, texts, edits)
        .show(
            this,
            byKey ? place.getMinX() : event.getScreenX(),
            byKey ? place.getMaxY() : event.getScreenY());
    event.consume();
  }

  private void buildHeader() {
    eye.getStyleClass().addAll("flat", "button-icon", "layer-eye");
    eye.setOnAction(event -> edits.setVisible(layer, eye.isSelected()));
    symbol.getStyleClass().add("layer-symbol");
    name.getStyleClass().add("layer-name");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE); // a long name takes a second line
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setOnMouseClicked(
        event -> {
          requestFocus();
          if (event.getClickCount() == 2) {
            rename();
          }
        });
    unfold.getStyleClass().addAll("flat", "button-icon", "layer-unfold");
    unfold.setGraphic(new FontIcon(Feather.SLIDERS));
    LazyTooltip.on(unfold, texts.get("layers.look"));
    unfold.setOnAction(
        event -> {
          if (unfold.isSelected()) {
            getChildren().add(styles.isRaster(layer.style()) ? rasterLook() : look());
          } else {
            getChildren().removeAll(look, rasterLook);
          }
        });
  }

  /** Made when first asked for: most rows are never unfolded, and its controls are dear. */
  private LookEditor look() {
    if (look == null) {
      look = new LookEditor(session, texts, edits, styles);
      look.show(layer);
      look.refreshFields();
    }
    return look;
  }

  private RasterLookEditor rasterLook() {
    if (rasterLook == null) {
      rasterLook = new RasterLookEditor(session, texts, edits, styles);
      rasterLook.show(layer);
    }
    return rasterLook;
  }

  LayerRecord layer() {
    return layer;
  }

  /** Tells what is to happen when this layer is chosen, and when its rows are asked for. */
  void onChoose(Runnable newChosen, Runnable newTableWanted) {
    chosen = newChosen;
    tableWanted = newTableWanted;
  }

  void showChosen(boolean isChosen) {
    pseudoClassStateChanged(CHOSEN, isChosen);
  }

  /** Shows this layer's rows in the attribute table. */
  void openTable() {
    chosen.run();
    tableWanted.run();
  }

  void show(LayerRecord newLayer) {
    layer = newLayer;
    name.setText(layer.name());
    LazyTooltip.on(name, layer.name());
    setAccessibleText(layer.name());
    eye.setSelected(layer.visible());
    eye.setGraphic(new FontIcon(layer.visible() ? Feather.EYE : Feather.EYE_OFF));
    String doing = texts.get(layer.visible() ? "layers.hide" : "layers.show", layer.name());
    LazyTooltip.on(eye, doing);
    eye.setAccessibleText(doing);
    unfold.setAccessibleText(texts.get("layers.look.of", layer.name()));
    header.pseudoClassStateChanged(PseudoClass.getPseudoClass("hidden"), !layer.visible());
    if (look != null) {
      look.show(layer);
    }
    if (rasterLook != null) {
      rasterLook.show(layer);
    }
    refresh();
  }

  /** Draws the legend anew if the style, the data or the theme has changed. */
  void refresh() {
    if (look != null) {
      look.refreshFields();
    }
    session
        .loaded(layer.id())
        .map(data -> legend.request(layer.style(), data.table()))
        .filter(request -> !request.equals(shownLegend))
        .ifPresent(
            request -> {
              shownLegend = request;
              legend.entries(request, entries -> showLegend(request, entries));
            });
  }

  private void showLegend(Legend.Request request, List<Legend.Entry> entries) {
    if (request != shownLegend) {
      return; // another one was asked for meanwhile
    }
    symbol.getChildren().clear();
    classes.getChildren().clear();
    if (entries.size() == 1) {
      symbol.getChildren().setAll(entries.get(0).symbol());
      return;
    }
    for (Legend.Entry entry : entries) {
      // Rules that the program made have a name to translate, all others a title.
      String words = texts.orElse("layers.class." + entry.title(), entry.title());
      HBox line = new HBox(entry.symbol(), new Label(words));
      line.getStyleClass().add("layer-class");
      line.setAlignment(Pos.CENTER_LEFT);
      classes.getChildren().add(line);
    }
  }

  void rename() {
    TextField field = new TextField(layer.name());
    field.getStyleClass().add("layer-rename");
    HBox.setHgrow(field, Priority.ALWAYS);
    int place = header.getChildren().indexOf(name);
    if (place < 0) {
      return; // being renamed already
    }
    header.getChildren().set(place, field);
    Runnable end =
        () -> {
          if (header.getChildren().contains(field)) {
            header.getChildren().set(header.getChildren().indexOf(field), name);
          }
        };
    field.setOnAction(
        event -> {
          edits.rename(layer, field.getText());
          end.run();
          requestFocus();
        });
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            end.run();
            requestFocus();
            event.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (value, before, focused) -> {
              if (!focused) {
                end.run();
              }
            });
    field.requestFocus();
    field.selectAll();
  }

  /** Asks the window to write the layer to a file. */
  void askForExport() {
    if (tellIfRaster()) {
      return;
    }
    fireEvent(new ExportEvent(layer.id()));
  }

  /** Asks the window to look into what the layer's file may have wrong. */
  void askForExamination() {
    fireEvent(new DoctorEvent(DoctorEvent.EXAMINE, layer.id()));
  }

  /** Asks the window to check the layer's polygons. */
  void askForCheck() {
    if (tellIfRaster()) {
      return;
    }
    fireEvent(new DoctorEvent(DoctorEvent.CHECK, layer.id()));
  }

  /** Asks the window which file the layer is to read from now on. */
  void askForReplacement() {
    fireEvent(new ReplaceEvent(layer.id()));
  }

  /** Reads the layer's file anew. */
  void reload() {
    session.reloadData(layer.id());
  }

  /** A raster has no features to write or to check; says so. */
  private boolean tellIfRaster() {
    boolean raster = styles.isRaster(layer.style());
    if (raster) {
      Message words = Message.of(MapSession.class, "raster-without-features");
      session.notices().add(new Notice(Severity.INFO, layer.name(), words));
    }
    return raster;
  }

  private void keyPressed(KeyEvent event) {
    boolean onButton = event.isShortcutDown() && !(event.getTarget() instanceof TextInputControl);
    if (event.getTarget() != this && !onButton) {
      return; // typed into one of the row's own fields
    }
    int place = edits.position(layer.id());
    switch (event.getCode()) {
      case SPACE -> edits.setVisible(layer, !layer.visible());
      case F2 -> rename();
      case DELETE -> edits.remove(layer);
      case ENTER -> unfold.fire();
      case E, D, G, R -> {
        if (!event.isShortcutDown()) {
          return;
        }
        ask(event.getCode(), event.isShiftDown());
      }
      case UP -> {
        if (!event.isAltDown()) {
          focus(-1);
        } else {
          edits.move(layer.id(), place + 1);
        }
      }
      case DOWN -> {
        if (!event.isAltDown()) {
          focus(1);
        } else {
          edits.move(layer.id(), place - 1);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void ask(KeyCode key, boolean shift) {
    switch (key) {
      case R -> {
        if (shift) {
          askForReplacement();
        } else {
          reload();
        }
      }
      case E -> askForExport();
      case D -> askForExamination();
      default -> askForCheck();
    }
  }

  private void focus(int step) {
    var siblings = getParent().getChildrenUnmodifiable();
    int next = siblings.indexOf(this) + step;
    if (next >= 0 && next < siblings.size()) {
      Node neighbour = siblings.get(next);
      neighbour.requestFocus();
    }
  }
}
