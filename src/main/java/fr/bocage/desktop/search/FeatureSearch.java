package fr.bocage.desktop.search;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.style.FieldGuess;
import fr.bocage.style.StyleFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for names in the text fields of a document's visible layers: first in the fields that
 * layers are labelled by, all layers of them, then in the others. Safe on any thread.
 */
final class FeatureSearch {
  private static final int MOST_OF_A_LAYER = 6;

  /** So many blocks are searched before what was found so far is told. */
  private static final int BLOCKS_AT_ONCE = 16;

  private final Jobs jobs;
  private final StyleFactory styles;
  private final NameIndex index;

  FeatureSearch(Jobs jobs, StyleFactory styles, NameIndex index) {
    this.jobs = jobs;
    this.styles = styles;
    this.index = index;
  }

  /** A text field of a layer, and the layer's best rows. */
  private record Place(BestRows best, AttributeColumn column) {}

  /**
   * Searches until all is searched.
   *
   * @param partial called each time that some more was searched
   * @return for each visible layer, the uppermost first, its best rows, which fill while it runs
   */
  List<BestRows> search(
      NamePattern pattern, MapDocument document, Progress progress, Partial partial) {
    List<BestRows> all = new ArrayList<>();
    List<Place> labels = new ArrayList<>();
    List<Place> others = new ArrayList<>();
    for (int i = document.layers().size() - 1; i >= 0; i--) {
      Layer layer = document.layers().get(i);
      if (layer.visible()) {
        FeatureTable table = layer.table();
        BestRows best = new BestRows(layer, FieldGuess.quantity(table), MOST_OF_A_LAYER);
        all.add(best);
        for (AttributeColumn column : table.columns()) {
          if (column.field().type() == FieldType.TEXT) {
            boolean label = column == label(layer);
            (label ? labels : others).add(new Place(best, column));
          }
        }
      }
    }
    forgetOthers(document);
    for (List<Place> places : List.of(labels, others)) {
      for (Place place : places) {
        search(pattern, place, progress, () -> partial.found(all));
      }
    }
    return all;
  }

  /** Gets what was found so far. */
  interface Partial {
    void found(List<BestRows> soFar);
  }

  private void search(NamePattern pattern, Place place, Progress progress, Runnable some) {
    int rows = place.best.layer().table().rowCount();
    int blocks = NameIndex.blockCount(rows);
    for (int first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
      int start = first;
      jobs.parallel(
          Math.min(BLOCKS_AT_ONCE, blocks - first),
          i -> {
            progress.check();
            index
                .block(place.column, rows, start + i)
                .search(pattern, (row, match) -> place.best.offer(place.column, row, match));
          });
      some.run();
    }
  }

  private void forgetOthers(MapDocument document) {
    Set<AttributeColumn> columns = new HashSet<>();
    document.layers().forEach(layer -> columns.addAll(layer.table().columns()));
    index.keepOnly(columns);
  }

  /** The field that names a layer's features; null without one. */
  AttributeColumn label(Layer layer) {
    String field = styles.look(layer.style()).labelField();
    AttributeColumn column = field == null ? null : layer.table().column(field);
    if (column != null && column.field().type() == FieldType.TEXT) {
      return column;
    }
    String guessed = FieldGuess.name(layer.table());
    return guessed == null ? null : layer.table().column(guessed);
  }
}
