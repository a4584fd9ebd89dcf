package fr.bocage.format.arcgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class ArcGridFormatTest {
  private static final String HEADER =
      "ncols 3\nnrows 2\nxllcorner 100\nyllcorner 200\ncellsize 10\nNODATA_value -9999\n";
  @TempDir Path folder;
  private final ArcGridFormat format = new ArcGridFormat(new CrsCatalogue(), new TileCache());

  private Dataset open(String text) throws IOException, ProblemException {
    Path file = folder.resolve("mnt.asc");
    Files.writeString(file, text);
    assertThat(format.recognises(file, text.getBytes(StandardCharsets.US_ASCII))).isTrue();
    return format.read(file, Progress.NONE);
  }

  private static float[] values(Dataset dataset) {
    RasterSource raster = dataset.layers().get(0).raster().orElseThrow();
    return ((RasterTile.Values) raster.pyramid().load(0, 0, 0, Progress.NONE)).values();
  }

  @Test
  void valuesLieFromTheUpperLeft() throws Exception {
    Dataset dataset = open(HEADER + "1 2.5 -3\n4e2 -9999 6\n");
    assertThat(values(dataset)).containsExactly(1, 2.5f, -3, 400, Float.NaN, 6);
    assertThat(dataset.layers().get(0).raster().orElseThrow().extent())
        .isEqualTo(new Envelope(100, 130, 200, 220));
    assertThat(dataset.problems()).extracting(Problem::code).containsExactly("crs-not-told");
  }

  @Test
  void middlesOfPixelsDecimalCommasAndNoLineBreaksAreUnderstood() throws Exception {
    Dataset dataset =
        open("NROWS 1\r\nNCOLS 2\r\nXLLCENTER 5,5\r\nYLLCENTER 5,5\r\nDX 1\r\nDY 3\r\n1,25 7 ");
    assertThat(values(dataset)).containsExactly(1.25f, 7);
    assertThat(dataset.layers().get(0).raster().orElseThrow().extent())
        .isEqualTo(new Envelope(5, 7, 4, 7));
  }

  @Test
  void theFileBesideSaysTheCrs() throws Exception {
    Files.writeString(folder.resolve("mnt.prj"), "EPSG:2154");
    Dataset dataset = open(HEADER + "1 2 3 4 5 6");
    assertThat(dataset.problems()).isEmpty();
    assertThat(dataset.layers().get(0).table().crs().code()).isEqualTo("EPSG:2154");
  }

  @Test
  void aGridThatBreaksOffIsShownAsFarAsItGoes() throws Exception {
    Dataset dataset = open(HEADER + "1 2 3\n4 5");
    assertThat(values(dataset)).containsExactly(1, 2, 3, 4, 5, Float.NaN);
    assertThat(dataset.problems()).extracting(Problem::code).contains("rows-missing");
  }

  @Test
  void wordsAmongTheNumbersAreCounted() throws Exception {
    Dataset dataset = open(HEADER + "1 x 3\n4 5 nan");
    assertThat(values(dataset)).containsExactly(1, Float.NaN, 3, 4, 5, Float.NaN);
    assertThat(dataset.problems())
        .filteredOn(problem -> problem.code().equals("values-not-numbers"))
        .extracting(Problem::count)
        .containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ncols 2000000000\nnrows 2000000000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3",
        "ncols 3\nnrows 2000000000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3",
        "ncols 0\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3",
        "ncols 3\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 0\n1 2 3 4 5 6",
        "ncols 3\nnrows 2\nxllcorner 0\ncellsize 1\n1 2 3 4 5 6",
        "ncols 3\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n",
        "ncols 3\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2",
        "ncols 3"
      })
  void headersThatLieAreRefusedInWords(String text) {
    assertThatThrownBy(() -> open(text)).isInstanceOf(ProblemException.class);
  }
}
