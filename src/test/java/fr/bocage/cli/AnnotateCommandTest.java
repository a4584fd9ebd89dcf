package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.photo.JpegBytes;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateCommandTest {
  @TempDir Path folder;
  private String project;

  @BeforeEach
  void nameProject() {
    project = folder.resolve("carte.gpkg").toString();
  }

  private CommandLineRun annotate(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("annotate", "--project", project, "--author", "Ana"));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static void ok(CommandLineRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void addsListsAndTellsTheHistory() {
    CommandLineRun added =
        annotate(
            "add", "--at", "0.2,49.7", "--title", "Étretat", "--status", "done", "--number", "7");
    ok(added);
    String id = added.out().strip();
    assertThat(id).matches("[0-9a-f-]{36}");
    ok(annotate("add", "--at", "0.1,49.5", "--radius", "500", "--field", "nom=Le Havre"));
    ok(
        annotate(
            "add", "--wkt", "LINESTRING (0 49, 1 50)", "--kind", "arrow", "--colour", "#00798c"));
    CommandLineRun list = annotate("list");
    ok(list);
    assertThat(list.outLines()).hasSize(3);
    assertThat(list.outLines().get(0)).startsWith(id).contains("pin\tÉtretat\tdone\tAna");
    CommandLineRun json = annotate("--json", "list");
    assertThat(json.outLines().get(1))
        .contains("\"kind\":\"circle\"", "\"radius\":500.0", "Le Havre");
    CommandLineRun history = annotate("history");
    assertThat(history.outLines())
        .hasSize(3)
        .allMatch(line -> line.contains("Ana\tannotation.add\t"));
    assertThat(history.outLines().get(0)).endsWith("\tpin Étretat");
    assertThat(annotate("--json", "history").outLines().get(0))
        .contains("\"kind\":\"pin\"", "\"name\":\"Étretat\"", "\"count\":1");
  }

  @Test
  void undoesAndRedoes() {
    annotate("add", "--at", "0.2,49.7");
    ok(annotate("undo"));
    assertThat(annotate("list").out()).isEmpty();
    assertThat(annotate("--json", "history").out()).contains("\"undone\":true");
    CommandLineRun nothing = annotate("undo");
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err()).contains("nothing to undo");
    ok(annotate("redo"));
    assertThat(annotate("list").outLines()).hasSize(1);
  }

  @Test
  void exportsAndMergesAgainAndAgain() throws Exception {
    annotate("add", "--at", "0.2,49.7", "--title", "a");
    annotate("add", "--at", "0.3,49.7", "--title", "b");
    String mine = project;
    for (String name : List.of("m.geojson", "m.kml", "m.csv", "m.gpkg")) {
      project = mine;
      String file = folder.resolve(name).toString();
      CommandLineRun exported = annotate("export", file);
      assertThat(exported.exitCode()).isZero();
      assertThat(annotate("export", file).exitCode()).isEqualTo(2);
      project = folder.resolve("autre-" + name + ".gpkg").toString();
      CommandLineRun merged = annotate("--json", "merge", file, mine, file);
      ok(merged);
      assertThat(merged.out()).contains("\"files\":3,\"added\":2,", "\"conflicts\":[]");
      assertThat(annotate("--json", "import", mine).out()).contains("\"added\":0,\"updated\":0");
      assertThat(annotate("list").outLines()).hasSize(2);
    }
    Files.writeString(folder.resolve("casse.geojson"), "{");
    CommandLineRun broken = annotate("merge", folder.resolve("casse.geojson").toString(), mine);
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("casse.geojson");
    assertThat(broken.out()).contains("unchanged: 2");
  }

  @Test
  void addsPhotosWhereTheyWereTaken() throws Exception {
    Path photo = folder.resolve("aiguille.jpg");
    Files.write(photo, new JpegBytes(40, 30).oriented(6).at(49.707, 0.2025).bytes());
    CommandLineRun added = annotate("add", "--photo", photo.toString(), "--field", "qui=moi");
    ok(added);
    CommandLineRun listed = annotate("--json", "list");
    assertThat(listed.outLines().get(0))
        .contains(
            "\"kind\":\"photo\"", "\"title\":\"aiguille\"", "aiguille.jpg", "qui", "altitude");
    assertThat(listed.out()).contains("POINT (0.2025 49.707)");
    Files.write(photo, new JpegBytes(40, 30).bytes());
    assertThat(annotate("add", "--photo", photo.toString()).err()).contains("--at");
    ok(annotate("add", "--photo", photo.toString(), "--at", "1,49", "--title", "Ici"));
    assertThat(annotate("list").out()).contains("photo\tIci");
    assertThat(annotate("add", "--photo", "rien.jpg").err()).contains("rien.jpg");
  }

  @Test
  void tellsInWhatVersionsDifferThatTwoPeopleMade() throws Exception {
    annotate("add", "--at", "0.2,49.7", "--title", "a");
    Path mine = Path.of(project);
    Path theirs = Files.copy(mine, folder.resolve("theirs.gpkg"));
    retitle(mine, "le mien");
    retitle(theirs, "le leur");
    CommandLineRun merged = annotate("--json", "merge", theirs.toString());
    ok(merged);
    assertThat(merged.out())
        .contains("\"title\":\"le mien\"", "\"title\":\"le leur\"", "\"differ_in\":[\"title\"]");
  }

  private static void retitle(Path file, String title) throws Exception {
    try (Jobs jobs = new Jobs(1);
        Project open = Project.open(file, jobs)) {
      MapAnnotation mark = open.state().annotations().get(0);
      MapAnnotation after = mark.withWords(mark.words().withTitle(title));
      open.apply(Edit.of("annotation.write", new Change.OfAnnotation(mark, after))).get();
    }
  }

  @Test
  void saysWhatIsWrongAboutACall() {
    assertThat(annotate("list").exitCode()).isEqualTo(2); // no such project
    assertThat(annotate().exitCode()).isEqualTo(2);
    assertThat(annotate("add", "--at", "200,49").exitCode()).isEqualTo(2);
    assertThat(annotate("add", "--wkt", "POINT (").exitCode()).isEqualTo(2);
    assertThat(annotate("add", "--kind", "area", "--at", "0,49").exitCode()).isEqualTo(2);
    assertThat(annotate("add", "--kind", "chose", "--at", "0,49").exitCode()).isEqualTo(2);
    assertThat(annotate("export", "x.docx").exitCode()).isEqualTo(2);
    CommandLineRun help = CommandLineRun.in(Locale.FRENCH, "annotate", "add", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Ajoute une annotation");
  }

  @Test
  void failsWhenTheProjectCannotBeWritten() throws Exception {
    Files.writeString(Path.of(project), "pas un GeoPackage");
    CommandLineRun run = annotate("add", "--at", "0,49");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("carte.gpkg");
  }
}
