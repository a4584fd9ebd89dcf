package fr.bocage.format.kml;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.format.kml.KmlStyles.KmlStyle;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The placemarks of one document or folder. Colours wait for the end, as shared styles may come
 * after the placemarks that name them. One thread.
 */
final class KmlLayer {
  private static final String COLOUR = "colour";

  private final LayerBuilder rows;
  private final KmlGeometryReader geometry;
  private final List<Look> looks = new ArrayList<>();
  private final Set<String> untyped = new HashSet<>();

  /**
   * Where a row's colour comes from.
   *
   * @param url the shared style; null when there is none
   * @param own the placemark's own style; null when there is none
   * @param kind what of it shows
   */
  record Look(String url, KmlStyle own, KmlStyles.Kind kind) {
    String colour(KmlStyles shared) {
      String colour = own == null ? null : own.colour(kind);
      KmlStyle style = colour != null || url == null ? null : shared.find(url);
      return style == null ? colour : style.colour(kind);
    }
  }

  KmlLayer(FlawTally flaws) {
    rows = new LayerBuilder(flaws);
    geometry = new KmlGeometryReader(rows.parts(), flaws);
  }

  LayerBuilder rows() {
    return rows;
  }

  KmlGeometryReader geometry() {
    return geometry;
  }

  /** A field of text that no schema gives a type: its values will tell it. */
  void setUntyped(String field, String text) {
    untyped.add(field);
    rows.column(field); // also one that no placemark gives a value
    rows.setText(field, text);
  }

  void endRow(Look look) {
    rows.endRow(geometry.type());
    looks.add(look);
  }

  void dropRow() {
    rows.dropRow();
  }

  /** All columns, that of the colours at the end where there are any. */
  List<AttributeColumn> freezeColumns(KmlStyles shared) {
    ColumnBuilder colours = new ColumnBuilder();
    for (int row = 0; row < looks.size(); row++) {
      String colour = looks.get(row).colour(shared);
      if (colour != null) {
        colours.setText(row, colour);
      }
    }
    boolean isTaken = rows.attributes().hasField(COLOUR);
    List<AttributeColumn> columns = new ArrayList<>(rows.freezeColumns(untyped));
    if (!isTaken && !colours.isEmpty()) {
      columns.add(colours.freeze(COLOUR, looks.size()));
    }
    return columns;
  }
}
