package fr.bocage.format.gpx;

import static fr.bocage.format.text.Told.fields;
import static fr.bocage.format.text.Told.names;
import static fr.bocage.format.text.Told.problems;
import static fr.bocage.format.text.Told.refusal;
import static fr.bocage.format.text.Told.table;
import static fr.bocage.format.text.Told.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpxTest {
  private static final String START =
      "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
          + "<metadata><name>x</name></metadata>";

  private final GpxFormat format = new GpxFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("trace.gpx"), text, StandardCharsets.UTF_8);
  }

  private Dataset read(String text) throws Exception {
    return format.read(file(text), Progress.NONE);
  }

  @Test
  void readsWaypointsRoutesAndTracksAsLayers() throws Exception {
    Dataset dataset =
        read(
            START
                + "<wpt lat=\"49.49\""
                + " lon=\"0.11\"><ele>12.5</ele><time>2026-11-23T20:00:00Z</time><name>Le"
                + " Havre</name><sym>Flag</sym><sat>7</sat><extensions><gpxx:W><gpxx:Depth>7</gpxx:Depth>"
                + "</gpxx:W><insee>01004</insee></extensions></wpt><rte><name>r</name><number>2</number><rtept"
                + " lat=\"1\" lon=\"2\"><name>p</name></rtept><rtept lat=\"3\""
                + " lon=\"4\"/></rte><trk><name>t</name><trkseg><trkpt lat=\"1\""
                + " lon=\"2\"><ele>1</ele><time>2026-11-23T20:00:00Z</time></trkpt><trkpt lat=\"3\""
                + " lon=\"4\"><time>2026-11-23T21:00:00Z</time></trkpt></trkseg><trkseg><trkpt"
                + " lat=\"5\" lon=\"6\"/><trkpt lat=\"7\" lon=\"8\"/></trkseg></trk></gpx>");
    assertThat(names(dataset)).containsExactly("waypoints", "routes", "tracks");
    FeatureTable waypoints = dataset.layers().get(0).table();
    assertThat(wkt(waypoints, 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(fields(waypoints))
        .isEqualTo(
            "ele:real time:datetime name:text sym:text sat:integer Depth:integer insee:text");
    FeatureTable routes = dataset.layers().get(1).table();
    assertThat(wkt(routes, 0)).isEqualTo("LINESTRING (2 1, 4 3)");
    assertThat(fields(routes)).isEqualTo("name:text number:integer");
    FeatureTable tracks = dataset.layers().get(2).table();
    assertThat(wkt(tracks, 0)).isEqualTo("MULTILINESTRING ((2 1, 4 3), (6 5, 8 7))");
    assertThat(fields(tracks)).isEqualTo("name:text begin:datetime end:datetime");
    assertThat(tracks.crs().code()).isEqualTo("EPSG:4326");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void keepsWhatIsWholeOfATrackThatBreaksOff() throws Exception {
    Dataset dataset =
        read(
            START
                + "<wpt lat=\"1\" lon=\"2\"/><trk><name>t</name><trkseg><trkpt lat=\"1\""
                + " lon=\"2\"/><trkpt lat=\"3\" lon=\"4\"/><trkpt lat=\"5\" lo");
    assertThat(names(dataset)).containsExactly("waypoints", "tracks");
    assertThat(wkt(dataset.layers().get(1).table(), 0)).isEqualTo("MULTILINESTRING ((2 1, 4 3))");
    assertThat(problems(dataset)).containsExactly("xml-broken×1");
  }

  @Test
  void givesUpAWaypointThatBreaksOff() throws Exception {
    Dataset dataset = read(START + "<wpt lat=\"1\" lon=\"2\"/><wpt lat=\"1\" lon=\"2\"><ele>3</e");
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(table(dataset).columns()).isEmpty();
  }

  @Test
  void tellsOfPointsWithoutAPlace() throws Exception {
    Dataset dataset =
        read(
            START
                + "<wpt lat=\"x\" lon=\"2\"/><wpt lon=\"2\"/><trk><trkseg><trkpt lat=\"1\""
                + " lon=\"2\"/><trkpt lat=\"NaN\" lon=\"2\"/><trkpt lat=\"3\""
                + " lon=\"4\"/></trkseg></trk><trk><trkseg><trkpt lat=\"3\""
                + " lon=\"4\"/></trkseg></trk><trk/></gpx>");
    assertThat(wkt(dataset.layers().get(1).table(), 0)).isEqualTo("MULTILINESTRING ((2 1, 4 3))");
    assertThat(dataset.layers().get(1).table().geometry().type(2)).isEqualTo(GeometryType.EMPTY);
    assertThat(problems(dataset))
        .containsExactly("geometry-broken×2", "coordinates-not-finite×1", "line-too-short×1");
  }

  @Test
  void readsAnEmptyDocument() throws Exception {
    assertThat(table(read(START + "</gpx>")).rowCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "<kml/>", "<gpx><wpt lat=\"1\""})
  void refusesWhatIsNoGpx(String text) throws Exception {
    assertThat(refusal(format, file(text))).isEqualTo("gpx-unreadable");
  }

  @Test
  void recognisesByNameOrContent() {
    assertThat(recognises("a.GPX", "x")).isTrue();
    assertThat(recognises("a.xml", "<?xml version='1.0'?><gpx version='1.0'>")).isTrue();
    assertThat(recognises("a.xml", "<kml>")).isFalse();
  }

  private boolean recognises(String name, String head) {
    return format.recognises(Path.of(name), head.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsDecimalCommas() throws Exception {
    Dataset dataset = read(START + "<wpt lat=\"49,49\" lon=\"0,11\"><ele>12,5</ele></wpt></gpx>");
    assertThat(wkt(table(dataset), 0)).isEqualTo("POINT (0.11 49.49)");
    assertThat(table(dataset).column("ele").value(0)).isEqualTo(12.5);
  }
}
