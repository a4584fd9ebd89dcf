package fr.bocage.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.style.StyleFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class MapSearchTest {
  private static final Jobs JOBS = new Jobs(2);
  private static final StyleFactory STYLES = new StyleFactory();

  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final MapSearch search =
      new MapSearch(JOBS, catalogue, STYLES, new NameIndex(), Locale.ENGLISH);
  private final Layer towns =
      layer(
          new SmallTable("Towns")
              .points(6)
              .column(
                  "NOM",
                  FieldType.TEXT,
                  "Saint-Lô",
                  "Saint-Louet",
                  "Lô-le-Saint",
                  "Caen",
                  null,
                  "Saint-Lormel")
              .column("EPCI", FieldType.TEXT, "Agglo", "Agglo", "Havre", "Caen la Mer", "X", "Y")
              .column("POPULATION", FieldType.INTEGER, 19_000L, 200L, 1L, 109_000L, 5L, 900L));
  private final Layer stops =
      layer(new SmallTable("Stops").points(2).column("nom", FieldType.TEXT, "Caen", "Lison"));

  @AfterAll
  static void stop() {
    JOBS.close();
  }

  private static Layer layer(SmallTable source) {
    FeatureTable table = source.build();
    return new Layer(UUID.randomUUID(), table.name(), table, STYLES.defaultFor(table, 0), 1, true);
  }

  private List<SearchGroup> find(String text, MapDocument document) {
    List<LayerRecord> records =
        document.layers().stream()
            .map(
                layer ->
                    new LayerRecord(
                        layer.id(),
                        layer.name(),
                        new LayerSource("x.shp", "x", null),
                        layer.style(),
                        1,
                        true))
            .toList();
    return search.find(text, document, records, Progress.NONE, some -> {});
  }

  private MapDocument map(Layer... layers) {
    return new MapDocument(catalogue.lambert93(), List.of(layers), List.of(), 0);
  }

  private static List<String> titles(SearchGroup group) {
    return group.hits().stream().map(SearchHit::title).toList();
  }

  @Test
  void betterMatchesComeFirstAndAmongThemTheMoreImportant() {
    List<SearchGroup> found = find("st lo", map(towns));
    assertThat(found).hasSize(1);
    assertThat(titles(found.get(0)))
        .containsExactly("Saint-Lô", "Saint-Lormel", "Saint-Louet", "Lô-le-Saint");
  }

  @Test
  void groupsStandByMatchThenAsTheLayersDo() {
    List<SearchGroup> found = find("caen", map(stops, towns));
    assertThat(found).extracting(group -> group.layer().name()).containsExactly("Towns", "Stops");
    assertThat(find("lison", map(stops, towns)))
        .extracting(group -> group.layer().name())
        .containsExactly("Stops");
  }

  @Test
  void otherTextFieldsAreSearchedTooAndTellWhatWasFoundInThem() {
    SearchHit hit = find("havre", map(towns)).get(0).hits().get(0);
    assertThat(hit.title()).isEqualTo("Lô-le-Saint");
    assertThat(hit.detail()).isEqualTo("EPCI Havre");
  }

  @Test
  void aRowIsFoundOnceByItsBestField() {
    assertThat(titles(find("caen", map(towns)).get(0))).containsExactly("Caen");
  }

  @Test
  void hiddenLayersAreNotSearchedButFoundByName() {
    Layer hidden = new Layer(stops.id(), stops.name(), stops.table(), stops.style(), 1, false);
    assertThat(find("lison", map(hidden))).isEmpty();
    List<SearchGroup> found = find("stops", map(hidden));
    assertThat(found).extracting(SearchGroup::kind).containsExactly(SearchGroup.Kind.LAYERS);
  }

  @Test
  void annotationsAreFoundByTitleAndByNote() {
    MapAnnotation pin =
        MapAnnotation.create(
            AnnotationKind.PIN,
            new GeometryFactory().createPoint(new Coordinate(0, 49)),
            "Cantine numérique",
            "#d1495b",
            "");
    MapAnnotation noted = pin.withContent("Cantine numérique", "Près du Caen Hôtel", "#d1495b");
    var place = new GeometryFactory().createPoint(new Coordinate(490_000, 6_900_000));
    MapDocument document =
        new MapDocument(
            catalogue.lambert93(), List.of(towns), List.of(new PlacedAnnotation(noted, place)), 0);
    assertThat(find("numerique", document).get(0).kind()).isEqualTo(SearchGroup.Kind.ANNOTATIONS);
    assertThat(find("caen", document))
        .extracting(SearchGroup::kind)
        .containsExactly(SearchGroup.Kind.FEATURES, SearchGroup.Kind.ANNOTATIONS);
  }

  @Test
  void coordinatesComeFirstAndLieWhereTheyAre() {
    SearchGroup found = find("49.4938, 0.1077", map(towns)).get(0);
    assertThat(found.kind()).isEqualTo(SearchGroup.Kind.PLACE);
    Coordinate at = found.hits().get(0).extent().centre();
    assertThat(at.x).isCloseTo(490_400, within(3_000.0));
    assertThat(at.y).isCloseTo(6_936_000, within(5_000.0));
    Coordinate typed = find("490000 6900000", map(towns)).get(0).hits().get(0).extent().centre();
    assertThat(typed).isEqualTo(new Coordinate(490_000, 6_900_000));
  }

  @Test
  void findsInManyBlocksAndTellsWhatItHasSoFar() {
    int count = 3 * NameIndex.BLOCK_ROWS + 5;
    Object[] names = new Object[count];
    Arrays.setAll(names, i -> "Rue " + i);
    names[count - 1] = "Impasse du Bout";
    Layer streets =
        layer(new SmallTable("Streets").points(count).column("NOM", FieldType.TEXT, names));
    List<List<SearchGroup>> parts = new ArrayList<>();
    List<SearchGroup> found =
        search.find("bout", map(streets), List.of(), Progress.NONE, parts::add);
    assertThat(titles(found.get(0))).containsExactly("Impasse du Bout");
    assertThat(parts).isNotEmpty();
    assertThat(titles(find("rue 49", map(streets)).get(0))).hasSize(6).contains("Rue 49");
  }

  @Test
  void endsWhenItIsNoLongerWanted() {
    Job<Void> cancelled = JOBS.start("x", progress -> null);
    cancelled.cancel();
    assertThatThrownBy(() -> search.find("a", map(towns), List.of(), cancelled, some -> {}))
        .isInstanceOf(CancellationException.class);
  }
}
