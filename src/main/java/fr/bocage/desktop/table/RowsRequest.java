package fr.bocage.desktop.table;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Which rows of a table to show, and how.
 *
 * @param table the table, in the display CRS
 * @param query words or an ECQL condition; blank for all rows
 * @param order what to sort by, the most important first; empty for the table's own order
 * @param view only rows that meet this extent; null for all
 */
record RowsRequest(FeatureTable table, String query, List<SortKey> order, Envelope view) {
  RowsRequest {
    order = List.copyOf(order);
    query = query.strip();
  }

  /** A column to sort by. */
  record SortKey(AttributeColumn column, boolean descending) {}
}
