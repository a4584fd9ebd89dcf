package fr.bocage.desktop.search;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.style.FieldGuess;
import fr.bocage.style.StyleFactory;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds what someone types: coordinates, annotations by title and note, features by their names,
 * layers by theirs. Safe on any thread; runs in a job.
 */
final class MapSearch {
  private static final int MOST_OF_A_KIND = 6;
  private static final long NANOS_BETWEEN_PARTS = 80_000_000;

  private final PlaceSearch places;
  private final FeatureSearch features;
  private final Locale locale;

  MapSearch(
      Jobs jobs, CrsCatalogue catalogue, StyleFactory styles, NameIndex index, Locale locale) {
    places = new PlaceSearch(catalogue, locale);
    features = new FeatureSearch(jobs, styles, index);
    this.locale = locale;
  }

  /**
   * Searches everything.
   *
   * @param layers the project's layers, the lowest first
   * @param partial gets what was found so far, now and then
   * @return all groups that something was found in, the best first
   * @throws java.util.concurrent.CancellationException when it is no longer wanted
   */
  List<SearchGroup> find(
      String text,
      MapDocument document,
      List<LayerRecord> layers,
      Progress progress,
      Consumer<List<SearchGroup>> partial) {
    NamePattern pattern = new NamePattern(text);
    if (pattern.isEmpty()) {
      return List.of();
    }
    List<SearchGroup> quick = new ArrayList<>();
    add(quick, SearchGroup.Kind.PLACE, 0, places.find(text, document.crs(), document.extent()));
    annotations(pattern, document, quick);
    layers(pattern, document, layers, quick);
    partial.accept(sorted(quick, List.of()));
    long[] told = {System.nanoTime()};
    List<BestRows> found =
        features.search(
            pattern,
            document,
            progress,
            soFar -> {
              if (System.nanoTime() - told[0] > NANOS_BETWEEN_PARTS) {
                told[0] = System.nanoTime();
                partial.accept(sorted(quick, soFar));
              }
            });
    return sorted(quick, found);
  }

  private List<SearchGroup> sorted(List<SearchGroup> quick, List<BestRows> features) {
    List<SearchGroup> groups = new ArrayList<>(quick);
    for (BestRows best : features) {
      List<BestRows.Row> rows = best.rows();
      if (!rows.isEmpty()) {
        List<SearchHit> hits = rows.stream().map(row -> hit(best.layer(), row)).toList();
        groups.add(
            new SearchGroup(SearchGroup.Kind.FEATURES, best.layer(), rows.get(0).match(), hits));
      }
    }
    groups.sort( // stable: layers stay in the map's order, the uppermost first
        Comparator.<SearchGroup>comparingInt(
                group -> group.kind() == SearchGroup.Kind.PLACE ? -1 : group.match())
            .thenComparing(SearchGroup::kind));
    return groups;
  }

  private SearchHit hit(Layer layer, BestRows.Row row) {
    AttributeColumn label = features.label(layer);
    String name = label == null ? null : label.text(row.row());
    if (name == null || label == row.field()) {
      return new SearchHit.OfFeature(layer, row.row(), row.name(), quantity(layer, row.row()));
    }
    boolean same = name.equals(row.name());
    String detail =
        same ? quantity(layer, row.row()) : row.field().field().name() + " " + row.name();
    return new SearchHit.OfFeature(layer, row.row(), name, detail);
  }

  private String quantity(Layer layer, int row) {
    AttributeColumn quantity = FieldGuess.quantity(layer.table());
    double number = quantity == null ? Double.NaN : quantity.number(row);
    return Double.isNaN(number) ? "" : NumberFormat.getIntegerInstance(locale).format(number);
  }

  private static void annotations(
      NamePattern pattern, MapDocument document, List<SearchGroup> groups) {
    record Match(PlacedAnnotation placed, int match) {}
    List<Match> matches = new ArrayList<>();
    for (PlacedAnnotation placed : document.annotations()) {
      MapAnnotation annotation = placed.annotation();
      int title = pattern.match(annotation.title());
      int match = title == NamePattern.NONE ? pattern.match(annotation.note()) : title;
      if (match != NamePattern.NONE) {
        // What only stands in the note comes after what stands in a title.
        matches.add(new Match(placed, title == NamePattern.NONE ? NamePattern.INSIDE : match));
      }
    }
    matches.sort(Comparator.comparingInt(Match::match));
    List<SearchHit> hits = new ArrayList<>();
    for (Match match : matches.subList(0, Math.min(MOST_OF_A_KIND, matches.size()))) {
      MapAnnotation annotation = match.placed.annotation();
      String note = annotation.note().lines().findFirst().orElse("").strip();
      hits.add(
          new SearchHit.OfAnnotation(
              annotation, annotation.title(), note, match.placed.geometry().getEnvelopeInternal()));
    }
    add(groups, SearchGroup.Kind.ANNOTATIONS, matches.isEmpty() ? 0 : matches.get(0).match, hits);
  }

  private static void layers(
      NamePattern pattern,
      MapDocument document,
      List<LayerRecord> layers,
      List<SearchGroup> groups) {
    int best = NamePattern.NONE;
    List<SearchHit> hits = new ArrayList<>();
    for (int i = layers.size() - 1; i >= 0 && hits.size() < MOST_OF_A_KIND; i--) {
      LayerRecord layer = layers.get(i);
      int match = pattern.match(layer.name());
      if (match != NamePattern.NONE) {
        best = Math.min(best, match);
        hits.add(new SearchHit.OfLayer(layer, extent(document, layer)));
      }
    }
    add(groups, SearchGroup.Kind.LAYERS, best, hits);
  }

  private static Envelope extent(MapDocument document, LayerRecord layer) {
    return document.layers().stream()
        .filter(any -> any.id().equals(layer.id()))
        .map(any -> any.table().geometry().extent())
        .findFirst()
        .orElseGet(Envelope::new);
  }

  private static void add(
      List<SearchGroup> groups, SearchGroup.Kind kind, int match, List<SearchHit> hits) {
    if (!hits.isEmpty()) {
      groups.add(new SearchGroup(kind, null, match, hits));
    }
  }
}
