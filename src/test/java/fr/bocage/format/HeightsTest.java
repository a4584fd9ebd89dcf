package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.RowChoice;
import fr.bocage.format.csv.CsvFormat;
import fr.bocage.format.csv.CsvLayerWriter;
import fr.bocage.format.flatgeobuf.FlatGeobufFormat;
import fr.bocage.format.flatgeobuf.FlatGeobufWriter;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.format.geopackage.GeoPackageFormat;
import fr.bocage.format.geopackage.GeoPackageWriter;
import fr.bocage.format.gpx.GpxFormat;
import fr.bocage.format.kml.KmlFormat;
import fr.bocage.format.kml.KmlWriter;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.format.shapefile.ShapefileWriter;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Heights and measures from file to file. */
class HeightsTest {
  private static final CrsCatalogue CATALOGUE = AllKinds.CATALOGUE;
  private static final String AREA =
      "POLYGON Z((0 49 1, 3 49 2, 3 52 3, 0 52 4, 0 49 1),"
          + " (1 50 5, 1 51 6, 2 51 7, 2 50 8, 1 50 5))";

  @TempDir Path folder;

  /** A format that has a place for heights. */
  enum Kind {
    SHAPEFILE("a.shp", new ShapefileFormat(CATALOGUE), new ShapefileWriter(CATALOGUE)),
    GEOPACKAGE("a.gpkg", new GeoPackageFormat(CATALOGUE), new GeoPackageWriter(CATALOGUE)),
    GEOJSON("a.geojson", new GeoJsonFormat(CATALOGUE), new GeoJsonWriter()),
    FLATGEOBUF("a.fgb", new FlatGeobufFormat(CATALOGUE), new FlatGeobufWriter(CATALOGUE)),
    KML("a.kml", new KmlFormat(CATALOGUE), new KmlWriter()),
    CSV("a.csv", new CsvFormat(CATALOGUE), new CsvLayerWriter());

    final String name;
    final Format format;
    final FeatureWriter writer;

    Kind(String name, Format format, FeatureWriter writer) {
      this.name = name;
      this.format = format;
      this.writer = writer;
    }

    boolean keepsMeasures() {
      return this == SHAPEFILE || this == GEOPACKAGE || this == FLATGEOBUF;
    }
  }

  private FeatureTable through(Kind kind, FeatureTable table) throws Exception {
    Path file = folder.resolve(kind.name);
    assertThat(kind.writer.write(List.of(table), file, Progress.NONE)).isEmpty();
    return kind.format.read(file, Progress.NONE).layers().get(0).table();
  }

  private static FeatureTable table(String... wkts) {
    return AllKinds.table(CATALOGUE.wgs84(), wkts);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsTheHeightsOfAreas(Kind kind) throws Exception {
    FeatureTable read = through(kind, table(AREA));
    assertThat(AllKinds.spatialWkts(read)).isEqualTo(AllKinds.spatialWkts(table(AREA)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsTheHeightsOfLines(Kind kind) throws Exception {
    String[] lines = {"LINESTRING Z(0 49 -1.5, 1 50 0.25)", "LINESTRING Z(0 48 7, 1 48 8, 2 48 9)"};
    FeatureTable read = through(kind, table(lines));
    assertThat(AllKinds.spatialWkts(read)).isEqualTo(AllKinds.spatialWkts(table(lines)));
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void keepsTheHeightsOfPoints(Kind kind) throws Exception {
    String[] points = {"POINT Z(0 49 12.5)", "POINT Z(1 50 -3)"};
    FeatureTable read = through(kind, table(points));
    assertThat(AllKinds.spatialWkts(read)).isEqualTo(AllKinds.spatialWkts(table(points)));
  }

  @Test
  void writesTheHeightsOfPointsAsAColumnOfATable() throws Exception {
    FeatureTable read = through(Kind.CSV, table("POINT Z(0 49 12.5)", "POINT (1 50)"));
    assertThat(read.column("z").value(0)).isEqualTo(12.5);
    assertThat(read.column("z").value(1)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsMeasuresWhereTheFormatHasAPlaceForThem(Kind kind) throws Exception {
    FeatureTable measured = table("LINESTRING M(0 49 100, 1 50 200)");
    FeatureTable both = table("LINESTRING ZM(0 49 7 100, 1 50 8 200)");
    for (FeatureTable table : List.of(measured, both)) {
      FeatureTable read = through(kind, table);
      assertThat(read.geometry().hasMeasures()).isEqualTo(kind.keepsMeasures());
      if (kind.keepsMeasures()) {
        assertThat(AllKinds.spatialWkts(read)).isEqualTo(AllKinds.spatialWkts(table));
      }
      Files.delete(folder.resolve(kind.name));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void givesFlatDataNoHeights(Kind kind) throws Exception {
    FeatureTable read = through(kind, table(AllKinds.POLYGON));
    assertThat(read.geometry().hasHeights()).isFalse();
    assertThat(read.geometry().hasMeasures()).isFalse();
  }

  @Test
  void goWithTheirRowsIntoAChoiceAnotherCrsAndSwappedAxes() {
    FeatureTable table = table("POINT Z(0 49 1)", AREA, "POINT (1 50)");
    FeatureTable chosen = RowChoice.of(table, new int[] {2, 1});
    assertThat(chosen.geometry().heightRange(0)).isNull();
    assertThat(chosen.geometry().heightRange(1)).containsExactly(1, 8);
    try (Jobs jobs = new Jobs(1)) {
      var way = CATALOGUE.reprojection(CATALOGUE.wgs84(), CATALOGUE.lambert93()).orElseThrow();
      FeatureTable moved = table.reprojected(CATALOGUE.lambert93(), way, jobs);
      assertThat(moved.geometry().heightRange(1)).containsExactly(1, 8);
    }
    String swapped = AllKinds.spatialWkts(table.withAxesSwapped()).get(1);
    assertThat(Arrays.asList(swapped.split("[(),]+ ?"))).contains("52 3 3", "49 0 1");
  }

  @Test
  void takesTheElevationsOfTracksAndWaypoints() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("a.gpx"),
            "<gpx version='1.1'><wpt lat='49' lon='0'><ele>12</ele></wpt><wpt lat='50' lon='0'/>"
                + "<trk><trkseg><trkpt lat='49' lon='0'><ele>100.5</ele></trkpt>"
                + "<trkpt lat='49' lon='1'/><trkpt lat='49' lon='2'><ele>high</ele></trkpt>"
                + "</trkseg></trk></gpx>");
    Dataset dataset = new GpxFormat(CATALOGUE).read(file, Progress.NONE);
    FeatureTable waypoints = dataset.layers().get(0).table();
    assertThat(waypoints.geometry().height(0)).isEqualTo(12);
    assertThat(waypoints.geometry().height(1)).isNaN();
    FeatureTable tracks = dataset.layers().get(1).table();
    assertThat(tracks.geometry().heightRange()).containsExactly(100.5, 100.5);
  }

  @Test
  void takesTheZerosOfKmlForNoHeights() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("a.kml"),
            "<kml><Placemark><LineString><coordinates>0,49,0 1,49,0</coordinates></LineString>"
                + "</Placemark></kml>");
    Dataset dataset = new KmlFormat(CATALOGUE).read(file, Progress.NONE);
    assertThat(dataset.layers().get(0).table().geometry().hasHeights()).isFalse();
  }
}
