package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.geotiff.TiffFixture;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectState;
import fr.bocage.raster.RasterSource;
import fr.bocage.style.StyleFactory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RenderProjectTest {
  private static final String SQUARE =
      """
      {"type":"Polygon","coordinates":[[[-0.4,49.1],[-0.2,49.1],[-0.2,49.3],[-0.4,49.3],[-0.4,49.1]]]}
      """;

  @TempDir Path folder;
  private Path project;
  private Path out;

  @BeforeEach
  void nameFiles() throws IOException {
    Files.createDirectory(folder.resolve("project"));
    Files.writeString(folder.resolve("project/carre.geojson"), SQUARE);
    Files.writeString(folder.resolve("outside.geojson"), SQUARE);
    project = folder.resolve("project/notes.gpkg");
    out = folder.resolve("out.png");
  }

  @Test
  void paintsLayersGroundAndAttributionOfTheProject() throws Exception {
    makeProject(layer("carre.geojson", "carre"), setting(ProjectState.BACKGROUND, "#102030"));

    CommandLineRun run = render();

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    BufferedImage picture = ImageIO.read(out.toFile());
    assertThat(picture.getRGB(1, 1) & 0xffffff).isEqualTo(0x102030);
    assertThat(picture.getRGB(200, 60) & 0xffffff).isNotEqualTo(0x102030);
  }

  @Test
  void paintsTheImagesOfTheProjectInTheirColours() throws Exception {
    byte[] darkToLight = {10, 90, (byte) 170, (byte) 250};
    Files.write(
        project.resolveSibling("photo.tif"), TiffFixture.grey(2, 2, 8, darkToLight).bytes());
    makeProject(image("photo.tif"));

    CommandLineRun run = render();

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    BufferedImage picture = ImageIO.read(out.toFile());
    int[] greens = {
      green(picture, 160, 110),
      green(picture, 240, 110),
      green(picture, 160, 190),
      green(picture, 240, 190)
    };
    assertThat(greens).isSorted().doesNotHaveDuplicates();
  }

  private static int green(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) >> 8 & 0xff;
  }

  @Test
  void writesTheAttributionIntoTheCorner() throws Exception {
    makeProject(layer("carre.geojson", "carre"));
    render();
    int[] without = pixels();
    try (Jobs jobs = new Jobs(1);
        Project opened = Project.open(project, jobs)) {
      opened.apply(Edit.of("setting", setting(ProjectState.ATTRIBUTION, "© les contributeurs")));
    }

    render();

    int[] with = pixels();
    int half = with.length / 2;
    assertThat(Arrays.copyOf(with, half)).isEqualTo(Arrays.copyOf(without, half));
    assertThat(with).isNotEqualTo(without);
  }

  @Test
  void paintsAnnotations() throws Exception {
    MapAnnotation pin =
        MapAnnotation.create(
            AnnotationKind.PIN,
            new GeometryFactory().createPoint(new Coordinate(-0.3, 49.2)),
            "Ici",
            "#d1495b",
            "");
    makeProject(layer("carre.geojson", "carre"));
    render();
    int[] without = pixels();
    try (Jobs jobs = new Jobs(1);
        Project opened = Project.open(project, jobs)) {
      opened.apply(Edit.of("annotation.add", new Change.OfAnnotation(null, pin)));
    }

    render();

    assertThat(pixels()).isNotEqualTo(without);
  }

  @Test
  void leavesTheProjectAsItIs() throws Exception {
    makeProject(layer("carre.geojson", "carre"));
    byte[] before = Files.readAllBytes(project);

    render();

    assertThat(project).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(project.getParent())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void opensNoFileOutsideTheProjectsFolder() throws Exception {
    makeProject(
        layer("carre.geojson", "carre"),
        layer("../outside.geojson", "outside"),
        layer(folder.resolve("outside.geojson").toString(), "outside"),
        layer("sample:../outside.geojson", "outside"));

    CommandLineRun run = render();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(3).allMatch(line -> line.contains("was left out"));
    assertThat(out).exists();
  }

  @Test
  void saysInWordsThatThereIsNoProject() {
    CommandLineRun run = render();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().startsWith("There is no project");
    assertThat(project).doesNotExist();
  }

  @Test
  void saysInWordsThatAFileIsNoProject() throws IOException {
    Files.writeString(project, "no database at all ".repeat(100));

    CommandLineRun run = render();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).doesNotContain("Exception");
  }

  private CommandLineRun render() {
    return CommandLineRun.of(
        "render", "--project", project.toString(), "--size", "400x300", "--out", out.toString());
  }

  private int[] pixels() throws IOException {
    return ImageIO.read(out.toFile()).getRGB(0, 0, 400, 300, null, 0, 400);
  }

  private void makeProject(Change... changes) throws Exception {
    try (Jobs jobs = new Jobs(1);
        Project made = Project.open(project, jobs)) {
      List<Change> placed = new ArrayList<>();
      for (Change change : changes) {
        placed.add(
            change instanceof Change.OfLayer layer
                ? new Change.OfLayer(placed.size(), null, layer.after())
                : change);
      }
      made.apply(Edit.of("layer.add", placed.toArray(Change[]::new)));
    }
  }

  private Change layer(String location, String layerName) throws Exception {
    try (Jobs jobs = new Jobs(1)) {
      Path square = project.resolveSibling("carre.geojson");
      FeatureTable table =
          CommandLineRun.engine(jobs).formats().open(square, Progress.NONE).layers().get(0).table();
      Style style = new StyleFactory().defaultFor(table, 0);
      LayerSource source = new LayerSource(location, layerName, null);
      return new Change.OfLayer(
          0, null, new LayerRecord(UUID.randomUUID(), layerName, source, style, 1, true));
    }
  }

  private Change image(String location) throws Exception {
    try (Jobs jobs = new Jobs(1)) {
      Path file = project.resolveSibling(location);
      RasterSource raster =
          CommandLineRun.engine(jobs)
              .formats()
              .open(file, Progress.NONE)
              .layers()
              .get(0)
              .raster()
              .orElseThrow();
      Style style = new StyleFactory().defaultFor(raster);
      LayerSource source = new LayerSource(location, "photo", null);
      return new Change.OfLayer(
          0, null, new LayerRecord(UUID.randomUUID(), "photo", source, style, 1, true));
    }
  }

  private static Change setting(String key, String value) {
    return new Change.OfSetting(key, null, value);
  }
}
