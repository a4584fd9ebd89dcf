package fr.bocage.desktop.search;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.map.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Envelope;

/**
 * The best few rows of a layer: by how well they match, then the more important before the less (by
 * the field that counts people, else by their size on the map), then the shorter name. Safe on any
 * thread.
 */
final class BestRows {
  private static final Comparator<Row> BEST_FIRST =
      Comparator.comparingInt(Row::match)
          .thenComparing(Comparator.comparingDouble(Row::weight).reversed())
          .thenComparingInt(row -> row.name().length())
          .thenComparingInt(Row::row);

  private final Layer layer;
  private final AttributeColumn quantity;
  private final int most;
  private final PriorityQueue<Row> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

  /** A row that matches, by the text of one of its fields. */
  record Row(int row, int match, double weight, AttributeColumn field, String name) {}

  /**
   * @param quantity the field that tells how important a row is; null without one
   */
  BestRows(Layer layer, AttributeColumn quantity, int most) {
    this.layer = layer;
    this.quantity = quantity;
    this.most = most;
  }

  /** Takes a row in, if it is among the best so far. */
  synchronized void offer(AttributeColumn field, int row, int match) {
    if (isFull() && match > worstFirst.peek().match()) {
      return;
    }
    double weight = weight(row);
    if (isFull() && match == worstFirst.peek().match() && weight < worstFirst.peek().weight()) {
      return;
    }
    Row offered = new Row(row, match, weight, field, field.text(row));
    Row before = worstFirst.stream().filter(one -> one.row() == row).findFirst().orElse(null);
    if (before != null) {
      if (BEST_FIRST.compare(before, offered) <= 0) {
        return;
      }
      worstFirst.remove(before);
    }
    worstFirst.add(offered);
    if (worstFirst.size() > most) {
      worstFirst.poll();
    }
  }

  private boolean isFull() {
    return worstFirst.size() >= most;
  }

  private double weight(int row) {
    if (quantity != null) {
      double number = quantity.number(row);
      return Double.isNaN(number) ? 0 : number;
    }
    Envelope box = layer.table().geometry().envelope(row);
    return box.getWidth() + box.getHeight(); // 0 for nothing
  }

  Layer layer() {
    return layer;
  }

  /** The rows so far, the best first. */
  synchronized List<Row> rows() {
    List<Row> rows = new ArrayList<>(worstFirst);
    rows.sort(BEST_FIRST);
    return rows;
  }
}
