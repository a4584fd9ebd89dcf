package fr.bocage.annotation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class AnnotationFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"m.geojson", "m.kml", "m.csv", "m.gpkg"})
  void everyKindComesBackWithEverythingThatItSays(String name) throws Exception {
    RandomMarks random = new RandomMarks(name.hashCode());
    List<MapAnnotation> marks = new ArrayList<>();
    for (AnnotationKind kind : AnnotationKind.values()) {
      for (int i = 0; i < 20; i++) {
        marks.add(random.next(kind));
      }
    }
    Path file = folder.resolve(name);
    AnnotationFiles.write(marks, file);
    ReadAnnotations read = AnnotationFiles.read(file);
    assertThat(read.unreadable()).isZero();
    assertThat(read.annotations()).containsExactlyInAnyOrderElementsOf(marks);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatOtherProgramsWroteIsTakenInAsFarAsItGoes() throws Exception {
    Path kml = folder.resolve("globe.kml");
    Files.writeString(
        kml,
        """
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Phare</name>
        <description>Antifer</description><Style><IconStyle><color>ff2d51c4</color></IconStyle>
        </Style><Point><coordinates>0.165,49.684,12</coordinates></Point></Placemark>
        <Placemark><name>rien</name></Placemark></Document></kml>""");
    ReadAnnotations read = AnnotationFiles.read(kml);
    assertThat(read.unreadable()).isEqualTo(1);
    MapAnnotation mark = read.annotations().get(0);
    assertThat(mark.title()).isEqualTo("Phare");
    assertThat(mark.note()).isEqualTo("Antifer");
    assertThat(mark.colour()).isEqualToIgnoringCase("#c4512d");
    assertThat(AnnotationFiles.read(kml).annotations().get(0).id()).isEqualTo(mark.id());
    Path csv = folder.resolve("tableur.csv");
    Files.writeString(csv, "titre,lat,lon\n\"=1+1\",49.7,0.2\nloin,490000,6900000\n");
    read = AnnotationFiles.read(csv);
    assertThat(read.annotations()).extracting(MapAnnotation::title).containsExactly("=1+1");
    assertThat(read.unreadable()).isEqualTo(1);
  }

  @Test
  void formulasAreHarmlessInASpreadsheet() throws Exception {
    MapAnnotation mark = new RandomMarks(3).next(AnnotationKind.PIN);
    Path csv = folder.resolve("m.csv");
    AnnotationFiles.write(List.of(mark.withWords(mark.words().withTitle("=cmd()"))), csv);
    assertThat(Files.readString(csv)).contains(",'=cmd()").doesNotContain(",=cmd()");
  }

  @Test
  void brokenFilesAreRefusedInWordsOrReadAsFarAsTheyGo() throws Exception {
    Random random = new Random(11);
    RandomMarks marks = new RandomMarks(11);
    for (String name : List.of("m.geojson", "m.kml", "m.csv", "m.gpkg")) {
      Path file = folder.resolve(name);
      AnnotationFiles.write(List.of(marks.next(), marks.next(), marks.next()), file);
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < 60; round++) {
        byte[] broken = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        Files.write(file, broken);
        try {
          AnnotationFiles.read(file);
        } catch (ProblemException e) {
          assertThat(e.words().in(Locale.FRENCH)).contains(name);
        }
      }
      Files.delete(file);
    }
    Path entities = folder.resolve("entites.kml");
    Files.writeString(
        entities,
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><kml><Placemark><name>&a;</name>"
            + "<Point><coordinates>0,49</coordinates></Point></Placemark></kml>");
    assertThatThrownBy(() -> AnnotationFiles.read(entities)).isInstanceOf(ProblemException.class);
  }

  @Test
  void pastedTextMarksPlaces() {
    MapAnnotation mark = new RandomMarks(4).next(AnnotationKind.AREA);
    List<MapAnnotation> pasted = ClipboardText.read(ClipboardText.geoJson(List.of(mark)), "Léa");
    assertThat(pasted).hasSize(1);
    assertThat(pasted.get(0).sameContent(mark)).isTrue();
    assertThat(pasted.get(0).id()).isNotEqualTo(mark.id());
    pasted = ClipboardText.read(ClipboardText.wkt(List.of(mark)), "Léa");
    assertThat(pasted.get(0).geometry()).isEqualTo(mark.geometry());
    for (String text :
        List.of("49.7, 0.2", "49,7 ; 0,2", "49.7° N 0.2° E", "POINT (0.2 49.7)", " 49.7 0.2 ")) {
      assertThat(ClipboardText.read(text, ""))
          .as(text)
          .extracting(one -> one.geometry().getCoordinate())
          .containsExactly(new Coordinate(0.2, 49.7));
    }
    assertThat(ClipboardText.read("48.5, 1.2 O", "").get(0).geometry().getCoordinate().x)
        .isEqualTo(-1.2);
    for (String text :
        List.of("", "bonjour", "49.7", "{", "{\"type\":1}", "95, 0", "POINT (x y)")) {
      assertThat(ClipboardText.read(text, "")).as(text).isEmpty();
    }
  }
}
