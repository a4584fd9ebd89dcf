package fr.bocage.desktop.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Words;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class MarksQueryTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final MarksQuery.Texts texts = new MarksQuery.Texts(mark -> "");
  private final MapAnnotation lighthouse =
      mark("Phare de Gatteville", "Élevé", "Balise", Words.DONE, Map.of("Hauteur", "75 m"), -1.2);
  private final MapAnnotation abbey =
      mark("Abbaye aux Dames", "", "Église", Words.TO_CHECK, Map.of(), -0.3);
  private final MapAnnotation untitled = mark("", "à voir", "Balise", "", Map.of(), 0.1);
  private final List<MapAnnotation> marks = List.of(lighthouse, abbey, untitled);

  private static MapAnnotation mark(
      String title,
      String note,
      String category,
      String status,
      Map<String, String> fields,
      double longitude) {
    return MapAnnotation.create(
            AnnotationKind.PIN,
            FACTORY.createPoint(new Coordinate(longitude, 49.5)),
            title,
            "#d1495b",
            "Léa")
        .withWords(new Words(title, note, category, status, fields));
  }

  private MapDocument document() {
    return new MapDocument(
        new CrsCatalogue().wgs84(),
        List.of(),
        marks.stream().map(mark -> new PlacedAnnotation(mark, mark.geometry())).toList(),
        0xffffff);
  }

  private List<MapAnnotation> answer(MarksQuery query) {
    return query.answer(marks, document(), texts, new FoldedOrder(), () -> false);
  }

  private static MarksQuery text(String words) {
    return new MarksQuery(words, null, null, null, null, false, null, MarkOrder.STACKING, false);
  }

  private static MarksQuery sorted(MarkOrder order, boolean reversed) {
    return new MarksQuery("", null, null, null, null, false, null, order, reversed);
  }

  @Test
  void findsWordsAnywhereWhateverTheAccents() {
    assertThat(answer(text("eleve gatte"))).containsExactly(lighthouse);
    assertThat(answer(text("EGLISE"))).containsExactly(abbey);
    assertThat(answer(text("75 hauteur"))).containsExactly(lighthouse);
    assertThat(answer(text("lea voir"))).containsExactly(untitled);
    assertThat(answer(text("gatteville dames"))).isEmpty();
  }

  @Test
  void seesAMarkAsItIsNowAfterAnEdit() {
    assertThat(answer(text("phare"))).containsExactly(lighthouse);
    MapAnnotation renamed = lighthouse.withWords(lighthouse.words().withTitle("Sémaphore blanc"));
    assertThat(
            text("blanc")
                .answer(List.of(renamed), document(), texts, String::compareTo, () -> false))
        .containsExactly(renamed);
  }

  @Test
  void listsTheUppermostFirst() {
    assertThat(answer(MarksQuery.ALL)).containsExactly(untitled, abbey, lighthouse);
  }

  @Test
  void filtersByCategoryStatusAndView() {
    assertThat(
            answer(
                new MarksQuery(
                    "", "Balise", null, null, null, false, null, MarkOrder.STACKING, false)))
        .containsExactly(untitled, lighthouse);
    assertThat(
            answer(
                new MarksQuery(
                    "", null, Words.DONE, "Léa", null, false, null, MarkOrder.STACKING, false)))
        .containsExactly(lighthouse);
    Envelope east = new Envelope(-0.5, 1, 49, 50);
    assertThat(
            answer(
                new MarksQuery("", null, null, null, null, false, east, MarkOrder.STACKING, false)))
        .containsExactly(untitled, abbey);
    assertThat(
            answer(
                new MarksQuery(
                    "",
                    null,
                    null,
                    null,
                    UUID.randomUUID(),
                    false,
                    null,
                    MarkOrder.STACKING,
                    false)))
        .isEmpty();
  }

  @Test
  void sortsWhatIsEmptyLastAndByHowUrgentItIs() {
    assertThat(answer(sorted(MarkOrder.TITLE, false))).containsExactly(abbey, lighthouse, untitled);
    assertThat(answer(sorted(MarkOrder.STATUS, false)))
        .containsExactly(abbey, lighthouse, untitled);
    assertThat(answer(sorted(MarkOrder.STATUS, true))).containsExactly(untitled, lighthouse, abbey);
  }

  @Test
  void givesUpWhenNobodyWaits() {
    assertThatThrownBy(
            () -> text("x").answer(marks, document(), texts, String::compareTo, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
