package fr.bocage.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Formats;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is opened of the files and folders that are dropped on the window. */
class FileSearchTest {
  @TempDir Path folder;
  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final FileSearch search =
      new FileSearch(
          new Formats(List.of(new ShapefileFormat(catalogue), new GeoJsonFormat(catalogue))));

  private List<Path> files(String... names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, "x"));
    }
    return files;
  }

  @Test
  void opensAShapefileOnceWhenAllItsFilesAreDropped() throws IOException {
    List<Path> dropped =
        files("a.cpg", "a.dbf", "a.prj", "a.shp", "a.shp.xml", "a.shx", "a.sbn", "b.geojson");
    FileSearch.Found found = search.find(dropped);
    assertThat(found.files()).containsExactly(folder.resolve("a.shp"), folder.resolve("b.geojson"));
    assertThat(found.named()).isEqualTo(found.files());
  }

  @Test
  void opensAShapefileOnceWhenItsFilesDifferInCase() throws IOException {
    assertThat(search.find(files("A.SHP", "a.dbf", "a.Shx")).files())
        .containsExactly(folder.resolve("A.SHP"));
  }

  @Test
  void opensTheShapefileBesideSideFilesThatAreDroppedAlone() throws IOException {
    files("a.shp");
    assertThat(search.find(files("a.dbf", "a.prj")).files())
        .containsExactly(folder.resolve("a.shp"));
  }

  @Test
  void opensOneOfTheSideFilesWithoutGeometrySoThatItSaysWhatIsMissing() throws IOException {
    assertThat(search.find(files("a.dbf", "a.prj", "a.shx")).files())
        .containsExactly(folder.resolve("a.dbf"));
  }

  @Test
  void opensAllMapsOfAFolderAndOfThoseInIt() throws IOException {
    files("in/a.shp", "in/a.dbf", "in/deep/er/b.geojson", "in/notes.txt", "in/.git/c.geojson");
    FileSearch.Found found = search.find(List.of(folder.resolve("in")));
    assertThat(found.files())
        .containsExactly(folder.resolve("in/a.shp"), folder.resolve("in/deep/er/b.geojson"));
    assertThat(found.named()).containsExactly(folder.resolve("in"));
    assertThat(found.complete()).isTrue();
  }

  @Test
  void opensASideFileOfAFolderThatHasNothingElse() throws IOException {
    files("in/a.dbf", "in/a.prj", "in/notes.txt");
    assertThat(search.find(List.of(folder.resolve("in"))).files())
        .containsExactly(folder.resolve("in/a.dbf"));
  }

  @Test
  void opensAFileOnceThatIsDroppedWithItsFolder() throws IOException {
    Path file = files("in/a.geojson").get(0);
    assertThat(search.find(List.of(file, folder.resolve("in"))).files()).containsExactly(file);
  }

  @Test
  void saysWhenAFolderHoldsMoreThanItOpens() throws IOException {
    for (int i = 0; i < 201; i++) {
      files("in/" + i + ".geojson");
    }
    FileSearch.Found found = search.find(List.of(folder.resolve("in")));
    assertThat(found.files()).hasSize(200);
    assertThat(found.complete()).isFalse();
  }
}
