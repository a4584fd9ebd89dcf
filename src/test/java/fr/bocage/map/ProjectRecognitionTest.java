package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.geopackage.GeoPackageFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRecognitionTest {
  @TempDir Path folder;

  @Test
  void tellsProjectsFromOtherProgramsFiles() throws Exception {
    Path path = folder.resolve("a.gpkg");
    GeoPackageFile.create(path).close();
    assertThat(ProjectRecognition.isProject(path)).isFalse();
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.inTransaction(() -> ProjectTables.create(file));
    }
    assertThat(ProjectRecognition.isProject(path)).isTrue();
  }

  @Test
  void leavesItToOpeningToSayWhatIsWrong() throws Exception {
    assertThat(ProjectRecognition.isProject(folder.resolve("new.gpkg"))).isTrue();
    Path broken = Files.writeString(folder.resolve("broken.gpkg"), "x".repeat(500));
    assertThat(ProjectRecognition.isProject(broken)).isTrue();
    assertThat(ProjectRecognition.isProject(folder.resolve("a.shp"))).isFalse();
  }
}
