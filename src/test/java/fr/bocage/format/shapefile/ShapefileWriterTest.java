package fr.bocage.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.AllKinds;
import fr.bocage.geo.Crs;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileWriterTest {
  private static final Crs LAMBERT93 = AllKinds.CATALOGUE.lambert93();

  @TempDir Path folder;

  @Test
  void keepsAreasNullShapesAndEveryType() throws Exception {
    FeatureTable table = AllKinds.areas(LAMBERT93);

    assertThat(write(table)).isEmpty();
    FeatureTable read = read("a.shp");

    assertThat(AllKinds.wkts(read)).isEqualTo(AllKinds.wkts(table));
    assertThat(read.crs()).isEqualTo(LAMBERT93);
    assertThat(read.column("nom").value(0)).isEqualTo("L'Haÿ-les-Roses \"œ\" 😀");
    assertThat(read.column("insee").value(0)).isEqualTo("01000");
    assertThat(read.column("entier").value(2)).isEqualTo(9_007_199_254_740_991L);
    assertThat(read.column("réel").value(0)).isEqualTo(-0.1);
    assertThat(read.column("réel").value(2)).isEqualTo(2 + 1e-7);
    assertThat(read.column("vrai").value(2)).isEqualTo(false);
    assertThat(read.column("jour").value(2)).isEqualTo(LocalDate.of(1944, 6, 3));
    assertThat(read.column("moment").text(0)).isEqualTo("1944-06-06T06:30:00Z");
    for (AttributeColumn column : read.columns().subList(1, read.columns().size())) {
      assertThat(column.value(1)).as(column.field().name()).isNull();
    }
  }

  @Test
  void keepsLinesAndPoints() throws Exception {
    FeatureTable lines = AllKinds.table(LAMBERT93, AllKinds.LINE, AllKinds.MULTI_LINE);
    FeatureTable points = AllKinds.table(LAMBERT93, AllKinds.POINT, "POINT (3 4)");
    write(lines);
    assertThat(AllKinds.wkts(read("a.shp"))).isEqualTo(AllKinds.wkts(lines));
    Files.delete(folder.resolve("a.shp"));
    write(points);
    assertThat(AllKinds.wkts(read("a.shp"))).isEqualTo(AllKinds.wkts(points));
  }

  @Test
  void isReadByOgr() throws Exception {
    write(AllKinds.areas(LAMBERT93));

    String said = Ogrinfo.of(folder.resolve("a.shp"), "-al");

    assertThat(said)
        .contains("Feature Count: 3")
        .contains("Lambert-93")
        .contains("nom (String) = L'Haÿ-les-Roses \"œ\" 😀")
        .contains("insee (String) = 01000")
        .contains("entier (Integer64) = 9007199254740993")
        .contains("réel (Real) = -0.1")
        .contains("jour (Date) = 1944/06/01")
        .contains("MULTIPOLYGON (((0 49,1 50,1 49,0 49)),((2 49,3 50,3 49,2 49),")
        .doesNotContain("Warning")
        .doesNotContain("ERROR");
  }

  @Test
  void putsEachKindOfGeometryIntoAShapefileOfItsOwn() throws Exception {
    List<Problem> problems = write(AllKinds.mixed());

    assertThat(problems).extracting(Problem::code).containsExactly("shp-split", "shp-split");
    assertThat(problems)
        .extracting(problem -> problem.message().in(Locale.FRENCH))
        .anyMatch(words -> words.contains("2 objets sont dans a_line.shp"));
    assertThat(read("a_line.shp").rowCount()).isEqualTo(2);
    // Which is the main one: three rows have points, three have areas; the null goes with it.
    int areas = Files.exists(folder.resolve("a_polygon.shp")) ? 3 : 4;
    assertThat(read("a.shp").rowCount()).isEqualTo(areas == 3 ? 4 : areas);
  }

  @Test
  void cutsNamesToTenBytesEachOnceAndTellsThem() throws Exception {
    FeatureTable table =
        new SmallTable("t")
            .points(1)
            .column("population_2020", FieldType.INTEGER, 1L)
            .column("population_2021", FieldType.INTEGER, 2L)
            .column("POPULATION", FieldType.INTEGER, 3L)
            .column("éééééé", FieldType.INTEGER, 4L)
            .build();

    List<Problem> problems = write(table);

    assertThat(problems).extracting(Problem::code).containsExactly("fields-renamed");
    assertThat(problems.get(0).count()).isEqualTo(4);
    assertThat(problems.get(0).message().in(Locale.ENGLISH))
        .contains("population_2020 → population, population_2021 → populati_1");
    assertThat(read("a.shp").columns())
        .extracting(column -> column.field().name())
        .containsExactly("population", "populati_1", "POPULATI_2", "ééééé");
  }

  @Test
  void cutsLongTextsBetweenCharactersAndTellsThem() throws Exception {
    FeatureTable table =
        new SmallTable("t").points(1).column("note", FieldType.TEXT, "x" + "é".repeat(200)).build();

    List<Problem> problems = write(table);

    assertThat(problems).extracting(Problem::code).containsExactly("texts-cut");
    assertThat(read("a.shp").column("note").value(0)).isEqualTo("x" + "é".repeat(126));
  }

  @Test
  void keepsTheDigitsOfRealsThatAreTooWideForPlainDecimals() throws Exception {
    Object[] values = {1e-300, -1.2345678901234567e200, 3.0};
    FeatureTable table = new SmallTable("t").points(3).column("r", FieldType.REAL, values).build();

    write(table);

    FeatureTable read = read("a.shp");
    for (int row = 0; row < values.length; row++) {
      assertThat(read.column("r").value(row)).isEqualTo(values[row]);
    }
  }

  @Test
  void writesTablesWithoutRowsOrFields() throws Exception {
    assertThat(write(new SmallTable("t").build())).isEmpty();
    assertThat(read("a.shp").rowCount()).isZero();
  }

  @Test
  void refusesMoreFieldsThanADbfHolds() {
    SmallTable table = new SmallTable("t").points(1);
    for (int i = 0; i < 256; i++) {
      table.column("f" + i, FieldType.INTEGER, 1L);
    }
    assertThatThrownBy(() -> write(table.build()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("dbf-fields-too-many"));
  }

  @Test
  void namesTheIndexesOfOtherProgramsThatANewFileContradicts() {
    assertThat(new ShapefileWriter(AllKinds.CATALOGUE).companions(folder.resolve("A.SHP")))
        .contains(folder.resolve("A.qix"), folder.resolve("A.prj"));
  }

  private List<Problem> write(FeatureTable table) throws ProblemException, IOException {
    return new ShapefileWriter(AllKinds.CATALOGUE)
        .write(List.of(table), folder.resolve("a.shp"), Progress.NONE);
  }

  private FeatureTable read(String name) throws Exception {
    return new ShapefileFormat(AllKinds.CATALOGUE)
        .read(folder.resolve(name), Progress.NONE)
        .layers()
        .get(0)
        .table();
  }
}
