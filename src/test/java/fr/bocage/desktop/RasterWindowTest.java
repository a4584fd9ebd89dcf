package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.middle;
import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.onScreen;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.Selection;
import fr.bocage.format.geotiff.TiffFixture;
import fr.bocage.format.mbtiles.MbTilesFixture;
import fr.bocage.format.raster.Pictures;
import fr.bocage.geo.Viewport;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.map.LayerRecord;
import fr.bocage.render.Frame;
import fr.bocage.style.ColourRamp;
import fr.bocage.style.RasterLook;
import fr.bocage.style.StyleFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.api.FxRobot;

/** Rasters in the window: opened, looked at, asked, undone, and there again with their project. */
class RasterWindowTest extends ProjectWindowTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;
  private static final int LOW = 10;
  private static final int HIGH = 200;

  /** In the left half of the heights, which all are {@link #LOW}. */
  private static final Coordinate LOWLAND = new Coordinate(440_105, 6_959_855);

  /** In the right half. */
  private static final Coordinate HIGHLAND = new Coordinate(440_305, 6_959_855);

  private static final int LOWEST_COLOUR = 0xff5f8f6b;
  private static final int HIGHEST_COLOUR = 0xffefe9e4;
  private static final int SEA_COLOUR = 0xff336699;

  private final StyleFactory styles = new StyleFactory();
  private FxRobot robot;

  @Override
  void prepare() throws IOException {
    byte[] heights = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = (byte) (i % WIDTH < WIDTH / 2 ? LOW : HIGH);
    }
    heights[0] = 0; // the least, which no percentile has
    heights[WIDTH - 1] = (byte) 250;
    Files.write(own.resolve("mnt.tif"), TiffFixture.grey(WIDTH, HEIGHT, 8, heights).bytes());
    try {
      MbTilesFixture.at(own.resolve("fond.mbtiles"))
          .metadata("name", "Fond de carte")
          .metadata("attribution", "© Somebody")
          .tile(1, 0, 1, Pictures.png(256, SEA_COLOUR))
          .tile(1, 1, 1, "no picture".getBytes(StandardCharsets.UTF_8));
    } catch (GeoPackageException e) {
      throw new IOException(e);
    }
  }

  @BeforeEach
  void takeRobot(FxRobot given) {
    robot = given;
  }

  private void drop(String... names) throws TimeoutException {
    until(() -> window.session.viewport().get() != null && window.session.loading().isEmpty());
    var files = Arrays.stream(names).map(name -> own.resolve(name).toFile()).toList();
    Map<DataFormat, Object> content = Map.of(DataFormat.FILES, files);
    onFx(() -> new HeldContent(content, TransferMode.COPY).dropOn(window.map(), 300, 300));
    until(() -> window.session.document().get().layers().size() == names.length);
  }

  private LayerRecord layer() {
    return onFx(() -> window.session.state().get().layers().get(0));
  }

  private RasterLook look() {
    return styles.rasterLook(layer().style()).orElseThrow();
  }

  /** The colour that the map shows at a place; 0 while it shows it nowhere. */
  private int colour(Coordinate place) {
    Frame frame = window.map().shownFrame();
    if (frame == null) {
      return 0;
    }
    Viewport view = frame.viewport();
    int x = (int) view.toPixelX(place.x);
    int y = (int) view.toPixelY(place.y);
    boolean inside = x >= 0 && y >= 0 && x < view.widthPixels() && y < view.heightPixels();
    return inside ? frame.argb()[y * view.widthPixels() + x] : 0;
  }

  private void untilColours(int low, int high) throws TimeoutException {
    until(() -> colour(LOWLAND) == low && colour(HIGHLAND) == high);
  }

  private Node row() throws TimeoutException {
    until(() -> robot.lookup(".layer-row").tryQuery().isPresent());
    Node row = robot.lookup(".layer-row").query();
    until(() -> row.getLayoutBounds().getHeight() > 0);
    return row;
  }

  private void unfoldLook() throws TimeoutException {
    Node unfold = row().lookup(".layer-unfold");
    robot.interact(() -> ((ToggleButton) unfold).fire());
    until(() -> robot.lookup("#raster-look .slider").tryQuery().isPresent());
    Node slider = robot.lookup("#raster-look .slider").query();
    until(() -> slider.getLayoutBounds().getWidth() > 0);
  }

  private void press(String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  @Test
  void aGeoTiffThatIsDroppedIsShownRemovedAndBackByUndo() throws TimeoutException {
    drop("mnt.tif");
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
    assertThat(window.session.notices()).isEmpty();
    Node row = row();
    assertThat(((Label) row.lookup(".layer-name")).getText()).isEqualTo("mnt");
    until(() -> row.lookupAll(".layer-class").size() == 5);

    robot.clickOn(middle(row.lookup(".layer-name")));
    robot.push(KeyCode.DELETE);
    until(() -> window.session.document().get().layers().isEmpty());
    until(() -> colour(LOWLAND) != LOWEST_COLOUR);
    robot.interact(() -> window.session.undo());
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
  }

  @Test
  void opacityIsSetAndUndone() throws TimeoutException {
    drop("mnt.tif");
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
    unfoldLook();
    Slider opacity = robot.lookup("#raster-look .slider").queryAs(Slider.class);
    robot.clickOn(onScreen(opacity, opacity.getWidth() / 2, opacity.getHeight() / 2));
    until(() -> layer().opacity() < 0.9);
    until(() -> colour(LOWLAND) != LOWEST_COLOUR);
    window.undoneAndDone(() -> layer().opacity() < 0.9);
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
  }

  @Test
  void rampAndRangeAreSetAndUndone() throws TimeoutException {
    drop("mnt.tif");
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
    unfoldLook();
    robot.interact(() -> ramp().setValue(ColourRamp.GREY));
    untilColours(0xff000000, 0xffffffff);
    window.undoneAndDone(() -> look().ramp() == ColourRamp.GREY);
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
    assertThat(onFx(() -> ramp().getValue())).isEqualTo(ColourRamp.HEIGHTS);

    map.write("#raster-high", "390");
    robot.push(KeyCode.ENTER);
    window.undoneAndDone(() -> look().high() == 390);
    assertThat(onFx(() -> field("#raster-high").getText())).isEqualTo("200");

    press("#raster-everything");
    window.undoneAndDone(() -> look().low() == 0 && look().high() == 250);
    robot.interact(() -> window.session.redo());
    press("#raster-percentiles");
    window.undoneAndDone(() -> look().low() == LOW && look().high() == HIGH);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<ColourRamp> ramp() {
    return robot.lookup("#raster-ramp").queryAs(ComboBox.class);
  }

  private TextField field(String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  @Test
  void aClickTellsThePixelsValue() throws TimeoutException {
    drop("mnt.tif");
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
    until(() -> !window.map().navigation().isMoving());
    Point2D place = window.inView(HIGHLAND);
    map.click(place.getX(), place.getY());
    until(() -> window.session.selection().get() instanceof Selection.OfFeatures);
    until(() -> values().contains("200"));
    assertThat(values()).contains("30", "14"); // its column and row
    robot.push(KeyCode.ESCAPE);
    until(() -> window.session.selection().get() instanceof Selection.Nothing);
  }

  private List<String> values() {
    return robot.lookup(".attribute-value").queryAllAs(TextField.class).stream()
        .map(TextField::getText)
        .toList();
  }

  @Test
  void aProjectThatIsOpenedAgainShowsItsRasterAsItLooked() throws TimeoutException {
    drop("mnt.tif");
    untilColours(LOWEST_COLOUR, HIGHEST_COLOUR);
    unfoldLook();
    robot.interact(() -> ramp().setValue(ColourRamp.GREY));
    untilColours(0xff000000, 0xffffffff);
    Path project = window.session.projectFile().orElseThrow();
    robot.interact(() -> window.session.openProject(own.resolve("other.gpkg")));
    until(() -> window.session.projectFile().filter(project::equals).isEmpty());
    until(() -> window.session.document().get().layers().isEmpty());
    until(() -> colour(LOWLAND) != 0xff000000);
    robot.interact(() -> window.session.openProject(project));
    untilColours(0xff000000, 0xffffffff);
    assertThat(look().ramp()).isEqualTo(ColourRamp.GREY);
  }

  @Test
  void tilesAreShownWithWhoseTheyAreAndWhatIsBroken() throws TimeoutException {
    drop("fond.mbtiles");
    until(() -> colour(new Coordinate(-10_000_000, 10_000_000)) == SEA_COLOUR);
    until(() -> robot.lookup("#attribution").queryAs(Label.class).getText().contains("Somebody"));
    assertThat(((Label) row().lookup(".layer-name")).getText()).isEqualTo("Fond de carte");
    assertThat(onFx(() -> window.session.notices().stream().map(Notice::message).toList()))
        .extracting(message -> message.in(Locale.ENGLISH))
        .anyMatch(words -> words.contains("cannot be read"));
    unfoldLook();
    assertThat(robot.lookup("#raster-ramp").tryQuery()).isEmpty(); // its pixels are colours
  }
}
