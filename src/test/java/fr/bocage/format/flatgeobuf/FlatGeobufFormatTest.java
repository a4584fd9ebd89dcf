package fr.bocage.format.flatgeobuf;

import static fr.bocage.format.flatgeobuf.FlatBytes.column;
import static fr.bocage.format.flatgeobuf.FlatBytes.feature;
import static fr.bocage.format.flatgeobuf.FlatBytes.file;
import static fr.bocage.format.flatgeobuf.FlatBytes.geometry;
import static fr.bocage.format.flatgeobuf.FlatBytes.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatGeobufFormatTest {
  private static final double[] RING = {0, 0, 4, 0, 4, 4, 0, 0};
  private static final byte[] NONE = {};

  @TempDir Path folder;

  private Dataset read(byte[] bytes) throws ProblemException, IOException {
    Path path = Files.write(folder.resolve("a.fgb"), bytes);
    return new FlatGeobufFormat(new CrsCatalogue()).read(path, Progress.NONE);
  }

  private static FeatureTable table(Dataset dataset) {
    return dataset.layers().get(0).table();
  }

  private static List<GeometryType> types(Dataset dataset) {
    List<GeometryType> types = new ArrayList<>();
    for (int row = 0; row < table(dataset).rowCount(); row++) {
      types.add(table(dataset).geometry().type(row));
    }
    return types;
  }

  private static List<String> codes(Dataset dataset) {
    return dataset.problems().stream().map(Problem::code).toList();
  }

  @Test
  void readsNameCrsAndEveryTypeOfValue() throws Exception {
    ByteBuffer values = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    values.putShort((short) 0).put((byte) -1).putShort((short) 1).put((byte) -1);
    values.putShort((short) 2).put((byte) 1).putShort((short) 3).putLong(-1);
    values.putShort((short) 4).putFloat(0.1f).putShort((short) 5).putDouble(2.5);
    values.putShort((short) 6).putInt(2).put("é".getBytes("UTF-8"));
    values.putShort((short) 7).putInt(10).put("2024-01-31".getBytes("UTF-8"));
    byte[] properties = Arrays.copyOf(values.array(), values.position());
    byte[] head =
        header(
            1,
            1,
            0,
            column("i8", 0),
            column("u8", 1),
            column("b", 2),
            column("u64", 8),
            column("f", 9),
            column("d", 10),
            column("t", 11),
            column("day", 13));
    Dataset dataset =
        read(file(head, NONE, feature(geometry(1, new double[] {1, 2}, null), properties)));
    FeatureTable table = table(dataset);
    assertThat(table.name()).isEqualTo("couche");
    assertThat(table.crs().code()).isEqualTo("EPSG:2154");
    assertThat(table.columns())
        .extracting(column -> column.text(0))
        .containsExactly(
            "-1", "255", "true", "18446744073709551615", "0.1", "2.5", "é", "2024-01-31");
    assertThat(dataset.problems()).isEmpty();
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("UTF-8");
  }

  @Test
  void readsEveryTypeOfGeometry() throws Exception {
    double[] line = {0, 0, 1, 1, 2, 0};
    double[] two = {0, 0, 4, 0, 4, 4, 0, 0, 1, 1, 2, 1, 2, 2, 1, 1};
    Object[][] shapes = {
      geometry(1, new double[] {1, 2}, null),
      geometry(4, line, null),
      geometry(2, line, null),
      geometry(5, line, new int[] {1, 3}),
      geometry(3, two, new int[] {4, 8}),
      geometry(6, null, null, geometry(3, RING, null)),
      geometry(7, null, null, geometry(1, line, null), geometry(2, line, null)),
      geometry(8, line, null),
      geometry(
          9, null, null, geometry(8, line, null), geometry(2, new double[] {2, 0, 3, 0}, null)),
      geometry(10, null, null, geometry(8, new double[] {0, 0, 2, 0, 0, 0}, null)),
      geometry(3, two, new int[] {8, 4}),
      geometry(99, line, null),
      null
    };
    byte[][] features =
        Arrays.stream(shapes).map(shape -> feature(shape, null)).toArray(byte[][]::new);
    Dataset dataset = read(file(header(0, shapes.length, 0), NONE, features));
    assertThat(types(dataset))
        .containsExactly(
            GeometryType.POINT,
            GeometryType.MULTI_POINT,
            GeometryType.LINE_STRING,
            GeometryType.MULTI_LINE_STRING,
            GeometryType.POLYGON,
            GeometryType.MULTI_POLYGON,
            GeometryType.GEOMETRY_COLLECTION,
            GeometryType.LINE_STRING,
            GeometryType.LINE_STRING,
            GeometryType.POLYGON,
            GeometryType.NULL,
            GeometryType.NULL,
            GeometryType.NULL);
    assertThat(codes(dataset)).containsExactly("geometry-broken", "curves-straightened");
  }

  @Test
  void passesOverTheIndexAndSaysWhenItCannotBe() throws Exception {
    byte[] point = feature(geometry(1, new double[] {1, 2}, null), null);
    Dataset indexed = read(file(header(1, 2, 16), new byte[3 * 40], point, point));
    assertThat(types(indexed)).containsExactly(GeometryType.POINT, GeometryType.POINT);
    assertThat(codes(indexed)).isEmpty();
    Dataset lying = read(file(header(1, 1_000_000_000, 16), NONE, point, point));
    assertThat(types(lying)).hasSize(2);
    assertThat(codes(lying)).contains("index-wrong", "file-cut");
  }

  @Test
  void keepsTheWholeFeaturesOfACutFile() throws Exception {
    byte[] whole = FlatBytes.sample();
    Dataset dataset = read(Arrays.copyOf(whole, whole.length - 20));
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(table(dataset).column("nom").text(0)).isEqualTo("é");
    assertThat(codes(dataset)).contains("file-cut");
  }

  @Test
  void refusesWhatHasNoHeaderInWords() {
    byte[] whole = FlatBytes.sample();
    for (byte[] bytes : List.of(Arrays.copyOf(whole, 30), new byte[100], new byte[3])) {
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.code()).isEqualTo("not-a-flatgeobuf"));
    }
  }

  @Test
  void callsALayerWithoutANameByTheWholeNameOfAFileWithoutAnEnding() throws Exception {
    byte[] head = FlatBytes.namelessHeader();
    Path path = Files.write(folder.resolve("communes"), file(head, NONE));

    Dataset dataset = new FlatGeobufFormat(new CrsCatalogue()).read(path, Progress.NONE);

    assertThat(table(dataset).name()).isEqualTo("communes");
    assertThat(codes(dataset)).as("nothing to be placed").isEmpty();
  }
}
