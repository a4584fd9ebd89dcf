package fr.bocage.format.text;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.AttributeTableBuilder;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import java.util.List;
import java.util.Set;

/**
 * Takes features row by row and makes a layer of them. For each row: parts and column values in any
 * order, then {@link #endRow} or {@link #dropRow}. One thread.
 */
public final class LayerBuilder {
  /** Fields kept. More than any table of people's making has; fewer than fill the memory. */
  public static final int MOST_FIELDS = 4096;

  private final FlawTally flaws;
  private final GeometryColumnBuilder geometries = new GeometryColumnBuilder();
  private final AttributeTableBuilder attributes = new AttributeTableBuilder(MOST_FIELDS);
  private final PartWriter parts;

  /**
   * @param flaws counts what the features do wrong
   */
  public LayerBuilder(FlawTally flaws) {
    this.flaws = flaws;
    parts = new PartWriter(geometries, flaws);
  }

  /** Takes the parts of the current row's geometry. */
  public PartWriter parts() {
    return parts;
  }

  /** Takes the attributes of the current row. */
  public AttributeTableBuilder attributes() {
    return attributes;
  }

  /** The column of a field, made when it is new; null when there are too many. */
  public ColumnBuilder column(String field) {
    ColumnBuilder column = attributes.column(field);
    if (column == null) {
      flaws.note(Flaw.TOO_MANY_FIELDS);
    }
    return column;
  }

  /** Gives the current row a text; null or blank is none. */
  public void setText(String field, String text) {
    if (text != null && !text.isBlank()) {
      ColumnBuilder column = column(field);
      if (column != null) {
        column.setText(row(), text.strip());
      }
    }
  }

  /** The row being filled, from 0: how many have ended. */
  public int row() {
    return attributes.row();
  }

  /**
   * Ends the row.
   *
   * @param type what its parts are, {@link GeometryType#NULL} where it has no geometry, {@link
   *     GeometryType#EMPTY} where nothing of it can be drawn, or null when they are broken and to
   *     be left out
   */
  public void endRow(GeometryType type) {
    if (type == null) {
      flaws.note(Flaw.GEOMETRY_BROKEN);
    }
    if (type == null || !type.isDrawn()) {
      geometries.dropRow();
    }
    geometries.endRow(type == null ? GeometryType.NULL : type);
    int row = row();
    attributes.endRow();
    flaws.endFeature(row);
  }

  /** Takes back the parts that the row has so far. */
  public void dropGeometry() {
    geometries.dropRow();
  }

  /** Gives up what the row has so far. */
  public void dropRow() {
    geometries.dropRow();
    attributes.clearRow();
    flaws.dropFeature();
  }

  /** Takes back all heights where none is other than 0. */
  public void forgetZeroHeights() {
    geometries.forgetZeroHeights();
  }

  /** The rows' geometries; no rows can be added after that. */
  public GeometryColumn freezeGeometry() {
    return geometries.freeze();
  }

  /** The columns, in the order in which their fields were found. */
  public List<AttributeColumn> freezeColumns() {
    return attributes.freeze();
  }

  /**
   * The columns, in the order in which their fields were found.
   *
   * @param untyped names of fields of text whose values tell what they are
   */
  public List<AttributeColumn> freezeColumns(Set<String> untyped) {
    int rowCount = row();
    return attributes.freeze().stream()
        .map(
            column ->
                untyped.contains(column.field().name())
                    ? TextTyping.typed(column, rowCount)
                    : column)
        .toList();
  }
}
