package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesFolderTest {
  @TempDir Path folder;
  private String before;

  @BeforeEach
  void keepProperty() {
    before = System.getProperty("bocage.samples");
    System.setProperty("bocage.samples", folder.toString());
  }

  @AfterEach
  void restoreProperty() {
    if (before == null) {
      System.clearProperty("bocage.samples");
    } else {
      System.setProperty("bocage.samples", before);
    }
  }

  @Test
  void isTheFolderThatThePropertyNames() {
    assertThat(SamplesFolder.locate()).contains(folder);
  }

  @Test
  void isNowhereWhenThePropertyNamesNoFolder() {
    System.setProperty("bocage.samples", folder.resolve("absent").toString());

    assertThat(SamplesFolder.locate()).isEmpty();
    assertThat(SamplesFolder.project()).isEmpty();
  }

  @Test
  void hasAProjectWhenTheFileIsThere() throws IOException {
    assertThat(SamplesFolder.project()).isEmpty();

    Path project = Files.createFile(folder.resolve("normandie.gpkg"));

    assertThat(SamplesFolder.project()).contains(project);
  }
}
