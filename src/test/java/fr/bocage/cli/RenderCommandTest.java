package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at pixels away from the middle, where the label of an area stands. */
class RenderCommandTest {
  /** A square of 2 by 2 km at the mouth of the Orne, in Lambert-93. */
  private static final String SQUARE =
      """
      {"type":"FeatureCollection",
       "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},
       "features":[{"type":"Feature","properties":{"nom":"Ouistreham"},
        "geometry":{"type":"Polygon","coordinates":
         [[[460000,6910000],[462000,6910000],[462000,6912000],[460000,6912000],[460000,6910000]]]}}]}
      """;

  @TempDir Path folder;
  private String square;
  private Path out;

  @BeforeEach
  void writeFiles() throws IOException {
    square = Files.writeString(folder.resolve("carre.geojson"), SQUARE).toString();
    out = folder.resolve("out.png");
  }

  @Test
  void fitsEverythingWithAMarginOfATwentieth() throws IOException {
    CommandLineRun run = render(square, "--size", "200x100", "--fill", "#ff0000");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    BufferedImage picture = ImageIO.read(out.toFile());
    assertThat(picture.getWidth()).isEqualTo(200);
    assertThat(picture.getHeight()).isEqualTo(100);
    assertThat(rgb(picture, 70, 20)).isEqualTo("ff0000");
    assertThat(rgb(picture, 60, 70)).isEqualTo("ff0000"); // 90 pixels wide, from 55 to 145
    assertThat(rgb(picture, 50, 50)).isEqualTo("dbe7ee");
    assertThat(rgb(picture, 100, 8)).isEqualTo("ff0000");
    assertThat(rgb(picture, 100, 2)).isEqualTo("dbe7ee");
  }

  @Test
  void takesTheViewAndTheColoursThatItIsGiven() throws IOException {
    render(
        square,
        "--size",
        "100x100",
        "--center",
        "460000,6911000",
        "--resolution",
        "10",
        "--fill",
        "#00ff00",
        "--background",
        "#123456",
        "--stroke",
        "#00ff00");

    BufferedImage picture = ImageIO.read(out.toFile());
    assertThat(rgb(picture, 10, 50)).isEqualTo("123456");
    assertThat(rgb(picture, 90, 50)).isEqualTo("00ff00");
  }

  @Test
  void showsAllOfAnExtent() throws IOException {
    render(
        square,
        "--size",
        "100x50",
        "--extent",
        "460000,6910000,462000,6912000",
        "--fill",
        "#00ff00",
        "--background",
        "#123456");

    BufferedImage picture = ImageIO.read(out.toFile());
    assertThat(rgb(picture, 35, 8)).isEqualTo("00ff00");
    assertThat(rgb(picture, 20, 8)).isEqualTo("123456"); // the extent is 50 pixels wide
  }

  @Test
  void paintsTheSameBytesOnEachRun() throws IOException {
    render(square, "--label", "nom");
    byte[] first = Files.readAllBytes(out);

    render(square, "--label", "nom");

    assertThat(out).hasBinaryContent(first);
  }

  @Test
  void paintsInAnotherCrsWhenAskedTo() throws IOException {
    CommandLineRun run =
        render(square, "--crs", "EPSG:3857", "--size", "100x100", "--fill", "#00ff00");

    assertThat(run.exitCode()).isZero();
    assertThat(rgb(ImageIO.read(out.toFile()), 20, 20)).isEqualTo("00ff00");
  }

  @Test
  void paintsTheFilesThatItCanReadAndSaysWhichItCannot() {
    CommandLineRun run = render(square, folder.resolve("absent.shp").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().contains("absent.shp");
    assertThat(out).exists();
  }

  @Test
  void writesNothingWhenNoFileCanBeRead() {
    CommandLineRun run = render(folder.resolve("absent.shp").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void neverOverwritesWhatItReads() throws IOException {
    CommandLineRun run = CommandLineRun.of("render", square, "--out", square);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Path.of(square)).content().isEqualTo(SQUARE);
  }

  @Test
  void saysInWordsThatTheFolderOfThePictureIsNotThere() {
    CommandLineRun run =
        CommandLineRun.of("render", square, "--out", folder.resolve("no/where.png").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().endsWith("there is no such folder.");
  }

  @Test
  void saysWhichLabelFieldNoFileHas() {
    CommandLineRun run = render(square, "--label", "NOM");

    assertThat(run.err()).contains("None of the files has a field NOM.");
    assertThat(out).doesNotExist();
  }

  @Test
  void paintsTheGroundWhereAFileIsEmpty() throws IOException {
    String empty =
        Files.writeString(
                folder.resolve("vide.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}")
            .toString();

    CommandLineRun run = render(empty, "--size", "10x10");

    assertThat(run.exitCode()).isZero();
    assertThat(rgb(ImageIO.read(out.toFile()), 5, 5)).isEqualTo("f7f4ec");
  }

  @Test
  void leavesNothingButThePicture() throws IOException {
    render(square);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(Path.of(square), out);
    }
  }

  private CommandLineRun render(String... arguments) {
    return CommandLineRun.of(
        Stream.of(Stream.of("render"), Stream.of(arguments), Stream.of("--out", out.toString()))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private static String rgb(BufferedImage picture, int x, int y) {
    return "%06x".formatted(picture.getRGB(x, y) & 0xffffff);
  }
}
