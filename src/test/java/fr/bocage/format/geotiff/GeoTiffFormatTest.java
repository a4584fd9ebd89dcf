package fr.bocage.format.geotiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class GeoTiffFormatTest {
  @TempDir Path folder;
  private final GeoTiffFormat format = new GeoTiffFormat(new CrsCatalogue(), new TileCache());

  private Dataset open(byte[] bytes) throws IOException, ProblemException {
    Path file = folder.resolve("carte.tif");
    Files.write(file, bytes);
    assertThat(format.recognises(file, bytes)).isTrue();
    return format.read(file, Progress.NONE);
  }

  private RasterSource raster(TiffFixture tiff) throws IOException, ProblemException {
    return open(tiff.bytes()).layers().get(0).raster().orElseThrow();
  }

  private static RasterTile tile(RasterSource raster) {
    return raster.pyramid().load(0, 0, 0, Progress.NONE);
  }

  private static float[] values(RasterSource raster) {
    return ((RasterTile.Values) tile(raster)).values();
  }

  private static int[] colours(RasterSource raster) {
    return ((RasterTile.Colours) tile(raster)).argb();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void aGreyPictureIsALayerOfMeasurementsWhereItsTagsSay() throws Exception {
    Dataset dataset = open(TiffFixture.grey(3, 2, 8, bytes(1, 2, 3, 4, 5, 250)).bytes());
    assertThat(dataset.format()).isEqualTo("geotiff");
    assertThat(dataset.problems()).isEmpty();
    RasterSource raster = dataset.layers().get(0).raster().orElseThrow();
    assertThat(raster.name()).isEqualTo("carte");
    assertThat(raster.crs().code()).isEqualTo("EPSG:2154");
    assertThat(raster.extent()).isEqualTo(new Envelope(440_000, 440_030, 6_959_980, 6_960_000));
    assertThat(dataset.layers().get(0).table().geometry().extent()).isEqualTo(raster.extent());
    assertThat(values(raster)).containsExactly(1, 2, 3, 4, 5, 250);
    assertThat(raster.statistics().orElseThrow().most()).isEqualTo(250);
  }

  @Test
  void pointRastersBeginHalfAPixelEarlier() throws Exception {
    TiffFixture tiff = TiffFixture.grey(1, 1, 8, bytes(9));
    tiff.shorts(34735, 1, 1, 0, 2, 1025, 0, 1, 2, 3072, 0, 1, 2154);
    assertThat(raster(tiff).extent())
        .isEqualTo(new Envelope(439_995, 440_005, 6_959_995, 6_960_005));
  }

  @Test
  void aTurnedPictureLiesWhereItsMatrixSays() throws Exception {
    TiffFixture tiff = TiffFixture.grey(2, 2, 8, bytes(1, 2, 3, 4)).without(33550).without(33922);
    tiff.doubles(34264, 0, 2, 0, 100, 2, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 1);
    RasterSource raster = raster(tiff);
    assertThat(raster.grid().x(1, 0)).isEqualTo(100);
    assertThat(raster.grid().y(1, 0)).isEqualTo(202);
    assertThat(raster.grid().column(104, 206)).isEqualTo(3);
    assertThat(raster.grid().row(104, 206)).isEqualTo(2);
  }

  @Test
  void bigEndianSixteenBitsKeepTheirSignAndTheMissingStaysOut() throws Exception {
    TiffFixture tiff = new TiffFixture(ByteOrder.BIG_ENDIAN);
    byte[] pixels =
        ByteBuffer.allocate(6)
            .putShort((short) -5)
            .putShort((short) 300)
            .putShort((short) -9999)
            .array();
    tiff.picture(3, 1, 1, 16, 1).shorts(339, 2).rows(1, pixels).place(0, 10, 1);
    tiff.crs(2048, 4326).text(42113, "-9999");
    RasterSource raster = raster(tiff);
    assertThat(values(raster)).containsExactly(-5, 300, Float.NaN);
    assertThat(raster.crs().code()).isEqualTo("EPSG:4326");
  }

  @Test
  void floatsAreWhatTheyAre() throws Exception {
    byte[] pixels =
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putFloat(0.5f)
            .putFloat(Float.NaN)
            .putFloat(-1e9f)
            .array();
    TiffFixture tiff = TiffFixture.grey(3, 1, 32, pixels).shorts(339, 3);
    assertThat(values(raster(tiff))).containsExactly(0.5f, Float.NaN, -1e9f);
  }

  @Test
  void threeBandsAreColoursAndAFourthIsOpacityWhereItSaysSo() throws Exception {
    TiffFixture rgb = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(2, 1, 3, 8, 2);
    rgb.rows(1, bytes(255, 0, 16, 1, 2, 3)).place(0, 0, 1);
    assertThat(colours(raster(rgb))).containsExactly(0xffff0010, 0xff010203);
    TiffFixture rgba = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(2, 1, 4, 8, 2);
    rgba.rows(1, bytes(200, 100, 50, 51, 9, 9, 9, 0)).place(0, 0, 1).shorts(338, 2);
    assertThat(colours(raster(rgba))).containsExactly(0x3328140a, 0);
    TiffFixture infrared = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(1, 1, 4, 8, 2);
    infrared.rows(1, bytes(200, 100, 50, 51)).place(0, 0, 1).shorts(338, 0);
    assertThat(colours(raster(infrared))).containsExactly(0xffc86432);
  }

  @Test
  void aPaletteGivesItsColours() throws Exception {
    int[] map = new int[3 * 256];
    map[7] = 0xff00;
    map[256 + 7] = 0x8000;
    TiffFixture tiff = TiffFixture.grey(2, 1, 8, bytes(7, 0)).shorts(262, 3).shorts(320, map);
    assertThat(colours(raster(tiff))).containsExactly(0xffff8000, 0xff000000);
  }

  @Test
  void tilesBeyondTheEdgeAreCutOff() throws Exception {
    byte[][] tiles = new byte[4][256];
    for (int i = 0; i < 4; i++) {
      Arrays.fill(tiles[i], (byte) (i + 1));
    }
    TiffFixture tiff = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(20, 18, 1, 8, 1);
    RasterSource raster = raster(tiff.tiles(16, tiles).place(0, 0, 1));
    RasterTile last = raster.pyramid().load(0, 1, 1, Progress.NONE);
    assertThat(last.width()).isEqualTo(4);
    assertThat(last.height()).isEqualTo(2);
    assertThat(((RasterTile.Values) last).values()).containsOnly(4);
  }

  @Test
  void wideStripsAreCutIntoTilesThatMatch() throws Exception {
    int width = 1300;
    byte[][] strips = new byte[2][];
    for (int strip = 0; strip < 2; strip++) {
      byte[] plain = new byte[width * 5];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = (byte) (i % width / 10 + 100 * strip);
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
        out.write(plain);
      }
      strips[strip] = packed.toByteArray();
    }
    TiffFixture tiff = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(width, 10, 1, 8, 1);
    RasterSource raster = raster(tiff.shorts(259, 8).rows(5, strips).place(0, 0, 1));
    RasterTile third = raster.pyramid().load(0, 2, 0, Progress.NONE);
    assertThat(third.width()).isEqualTo(width - 1024);
    assertThat(((RasterTile.Values) third).values()[0]).isEqualTo(102);
    assertThat(((RasterTile.Values) third).values()[9 * third.width()]).isEqualTo(202);
  }

  @Test
  void aWorldFileAndAPrjSayWhereAPlainTiffLies() throws Exception {
    Files.writeString(folder.resolve("carte.tfw"), "2\n0\n0\n-2\n1001\n1999\n");
    Files.writeString(folder.resolve("carte.prj"), "EPSG:27572");
    TiffFixture tiff = TiffFixture.grey(1, 1, 8, bytes(1));
    RasterSource raster = raster(tiff.without(33550).without(33922).without(34735));
    assertThat(raster.extent()).isEqualTo(new Envelope(1000, 1002, 1998, 2000));
    assertThat(raster.crs().code()).isEqualTo("EPSG:27572");
  }

  @Test
  void withoutAPlaceItIsNoMapAndWithoutACrsThatIsSaid() throws Exception {
    TiffFixture nowhere = TiffFixture.grey(1, 1, 8, bytes(1)).without(33550);
    assertThatThrownBy(() -> open(nowhere.bytes())).extracting("code").isEqualTo("no-place");
    Dataset dataset = open(TiffFixture.grey(1, 1, 8, bytes(1)).without(34735).bytes());
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("crs-not-told");
  }

  @Test
  void aBrokenTileIsEmptyAndSaidWhileTheOthersShow() throws Exception {
    byte[][] tiles = {new byte[256], bytes(1, 2, 3), new byte[256]};
    TiffFixture tiff = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(48, 16, 1, 8, 1);
    byte[] whole = tiff.tiles(16, tiles).place(0, 0, 1).bytes();
    Dataset dataset = open(Arrays.copyOf(whole, whole.length - 100));
    assertThat(dataset.problems()).extracting(Problem::code).contains("tiles-broken");
    RasterSource raster = dataset.layers().get(0).raster().orElseThrow();
    assertThat(tile(raster).isEmpty()).isFalse();
    assertThat(raster.pyramid().load(0, 2, 0, Progress.NONE).isEmpty()).isTrue();
  }

  @Test
  void sizesThatLieAreRefusedBeforeAnythingIsMade() throws Exception {
    byte[] pixels = new byte[100];
    for (TiffFixture lie :
        new TiffFixture[] {
          TiffFixture.grey(10, 10, 8, pixels).longs(256, 2_000_000_000).longs(257, 2_000_000_000),
          TiffFixture.grey(10, 10, 8, pixels).longs(256, 0),
          TiffFixture.grey(10, 10, 8, pixels).shorts(277, 60_000),
          TiffFixture.grey(10, 10, 8, pixels).longs(256, 60_000).longs(257, 60_000).shorts(259, 8),
          TiffFixture.grey(10, 10, 8, pixels).lieAboutCount(258, Integer.MAX_VALUE),
          TiffFixture.grey(10, 10, 8, pixels).lieAboutCount(33550, 1 << 28),
        }) {
      assertThatThrownBy(() -> open(lie.bytes())).isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void directoriesThatLeadBackAreReadOnce() throws Exception {
    Dataset dataset = open(TiffFixture.grey(2, 1, 8, bytes(1, 2)).next(8).bytes());
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("directories-broken");
    assertThat(values(dataset.layers().get(0).raster().orElseThrow())).containsExactly(1, 2);
  }

  @Test
  void compressionsThatNobodyReadsAreNamed() {
    TiffFixture tiff = TiffFixture.grey(1, 1, 8, bytes(1)).shorts(259, 34712);
    assertThatThrownBy(() -> open(tiff.bytes()))
        .extracting("code")
        .isEqualTo("compression-unknown");
  }

  @Test
  void aFileWithoutAnyDirectoryIsRefusedInWords() {
    byte[] bytes = TiffFixture.grey(1, 1, 8, bytes(1)).bytes();
    bytes[4] = 0; // where the first one lies
    assertThatThrownBy(() -> open(bytes)).extracting("code").isEqualTo("file-damaged");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 100, 180, 300})
  void aFileThatEndsTooEarlyIsRefusedInWords(int length) {
    byte[] whole = TiffFixture.grey(10, 10, 8, new byte[100]).bytes();
    assertThatThrownBy(() -> open(Arrays.copyOf(whole, Math.min(length, whole.length - 100))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anArchivesTiffOutlivesItsFile() throws Exception {
    Path file = folder.resolve("a.tif");
    Files.write(file, TiffFixture.grey(2, 1, 8, bytes(1, 2)).bytes());
    Dataset dataset = format.inArchive(new KeptFiles()).read(file, Progress.NONE);
    assertThat(file).doesNotExist(); // it is kept elsewhere
    assertThat(values(dataset.layers().get(0).raster().orElseThrow())).containsExactly(1, 2);
  }

  @Test
  void aProjectionToldByItsParametersIsRecognised() throws Exception {
    TiffFixture tiff = TiffFixture.grey(1, 1, 8, bytes(1));
    tiff.shorts(
        34735, 1, 1, 0, 10, 1024, 0, 1, 1, 2048, 0, 1, 4171, 3072, 0, 1, 32767, 3075, 0, 1, 8, 3078,
        34736, 1, 0, 3079, 34736, 1, 1, 3084, 34736, 1, 2, 3085, 34736, 1, 3, 3086, 34736, 1, 4,
        3087, 34736, 1, 5);
    tiff.doubles(34736, 49, 44, 3, 46.5, 700_000, 6_600_000);
    assertThat(raster(tiff).crs().code()).isEqualTo("EPSG:2154");
  }

  @Test
  void randomPixelsComeBackAsTheyWere() throws Exception {
    byte[] pixels = new byte[7 * 11];
    new Random(1).nextBytes(pixels);
    float[] values = values(raster(TiffFixture.grey(7, 11, 8, pixels)));
    for (int i = 0; i < pixels.length; i++) {
      assertThat(values[i]).isEqualTo(pixels[i] & 255);
    }
  }
}
