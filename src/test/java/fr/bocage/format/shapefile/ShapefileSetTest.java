package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.codes;
import static fr.bocage.format.shapefile.ShapefileBytes.point;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileSetTest {
  private final ShapefileFormat format = new ShapefileFormat(wkt -> Optional.empty());
  private final ShapefileBytes one = new ShapefileBytes(1).record(point(1, 2));
  private final byte[] dbf = new DbfBytes().field("A", 'C', 3, 0).row("x").bytes();

  @TempDir Path folder;

  @Test
  void findsTheOtherFilesWhateverTheirCase() throws Exception {
    Files.write(folder.resolve("Communes.SHP"), one.shp());
    Files.write(folder.resolve("communes.Dbf"), dbf);
    Files.write(folder.resolve("COMMUNES.shx"), one.shx());
    for (String picked : List.of("Communes.SHP", "communes.Dbf", "COMMUNES.shx")) {
      Dataset dataset = read(folder.resolve(picked));
      assertThat(dataset.format()).isEqualTo("shapefile");
      assertThat(dataset.layers().get(0).table().name()).isEqualTo("Communes");
      assertThat(dataset.layers().get(0).table().columns()).hasSize(1);
      assertThat(codes(dataset)).containsExactly("prj-missing");
    }
  }

  @Test
  void prefersTheFileSpeltLikeTheOnePicked() throws Exception {
    Files.write(folder.resolve("a.shp"), one.shp());
    Files.write(folder.resolve("A.dbf"), new byte[0]);
    Files.write(folder.resolve("a.dbf"), dbf);
    assertThat(read(folder.resolve("a.shp")).layers().get(0).table().columns()).hasSize(1);
  }

  @Test
  void recognisesASetByEndingOrByItsFirstNumber() {
    byte[] head = {0, 0, 0x27, 0x0A};
    assertThat(format.recognises(Path.of("A.SHP"), new byte[1])).isTrue();
    assertThat(format.recognises(Path.of("a.dbf"), new byte[1])).isTrue();
    assertThat(format.recognises(Path.of("a.bin"), head)).isTrue();
    assertThat(format.recognises(Path.of("a.bin"), new byte[1])).isFalse();
    assertThat(format.recognises(Path.of("shp"), new byte[4])).isFalse();
  }

  @Test
  void opensTheSetThatAnIndexOrMetadataLiesBeside() throws Exception {
    Files.write(folder.resolve("a.shp"), one.shp());
    Files.write(folder.resolve("a.dbf"), dbf);
    for (String companion : List.of("a.sbn", "a.QIX", "a.shp.xml")) {
      Path picked = Files.write(folder.resolve(companion), new byte[] {1});
      assertThat(format.recognises(picked, new byte[] {1})).isTrue();
      assertThat(read(picked).layers().get(0).table().name()).isEqualTo("a");
    }
    assertThat(format.recognises(folder.resolve("b.shp.xml"), new byte[] {1})).isFalse();
    assertThat(format.recognises(folder.resolve("a.xml"), new byte[] {1})).isFalse();
  }

  @Test
  void saysWhenTheGeometryItselfIsMissing() throws Exception {
    Path lonely = Files.write(folder.resolve("a.prj"), dbf);
    assertThatThrownBy(() -> read(lonely))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("shp-missing"))
        .hasMessage(
            "a.prj belongs to a shapefile, but a.shp, which holds the geometry, is not beside it.");
  }

  @Test
  void handsThePrjsTextToTheCatalogue() throws Exception {
    Path shp = one.write(folder);
    Files.writeString(folder.resolve("a.prj"), "\uFEFFPROJCS[\"x\"]\n");
    List<String> asked = new ArrayList<>();
    ShapefileFormat asking =
        new ShapefileFormat(
            wkt -> {
              asked.add(wkt);
              return Optional.empty();
            });
    Dataset dataset = asking.read(shp, Progress.NONE);
    assertThat(asked).containsExactly("PROJCS[\"x\"]");
    assertThat(dataset.layers().get(0).table().crs()).isNull();
    assertThat(codes(dataset)).contains("prj-unreadable").doesNotContain("prj-missing");
  }

  @Test
  void knowsTheCoordinateSystemOfThePrj() throws Exception {
    Path shp = one.write(folder);
    Files.writeString(
        folder.resolve("a.prj"),
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
            + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
    Dataset dataset = new ShapefileFormat(new CrsCatalogue()).read(shp, Progress.NONE);
    assertThat(dataset.layers().get(0).table().crs().code()).isEqualTo("EPSG:4326");
    assertThat(codes(dataset)).containsExactly("dbf-missing");
  }

  @Test
  void hasTheSameWordsInFrenchAndInEnglish() {
    String name = "fr.bocage.format.shapefile.problems";
    var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT, none);
    ResourceBundle french = ResourceBundle.getBundle(name, Locale.FRENCH, none);
    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(french.getString(key)).isNotEqualTo(english.getString(key)).doesNotContain("'");
      assertThat(english.getString(key)).doesNotContain("'");
    }
  }
}
