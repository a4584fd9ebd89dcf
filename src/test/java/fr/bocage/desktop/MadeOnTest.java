package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.session.MadeOn;
import fr.bocage.geo.CrsCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.api.FxRobot;

/** A mark that is made on a feature remembers it, without being asked, in one step. */
class MadeOnTest extends ProjectWindowTest {
  private static final String TOWNS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"nom":"Yvetot"},"geometry":
      {"type":"Point","coordinates":[0.7,49.4]}},
      {"type":"Feature","properties":{"nom":"Doudeville"},"geometry":
      {"type":"Point","coordinates":[0.1,49.1]}}]}""";
  private static final String SQUARE =
      """
      {"type":"Feature","properties":{%s},"geometry":
      {"type":"Polygon","coordinates":[[[%s,49],[%s,49],[%s,49.5],[%s,49.5],[%s,49]]]}}""";

  private static String square(String properties, String west, String east) {
    return SQUARE.formatted(properties, west, east, east, west, west);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
        .formatted(String.join(",", features));
  }

  @Override
  void prepare() throws IOException {
    Files.writeString(
        own.resolve("land.geojson"), collection(square("\"nom\":\"Normandie\"", "0", "1")));
    Files.writeString(
        own.resolve("soil.geojson"),
        collection(square("\"ph\":6.5", "0", "0.5"), square("\"ph\":7.5", "0.5", "1")));
    Files.writeString(
        own.resolve("cantons.geojson"),
        collection(
            square("\"code\":\"7601\"", "0", "0.5"), square("\"code\":\"7602\"", "0.5", "0.9")));
    Files.writeString(own.resolve("towns.geojson"), TOWNS);
  }

  private void open(String... names) throws TimeoutException {
    onFx(
        () -> {
          window.session.open(
              List.of(names).stream().map(name -> own.resolve(name + ".geojson")).toList());
          return null;
        });
    until(
        () ->
            window.session.document().get().layers().size() == names.length
                && window.session.loading().isEmpty());
  }

  private Coordinate onMap(double longitude, double latitude) {
    CrsCatalogue catalogue = new CrsCatalogue();
    double[] xy = {longitude, latitude};
    catalogue
        .reprojection(catalogue.wgs84(), onFx(() -> window.session.document().get().crs()))
        .orElseThrow()
        .apply(xy, 0, 1);
    return new Coordinate(xy[0], xy[1]);
  }

  private Optional<MadeOn> below(double longitude, double latitude) throws Exception {
    Coordinate place = onMap(longitude, latitude);
    CompletableFuture<Optional<MadeOn>> found = onFx(() -> window.session.featureBelow(place));
    return found.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aPinIsTiedToTheTownThatItIsPutOnAndUndoneWithIt(FxRobot robot) throws Exception {
    open("land", "towns");
    map.keys(KeyCode.P);
    Coordinate town = onMap(0.7, 49.4);
    Point2D at = onFx(() -> window.map().toView(town));
    map.click(at.getX(), at.getY());
    until(() -> map.shows("#annotation-made-on"));
    assertThat(robot.lookup("#annotation-made-on").queryAs(Label.class).getText())
        .contains("towns", "Yvetot");
    map.title("Halle");
    map.untilMarks(1);
    assertThat(map.last().tie().keyField()).isEqualTo("nom");
    assertThat(map.last().tie().key()).isEqualTo("Yvetot");
    robot.interact(() -> window.map().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(0);
  }

  @Test
  void areasThatAreOnlyGroundAreNotWhatAMarkIsMadeOn() throws Exception {
    open("land", "soil", "cantons");
    assertThat(below(0.2, 49.2).orElseThrow().tie().key()).isEqualTo("7601");
    assertThat(below(0.2, 49.2).orElseThrow().layerName()).isEqualTo("cantons");
    assertThat(below(0.95, 49.2)).isEmpty(); // only a kind of soil, and the land
    assertThat(below(3, 47)).isEmpty();
  }
}
