package fr.bocage.format.geopackage;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.ValueText;
import fr.bocage.geopackage.Identifiers;
import fr.bocage.geopackage.Moments;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A layer's attributes as columns of a GeoPackage table. One thread. */
final class LayerColumns {
  private final List<AttributeColumn> columns;
  private final List<String> names = new ArrayList<>();
  private final List<String> renamed = new ArrayList<>();
  private final String key;
  private final String geometry;
  private long momentsWithoutZone;

  LayerColumns(FeatureTable table) {
    columns = table.columns();
    UniqueNames unique = new UniqueNames("field");
    for (AttributeColumn column : columns) {
      String name = column.field().name();
      names.add(unique.unique(name));
      if (!names.get(names.size() - 1).equals(name)) {
        renamed.add(name + " → " + names.get(names.size() - 1));
      }
    }
    key = unique.unique("fid");
    geometry = unique.unique("geom");
  }

  /** Name of the primary key, which no attribute has. */
  String key() {
    return key;
  }

  /** Name of the geometry column, which no attribute has. */
  String geometry() {
    return geometry;
  }

  List<String> names() {
    return names;
  }

  /** The names that had to change, with what they have become. */
  List<String> renamed() {
    return renamed;
  }

  /** Moments written so far that tell no time zone. */
  long momentsWithoutZone() {
    return momentsWithoutZone;
  }

  /** The columns as SQL: name and type. */
  List<String> definitions() {
    List<String> definitions = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      definitions.add(Identifiers.quote(names.get(i)) + " " + sqlType(columns.get(i)));
    }
    return definitions;
  }

  private static String sqlType(AttributeColumn column) {
    return switch (column.field().type()) {
      case INTEGER -> "INTEGER";
      case REAL -> "REAL";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case DATETIME -> "DATETIME";
      case TEXT, JSON -> "TEXT";
    };
  }

  /** Puts the row's values into an array, from a place on. */
  void put(int row, Object[] target, int from) {
    for (int i = 0; i < columns.size(); i++) {
      target[from + i] = value(columns.get(i).value(row));
    }
  }

  private Object value(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof OffsetDateTime moment) {
      return Moments.text(moment.toInstant());
    }
    if (value instanceof LocalDateTime moment) {
      momentsWithoutZone++;
      return Moments.text(moment.toInstant(ZoneOffset.UTC));
    }
    return value == null || value instanceof Number ? value : ValueText.of(value);
  }
}
