package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.middle;
import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.onScreen;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.map.LayerRecord;
import fr.bocage.style.Classification;
import fr.bocage.style.SimpleLook;
import fr.bocage.style.StyleFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The layer list over a real project: every change of a layer is kept and can be undone. */
class LayerListTest extends ProjectWindowTest {
  private static final String FIELDS =
      """
      {"type":"Feature","properties":{"nom":"Caux","code":"76"},"geometry":
      {"type":"Polygon","coordinates":[[[0,49],[1,49],[1,49.5],[0,49.5],[0,49]]]}}""";
  private static final String TOWNS =
      """
      {"type":"Feature","properties":{"nom":"Yvetot"},"geometry":
      {"type":"Point","coordinates":[0.7,49.4]}}""";

  private final StyleFactory styles = new StyleFactory();
  private Path fields;
  private Path towns;

  @Override
  void prepare() throws IOException {
    fields = own.resolve("fields.geojson");
    towns = own.resolve("towns.geojson");
    Files.writeString(fields, FIELDS);
    Files.writeString(towns, TOWNS);
  }

  private void openBoth() throws TimeoutException {
    onFx(
        () -> {
          window.session.open(List.of(fields, towns));
          return null;
        });
    until(() -> window.session.document().get().layers().size() == 2);
    until(() -> rows().size() == 2 && rows().get(0).getLayoutBounds().getHeight() > 0);
  }

  /** The rows, the uppermost first. */
  private List<Node> rows() {
    return List.copyOf(window.map().getScene().getRoot().lookupAll(".layer-row"));
  }

  private List<String> names() {
    return onFx(
        () -> window.session.state().get().layers().stream().map(LayerRecord::name).toList());
  }

  private LayerRecord layer(String name) {
    return onFx(
        () ->
            window.session.state().get().layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElse(null));
  }

  private SimpleLook look() {
    return styles.look(layer("fields").style());
  }

  @Test
  void draggingALayerReordersIt(FxRobot robot) throws TimeoutException {
    openBoth();
    assertThat(names()).containsExactly("fields", "towns");
    Node upper = rows().get(0);
    DataFormat row = DataFormat.lookupMimeType("application/x-bocage-layer");
    String lowerLayer = layer("fields").id().toString();
    boolean taken =
        onFx(
            () -> new HeldContent(Map.of(row, lowerLayer), TransferMode.MOVE).dropOn(upper, 40, 3));
    assertThat(taken).isTrue();
    window.undoneAndDone(() -> names().equals(List.of("towns", "fields")));
  }

  @Test
  void aKeyOpensTheMenuBelowTheName(FxRobot robot) throws TimeoutException {
    openBoth();
    Node row = rows().get(1);
    robot.interact(
        () -> {
          row.requestFocus();
          Event.fireEvent(
              row,
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
    until(() -> menu().isPresent());
    Bounds name = onFx(() -> row.localToScreen(row.getBoundsInLocal()));
    assertThat(menu().orElseThrow().getY()).isGreaterThan(name.getMinY());
    robot.interact(() -> menu().orElseThrow().hide());
  }

  private static Optional<ContextMenu> menu() {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst());
  }

  @Test
  void changesTheLookOfALayer(FxRobot robot) throws TimeoutException {
    openBoth();
    Node row = rows().get(1);
    robot.clickOn(middle(row.lookup(".layer-unfold")), MouseButton.PRIMARY);
    until(() -> row.lookup(".look-editor") != null);
    Node editor = row.lookup(".look-editor");
    until(() -> editor.lookup(".slider").getLayoutBounds().getWidth() > 0);

    Slider opacity = (Slider) editor.lookup(".slider");
    robot.clickOn(onScreen(opacity, opacity.getWidth() / 2, opacity.getHeight() / 2));
    window.undoneAndDone(() -> layer("fields").opacity() < 0.9);

    robot.interact(
        () -> {
          ColorPicker fill = (ColorPicker) editor.lookup(".color-picker");
          fill.setValue(Color.web("#336699"));
          fill.fireEvent(new ActionEvent());
        });
    window.undoneAndDone(() -> "#336699".equals(look().fill()));

    double width = look().strokeWidthPixels();
    robot.clickOn(middle(editor.lookup(".spinner").lookup(".increment-arrow-button")));
    window.undoneAndDone(() -> look().strokeWidthPixels() > width);
    assertThat(((Spinner<?>) editor.lookup(".spinner")).getValue()).isEqualTo(width);

    robot.interact(() -> label(editor).setValue("code"));
    window.undoneAndDone(() -> "code".equals(look().labelField()));
  }

  @Test
  void coloursALayerByAFieldAndOneColourAgain(FxRobot robot) throws TimeoutException {
    openBoth();
    Node row = rows().get(1);
    robot.clickOn(middle(row.lookup(".layer-unfold")), MouseButton.PRIMARY);
    until(() -> row.lookup("#layer-classes-field") != null);
    robot.interact(() -> choose(row, "#layer-classes-field", "nom"));
    Optional<Classification> byName = Optional.of(Classification.byValue("nom"));
    window.undoneAndDone(() -> styles.classification(layer("fields").style()).equals(byName));
    robot.interact(() -> choose(row, "#layer-classes-field", "nom"));
    until(() -> styles.classification(layer("fields").style()).equals(byName));
    assertThat(look().labelField()).isEqualTo("nom");
    until(() -> "nom".equals(shown(row, "#layer-classes-field")));
    until(() -> "nom".equals(shown(row, "#layer-label")));
    robot.interact(() -> choose(row, "#layer-classes-field", "(no field)"));
    until(() -> styles.classification(layer("fields").style()).isEmpty());
  }

  /** What a box shows when it is closed. */
  private static String shown(Node row, String id) {
    Node box = row.lookup(id);
    return box.lookupAll(".list-cell").stream()
        .filter(cell -> cell.getParent() == box) // not one of the closed list's
        .map(cell -> ((Labeled) cell).getText())
        .findFirst()
        .orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static void choose(Node row, String id, String value) {
    ((ComboBox<String>) row.lookup(id)).setValue(value);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> label(Node editor) {
    return (ComboBox<String>) editor.lookup("#layer-label");
  }

  @Test
  void renamesHidesAndRemovesALayer(FxRobot robot) throws TimeoutException {
    openBoth();
    robot.clickOn(middle(rows().get(1).lookup(".layer-name")));
    robot.push(KeyCode.F2);
    until(() -> rows().get(1).lookup(".layer-rename") != null);
    robot.interact(() -> ((TextField) rows().get(1).lookup(".layer-rename")).setText("Champs"));
    robot.push(KeyCode.ENTER);
    window.undoneAndDone(() -> names().contains("Champs"));

    robot.clickOn(middle(rows().get(1).lookup(".layer-eye")));
    window.undoneAndDone(() -> !layer("fields").visible());

    robot.clickOn(middle(rows().get(1).lookup(".layer-name")));
    robot.push(KeyCode.DELETE);
    window.undoneAndDone(() -> names().equals(List.of("towns")));
  }

  @Test
  void opensFilesThatAreDroppedOnTheMap(FxRobot robot) throws TimeoutException {
    until(() -> window.session.state().get() != null && window.map().getWidth() > 0);
    until(() -> window.session.loading().isEmpty());
    Node target = window.map().getScene().lookup("#drop-target");
    List<File> files = List.of(fields.toFile(), towns.toFile());
    HeldContent held =
        onFx(() -> new HeldContent(Map.of(DataFormat.FILES, files), TransferMode.COPY));
    assertThat(onFx(() -> held.over(window.map(), 300, 300))).isTrue();
    assertThat(onFx(target::isVisible)).isTrue();
    assertThat(onFx(() -> held.dropOn(window.map(), 300, 300))).isTrue();
    until(() -> window.session.document().get().layers().size() == 2);
    assertThat(onFx(target::isVisible)).isFalse();
    robot.interact(() -> window.session.undo());
    robot.interact(() -> window.session.undo());
    until(() -> window.session.document().get().layers().isEmpty());
  }
}
