package fr.bocage.format.geotiff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of all widths, told as differences, placed by points, scaled, masked. */
class TiffSamplesTest {
  @TempDir Path folder;
  private final GeoTiffFormat format = new GeoTiffFormat(new CrsCatalogue(), new TileCache());

  private Dataset open(TiffFixture tiff) throws Exception {
    return format.read(Files.write(folder.resolve("a.tif"), tiff.bytes()), Progress.NONE);
  }

  private RasterTile tile(TiffFixture tiff) throws Exception {
    RasterSource raster = open(tiff).layers().get(0).raster().orElseThrow();
    return raster.pyramid().load(0, 0, 0, Progress.NONE);
  }

  private float[] values(TiffFixture tiff) throws Exception {
    return ((RasterTile.Values) tile(tiff)).values();
  }

  /** One band of a row in one strip, which may be packed. */
  private static TiffFixture row(ByteOrder order, int count, int bits, int sampleFormat) {
    TiffFixture tiff = new TiffFixture(order).picture(count, 1, 1, bits, 1);
    return tiff.shorts(339, sampleFormat).place(0, 10, 1).crs(3072, 2154);
  }

  /** LZW that never makes use of its table: each byte by itself, in nine bits. */
  private static byte[] lzw(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long held = 0;
    int bits = 0;
    for (int i = 0; i <= bytes.length; i++) {
      int[] codes = {i % 200 == 0 ? 256 : -1, i < bytes.length ? bytes[i] & 255 : 257};
      for (int code : codes) {
        if (code >= 0) {
          held = held << 9 | code;
          bits += 9;
        }
        for (; bits >= 8; bits -= 8) {
          out.write((int) (held >> bits - 8));
        }
      }
    }
    out.write((int) (held << 8 - bits));
    return out.toByteArray();
  }

  @Test
  void coloursToldAsDifferencesInLowLzwStripsAreSummed() throws Exception {
    byte[] differences = {10, 20, 30, 1, 2, 3, 1, 2, 3};
    TiffFixture tiff = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(3, 4, 3, 8, 2);
    byte[] strip = lzw(differences);
    tiff.shorts(259, 5).shorts(317, 2).rows(1, strip, strip, strip, strip);
    int[] argb = ((RasterTile.Colours) tile(tiff.place(0, 10, 1).crs(3072, 2154))).argb();
    for (int row = 0; row < 4; row++) {
      assertThat(argb[3 * row]).isEqualTo(0xff0a141e);
      assertThat(argb[3 * row + 1]).isEqualTo(0xff0b1621);
      assertThat(argb[3 * row + 2]).isEqualTo(0xff0c1824);
    }
  }

  @Test
  void twelveBitsLieCloseTogether() throws Exception {
    byte[] packed = {(byte) 0xab, (byte) 0xcd, (byte) 0xef};
    assertThat(values(row(ByteOrder.LITTLE_ENDIAN, 2, 12, 1).rows(1, packed)))
        .containsExactly(0xabc, 0xdef);
  }

  @Test
  void oneAndFourBitsBeginEachRowWithAByte() throws Exception {
    assertThat(values(row(ByteOrder.LITTLE_ENDIAN, 3, 1, 1).rows(1, new byte[] {(byte) 0xa0})))
        .containsExactly(1, 0, 1);
    assertThat(values(row(ByteOrder.LITTLE_ENDIAN, 3, 4, 2).rows(1, new byte[] {0x1f, 0x70})))
        .containsExactly(1, -1, 7);
    assertThat(values(row(ByteOrder.LITTLE_ENDIAN, 3, 1, 1).shorts(266, 2).rows(1, new byte[] {3})))
        .containsExactly(1, 1, 0);
  }

  @Test
  void realNumbersOfSixteenBitsAreRead() throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(6);
    bytes.putShort((short) 0x3c00).putShort((short) 0xc100).putShort((short) 0x0001);
    assertThat(values(row(ByteOrder.BIG_ENDIAN, 3, 16, 3).rows(1, bytes.array())))
        .containsExactly(1, -2.5f, 0x1p-24f);
  }

  @Test
  void wholeNumbersOfSixtyFourBitsKeepTheirSign() throws Exception {
    byte[] bytes = ByteBuffer.allocate(16).putLong(-3).putLong(1L << 40).array();
    assertThat(values(row(ByteOrder.BIG_ENDIAN, 2, 64, 2).rows(1, bytes)))
        .containsExactly(-3, 0x1p40f);
  }

  @Test
  void ofComplexNumbersTheRealPartIsShown() throws Exception {
    byte[] bytes = ByteBuffer.allocate(16).putFloat(5).putFloat(9).putFloat(6).putFloat(9).array();
    assertThat(values(row(ByteOrder.BIG_ENDIAN, 2, 64, 6).rows(1, bytes))).containsExactly(5, 6);
  }

  @Test
  void realNumbersToldAsDifferencesOfBytesAreJoined() throws Exception {
    // 1.0 is 3f800000 and 2.0 is 40000000: first bytes, second ones, … each less the one before.
    byte[] differences = {0x3f, 1, 0x40, (byte) 0x80, 0, 0, 0, 0};
    TiffFixture tiff = row(ByteOrder.LITTLE_ENDIAN, 2, 32, 3).shorts(259, 8).shorts(317, 3);
    assertThat(values(tiff.rows(1, TiffFixture.deflated(differences)))).containsExactly(1, 2);
  }

  @Test
  void scaleAndOffsetMakeMeasurementsOfSamples() throws Exception {
    TiffFixture tiff = TiffFixture.grey(2, 1, 8, new byte[] {10, 20});
    tiff.text(
        42112,
        "<GDALMetadata><Item name=\"OFFSET\" sample=\"0\" role=\"offset\">-5</Item>"
            + "<Item name=\"SCALE\" sample=\"0\" role=\"scale\">0.5</Item></GDALMetadata>");
    assertThat(values(tiff.text(42113, "20"))).containsExactly(0, Float.NaN);
  }

  @Test
  void controlPointsPlaceThePictureAndTheirErrorIsTold() throws Exception {
    TiffFixture tiff = TiffFixture.grey(10, 10, 8, new byte[100]).without(33550);
    tiff.doubles(33922, 0, 0, 0, 100, 200, 0, 10, 0, 0, 120, 200, 0, 0, 10, 0, 100, 180, 0);
    Dataset dataset = open(tiff);
    RasterSource raster = dataset.layers().get(0).raster().orElseThrow();
    assertThat(raster.grid().x(5, 5)).isEqualTo(110);
    assertThat(raster.grid().y(5, 5)).isEqualTo(190);
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("placed-by-points");
    assertThat(dataset.problems().get(0).message().arguments()).containsExactly(3L, 0.0);
  }

  @Test
  void aMaskBesideHidesPixels() throws Exception {
    TiffFixture mask = TiffFixture.grey(2, 1, 8, new byte[] {(byte) 255, 0});
    Files.write(folder.resolve("a.tif.msk"), mask.bytes());
    assertThat(values(TiffFixture.grey(2, 1, 8, new byte[] {7, 8}))).containsExactly(7, Float.NaN);
  }

  @Test
  void aFileThatWasCutOffSaysHowMuchIsMissing() throws Exception {
    byte[] whole = TiffFixture.tilesWithOneBroken(-1);
    byte[] most = Arrays.copyOf(whole, whole.length - 60);
    Dataset dataset = format.read(Files.write(folder.resolve("a.tif"), most), Progress.NONE);
    assertThat(dataset.problems()).extracting(Problem::code).contains("file-cut");
  }
}
