package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.codes;
import static fr.bocage.format.shapefile.ShapefileBytes.count;
import static fr.bocage.format.shapefile.ShapefileBytes.hole;
import static fr.bocage.format.shapefile.ShapefileBytes.line;
import static fr.bocage.format.shapefile.ShapefileBytes.multiPatch;
import static fr.bocage.format.shapefile.ShapefileBytes.multiPoint;
import static fr.bocage.format.shapefile.ShapefileBytes.nothing;
import static fr.bocage.format.shapefile.ShapefileBytes.parts;
import static fr.bocage.format.shapefile.ShapefileBytes.point;
import static fr.bocage.format.shapefile.ShapefileBytes.pointZ;
import static fr.bocage.format.shapefile.ShapefileBytes.polygon;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static fr.bocage.format.shapefile.ShapefileBytes.shell;
import static fr.bocage.format.shapefile.ShapefileBytes.withOrdinates;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ShapefileGeometryTest {
  private static final double[] SHORT_LINE = {0, 0, 1, 1};
  private static final double[] OTHER_LINE = {5, 5, 6, 6, 7, 5};

  @TempDir Path folder;

  private Dataset dataset(int kind, byte[]... records) throws Exception {
    ShapefileBytes file = new ShapefileBytes(kind);
    for (byte[] record : records) {
      file.record(record);
    }
    return read(file.write(folder));
  }

  private static List<GeometryType> types(Dataset dataset) {
    FeatureTable table = dataset.layers().get(0).table();
    List<GeometryType> types = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      types.add(table.geometry().type(row));
    }
    return types;
  }

  private static GeometryColumn column(Dataset dataset) {
    return dataset.layers().get(0).table().geometry();
  }

  private static double[] heights(GeometryColumn column, int row) {
    int first = column.firstVertex(column.firstPart(row));
    int end = column.firstVertex(column.firstPart(row + 1));
    return IntStream.range(first, end).mapToDouble(column::height).toArray();
  }

  private static Geometry geometry(Dataset dataset, int row) {
    return JtsGeometries.read(dataset.layers().get(0).table().geometry(), row);
  }

  private Geometry polygonOf(double[]... rings) throws Exception {
    Dataset dataset = dataset(5, polygon(rings));
    Geometry geometry = geometry(dataset, 0);
    assertThat(geometry.isValid()).isTrue();
    return geometry;
  }

  @Test
  void readsEachKindEvenMixedInOneFile() throws Exception {
    Dataset dataset =
        dataset(
            1,
            point(3, 4),
            nothing(),
            multiPoint(1, 2, 3, 4),
            line(SHORT_LINE),
            line(SHORT_LINE, OTHER_LINE),
            polygon(shell(0, 0, 10)),
            polygon(shell(0, 0, 10), shell(20, 0, 10)));
    assertThat(types(dataset))
        .containsExactly(
            GeometryType.POINT,
            GeometryType.NULL,
            GeometryType.MULTI_POINT,
            GeometryType.LINE_STRING,
            GeometryType.MULTI_LINE_STRING,
            GeometryType.POLYGON,
            GeometryType.MULTI_POLYGON);
    assertThat(geometry(dataset, 0)).hasToString("POINT (3 4)");
    assertThat(geometry(dataset, 4)).hasToString("MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 5))");
    assertThat(codes(dataset)).containsExactlyInAnyOrder("dbf-missing", "prj-missing");
  }

  @Test
  void keepsHeightsAndMeasures() throws Exception {
    byte[] lineZ = withOrdinates(parts(13, 1, new double[] {0, 0, 1, 1, 2, 0}), 7, 8, 9);
    byte[] lineM = withOrdinates(parts(23, 1, new double[] {0, 0, 1, 1}), 100, -1e39);
    GeometryColumn column = column(dataset(13, pointZ(1, 2, 99), lineZ, lineM, line(SHORT_LINE)));
    assertThat(heights(column, 0)).containsExactly(99);
    assertThat(heights(column, 1)).containsExactly(7, 8, 9);
    assertThat(heights(column, 2)).containsExactly(Double.NaN, Double.NaN);
    assertThat(heights(column, 3)).containsOnly(Double.NaN);
    assertThat(column.measure(column.firstVertex(column.firstPart(2)))).isEqualTo(100);
    assertThat(column.measure(column.firstVertex(column.firstPart(2)) + 1)).isNaN();
    assertThat(column.heightRange()).containsExactly(7, 99);
  }

  @Test
  void turnsHeightsRoundWithTheirRing() throws Exception {
    byte[] ring = withOrdinates(parts(15, 1, shell(0, 0, 4)), 1, 2, 3, 4, 1);
    GeometryColumn column = column(dataset(15, ring));
    for (Coordinate corner : geometry(dataset(15, ring), 0).getCoordinates()) {
      double expected = corner.x == 0 ? corner.y == 0 ? 1 : 2 : corner.y == 0 ? 4 : 3;
      assertThat(corner.getZ()).isEqualTo(expected);
    }
    assertThat(column.hasMeasures()).isFalse();
  }

  @Test
  void takesZerosBehindHeightsForNoMeasures() throws Exception {
    byte[] both = parts(13, 2, new double[] {0, 0, 1, 1});
    assertThat(column(dataset(13, both)).hasMeasures()).isFalse();
    byte[] measured = withOrdinates(both, 0, 5);
    GeometryColumn column = column(dataset(13, both, measured));
    assertThat(column.measureRange()).containsExactly(0, 5);
    assertThat(column.heightRange()).containsExactly(0, 0);
  }

  @Test
  void dropsTheHeightsOfVerticesWithoutCoordinates() throws Exception {
    byte[] holed = withOrdinates(parts(13, 1, new double[] {0, 0, Double.NaN, 1, 2, 0}), 7, 8, 9);
    assertThat(heights(column(dataset(13, holed)), 0)).containsExactly(7, 9);
  }

  @Test
  void needsNoHeightsWhereTheRecordIsTooShortForThem() throws Exception {
    GeometryColumn column = column(dataset(15, parts(15, 0, shell(0, 0, 4))));
    assertThat(column.vertexCount()).isEqualTo(5);
    assertThat(column.hasHeights()).isFalse();
  }

  @Test
  void findsHolesThatComeBeforeTheirShells() throws Exception {
    Geometry geometry =
        polygonOf(hole(21, 1, 2), hole(1, 1, 2), shell(0, 0, 10), shell(20, 0, 10), hole(5, 5, 1));
    assertThat(geometry.getNumGeometries()).isEqualTo(2);
    assertThat(geometry.getArea()).isEqualTo(200 - 4 - 4 - 1);
  }

  @Test
  void findsHolesWhenAllRingsRunTheSameWay() throws Exception {
    assertThat(polygonOf(hole(0, 0, 10), hole(2, 2, 3), hole(20, 0, 5)).getArea())
        .isEqualTo(100 - 9 + 25);
    assertThat(polygonOf(shell(2, 2, 3), shell(0, 0, 10)).getArea()).isEqualTo(100 - 9);
  }

  @Test
  void findsHolesWhenAllRingsRunTheWrongWay() throws Exception {
    assertThat(polygonOf(hole(0, 0, 10), shell(2, 2, 3)).getArea()).isEqualTo(100 - 9);
  }

  @Test
  void keepsAnIslandInALakeOnAnIsland() throws Exception {
    Geometry geometry =
        polygonOf(shell(4, 4, 2), hole(2, 2, 6), hole(4.5, 4.5, 1), shell(0, 0, 10));
    assertThat(geometry.getNumGeometries()).isEqualTo(2);
    assertThat(geometry.getArea()).isEqualTo(100 - 36 + 4 - 1);
  }

  @Test
  void takesACounterClockwiseRingOutsideOfAllShellsForAShell() throws Exception {
    assertThat(polygonOf(shell(0, 0, 10), hole(2, 2, 2), hole(50, 0, 5)).getArea())
        .isEqualTo(100 - 4 + 25);
  }

  @Test
  void knowsAHoleThatTouchesItsShell() throws Exception {
    double[] triangle = {0, 0, 4, 2, 2, 4, 0, 0};
    assertThat(polygonOf(shell(0, 0, 10), triangle).getArea()).isEqualTo(100 - 6);
  }

  @Test
  void closesRingsThatAreLeftOpen() throws Exception {
    assertThat(polygonOf(new double[] {0, 0, 0, 2, 2, 2, 2, 0}).getArea()).isEqualTo(4);
  }

  @Test
  void arrangesAHundredThousandHolesInOneShell() throws Exception {
    int side = 316;
    double[][] rings = new double[side * side + 1][];
    for (int i = 0; i < side * side; i++) {
      rings[i] = hole(i % side * 4 + 1, i / side * 4 + 1, 2);
    }
    double[] shell = new double[side * 4 * 2 + 8];
    int length = 0;
    for (int y = 0; y <= side * 4; y += 2, length += 2) {
      shell[length + 1] = y;
    }
    for (int y = side * 4; y >= 0; y -= 2, length += 2) {
      shell[length] = side * 4;
      shell[length + 1] = y;
    }
    rings[side * side] = Arrays.copyOf(shell, length);
    Dataset dataset = dataset(5, polygon(rings));
    assertThat(types(dataset)).containsExactly(GeometryType.POLYGON);
    assertThat(codes(dataset)).doesNotContain("rings-not-sorted");
  }

  @Test
  void doesNotHangOnRingsNestedLikeAnOnion() throws Exception {
    double[][] rings = new double[30_000][];
    for (int i = 0; i < rings.length; i++) {
      rings[i] = i % 2 == 0 ? shell(i, i, 100_000 - 2 * i) : hole(i, i, 100_000 - 2 * i);
    }
    Dataset dataset = dataset(5, polygon(rings));
    assertThat(types(dataset)).containsExactly(GeometryType.MULTI_POLYGON);
    assertThat(dataset.layers().get(0).table().geometry().partCount()).isEqualTo(30_000);
    assertThat(codes(dataset)).contains("rings-not-sorted");
  }

  @Test
  void givesUpOnlyTheRowsThatContradictThemselves() throws Exception {
    byte[] startsOutOfOrder = polygon(shell(0, 0, 1), shell(2, 0, 1), shell(4, 0, 1));
    ByteBuffer.wrap(startsOutOfOrder).order(ByteOrder.LITTLE_ENDIAN).putInt(48, 10).putInt(52, 5);
    byte[] startTooFar = polygon(shell(0, 0, 1), shell(2, 0, 1));
    startTooFar[48] = 99;
    byte[] tooManyPoints = polygon(shell(0, 0, 1));
    tooManyPoints[42] = 1;
    byte[] negativePoints = polygon(shell(0, 0, 1));
    negativePoints[43] = -1;
    byte[] negativeParts = polygon(shell(0, 0, 1));
    negativeParts[39] = -1;
    byte[] unknownKind = polygon(shell(0, 0, 1));
    unknownKind[0] = 77;
    Dataset dataset =
        dataset(
            5,
            startsOutOfOrder,
            startTooFar,
            tooManyPoints,
            negativePoints,
            negativeParts,
            unknownKind,
            polygon(shell(0, 0, 1)));
    assertThat(count(dataset, "shape-broken")).isEqualTo(6);
    assertThat(types(dataset)).hasSize(7).endsWith(GeometryType.NULL, GeometryType.POLYGON);
  }

  @Test
  void dropsVerticesWithoutCoordinates() throws Exception {
    double[] thinned = {0, 0, 0, 2, Double.NaN, 1, 2, 2, 2, 0, 0, 0};
    double[] nothingLeft = {9, 9, Double.POSITIVE_INFINITY, 9, 9, -1e39, 9, 9};
    Dataset dataset =
        dataset(
            5,
            polygon(thinned, nothingLeft),
            polygon(nothingLeft),
            point(Double.NaN, 1),
            multiPoint(1, 2, 1e300, 1),
            line(new double[] {0, 0, Double.NaN, 0}, SHORT_LINE));
    assertThat(count(dataset, "coordinates-not-finite")).isEqualTo(5);
    assertThat(types(dataset))
        .containsExactly(
            GeometryType.POLYGON,
            GeometryType.EMPTY,
            GeometryType.EMPTY,
            GeometryType.MULTI_POINT,
            GeometryType.LINE_STRING);
    assertThat(geometry(dataset, 0).getArea()).isEqualTo(4);
    assertThat(dataset.layers().get(0).table().geometry().extent().getMaxX()).isEqualTo(2);
  }

  @Test
  void showsMultiPatchesFromAbove() throws Exception {
    double[] fivePoints = {0, 0, 0, 1, 1, 0, 1, 1, 2, 0};
    byte[] strip = multiPatch(new int[] {0}, fivePoints);
    byte[] fan = multiPatch(new int[] {1}, new double[] {0, 0, 0, 2, 2, 2, 2, 0});
    byte[] rings = multiPatch(new int[] {2, 3, 2}, shell(0, 0, 9), hole(1, 1, 2), shell(20, 0, 1));
    byte[] unsorted =
        multiPatch(new int[] {4, 5, 5}, shell(0, 0, 9), shell(1, 1, 2), shell(20, 0, 1));
    byte[] triangles = multiPatch(new int[] {6}, new double[] {0, 0, 0, 1, 1, 0, 5, 5, 5, 6, 6, 5});
    byte[] wall = multiPatch(new int[] {2}, new double[] {0, 0, 5, 0, 5, 0, 0, 0});
    Dataset dataset = dataset(31, strip, fan, rings, unsorted, triangles, wall, nothing());
    assertThat(geometry(dataset, 0).getNumGeometries()).isEqualTo(3);
    assertThat(geometry(dataset, 0).getArea()).isEqualTo(1.5);
    assertThat(geometry(dataset, 1).getArea()).isEqualTo(4);
    assertThat(geometry(dataset, 2).getArea()).isEqualTo(81 - 4 + 1);
    assertThat(geometry(dataset, 3).getArea()).isEqualTo(81 - 4 + 1);
    assertThat(geometry(dataset, 4).getArea()).isEqualTo(1);
    assertThat(types(dataset)).endsWith(GeometryType.POLYGON, GeometryType.NULL);
    assertThat(heights(column(dataset), 1)).contains(0, 1, 2, 3);
    assertThat(count(dataset, "surfaces-flattened")).isEqualTo(6);
  }

  @Test
  void callsAMultiPatchOfUnknownPartsBroken() throws Exception {
    Dataset dataset = dataset(31, multiPatch(new int[] {2, 9}, shell(0, 0, 9), shell(1, 1, 2)));
    assertThat(types(dataset)).containsExactly(GeometryType.NULL);
    assertThat(count(dataset, "shape-broken")).isEqualTo(1);
  }

  @Test
  void findsMultiPatchesAmongOtherShapes() throws Exception {
    Dataset dataset =
        dataset(5, polygon(shell(0, 0, 1)), multiPatch(new int[] {2}, shell(0, 0, 2)));
    assertThat(types(dataset)).containsExactly(GeometryType.POLYGON, GeometryType.POLYGON);
  }

  @Test
  void readsAFileWithoutFeatures() throws Exception {
    Dataset dataset = dataset(5);
    assertThat(dataset.layers().get(0).table().rowCount()).isZero();
    assertThat(codes(dataset)).containsExactlyInAnyOrder("dbf-missing", "prj-missing");
  }

  @Test
  void takesShapesOfNoPointsForNullShapes() throws Exception {
    assertThat(types(dataset(5, polygon(), polygon(shell(0, 0, 1)))))
        .containsExactly(GeometryType.NULL, GeometryType.POLYGON);
    assertThat(types(dataset(8, multiPoint(), multiPoint(1, 2))))
        .containsExactly(GeometryType.NULL, GeometryType.MULTI_POINT);
  }
}
