package fr.bocage.format.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.AllKinds;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.job.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatGeobufWriterTest {
  @TempDir Path folder;

  @Test
  void keepsEveryGeometryAndValueAsOgrReadsThem() throws Exception {
    write(AllKinds.mixed());

    assertThat(Ogrinfo.of(folder.resolve("a.fgb"), "-al"))
        .contains("Layer name: été")
        .contains("Feature Count: 8")
        .contains("Extent: (0.000000, 49.000000) - (3.000000, 50.000000)")
        .contains("ID[\"EPSG\",4326]")
        .contains("POINT (0.1077 49.4938)")
        .contains("MULTIPOINT ((0 49),(1 50))")
        .contains("LINESTRING (0 49,0.5 49.5,1 49)")
        .contains("MULTILINESTRING ((0 49,1 49),(0 50,1 50))")
        .contains("((0 49,1 49,1 50,0 50,0 49),(0.2 49.2,0.2 49.4,0.4 49.4,0.2 49.2))")
        .contains("MULTIPOLYGON (((0 49,1 49,1 50,0 49)),((2 49,3 49,3 50,2 49),")
        .contains("GEOMETRYCOLLECTION (POINT (0 49),POLYGON ((0 49,1 49,1 50,0 49)))")
        .contains("nom (String) = L'Haÿ-les-Roses \"œ\" 😀")
        .contains("nom (String) = n° 7")
        .contains("insee (String) = 01000")
        .contains("entier (Integer64) = 9007199254740993")
        .contains("réel (Real) = -0.1")
        .contains("vrai (Integer(Boolean)) = 1")
        .contains("jour (DateTime) = 1944/06/01")
        .contains("moment (DateTime) = 1944/06/06 06:30:00+00")
        .doesNotContain("ERROR")
        .doesNotContain("Warning");
  }

  @Test
  void isSearchedByItsIndex() throws Exception {
    write(new SmallTable("t").points(1000).build());
    Path file = folder.resolve("a.fgb");

    String all = Ogrinfo.of(file, "-al", "-so");
    String some = Ogrinfo.of(file, "-al", "-so", "-spat", "0", "0", "50000", "100000");

    assertThat(all).contains("Feature Count: 1000");
    FeatureTable table = new SmallTable("t").points(1000).build();
    long expected = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      expected += table.geometry().xy()[row * 2] <= 50_000 ? 1 : 0;
    }
    assertThat(some).contains("Feature Count: " + expected);
  }

  @Test
  void makesOneTypeOfSingleAndMultipleAreas() throws Exception {
    write(AllKinds.areas(AllKinds.CATALOGUE.lambert93()));

    assertThat(Ogrinfo.of(folder.resolve("a.fgb"), "-al"))
        .contains("Geometry: Multi Polygon")
        .contains("Feature Count: 3")
        .contains("ID[\"EPSG\",2154]")
        .contains("MULTIPOLYGON (((0 49,1 49,1 50,0 50,0 49),(0.2 49.2,");
  }

  @Test
  void hasNoIndexWithoutPlaces() throws Exception {
    write(AllKinds.table(null, null, null));

    byte[] bytes = Files.readAllBytes(folder.resolve("a.fgb"));
    assertThat(bytes).startsWith('f', 'g', 'b', 3, 'f', 'g', 'b', 0);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12 + file.getInt(8);
    int features = 0;
    while (at < bytes.length) {
      at += 4 + file.getInt(at);
      features++;
    }
    assertThat(at).isEqualTo(bytes.length);
    assertThat(features).isEqualTo(2);
    assertThat(folder.toFile().list()).containsExactly("a.fgb");
  }

  private void write(FeatureTable table) throws IOException {
    new FlatGeobufWriter(AllKinds.CATALOGUE)
        .write(List.of(table), folder.resolve("a.fgb"), Progress.NONE);
  }
}
