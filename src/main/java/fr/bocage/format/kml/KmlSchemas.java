package fr.bocage.format.kml;

import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.FieldType;
import fr.bocage.format.xml.XmlCursor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The types that a document's schemas give to fields; before KML 2.2, also elements that stand for
 * placemarks and have such fields as children. One thread.
 */
final class KmlSchemas {
  private final Map<String, Map<String, String>> types = new HashMap<>();
  private final Set<String> placemarks = new HashSet<>();

  /** Reads a {@code Schema} that was just opened. */
  void read(XmlCursor xml) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    Map<String, String> attributes = xml.attributes();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      String field = xml.attribute("name");
      String type = xml.attribute("type");
      if (field != null && type != null) {
        fields.put(field, type.toLowerCase(Locale.ROOT));
      }
    }
    String name = attributes.getOrDefault("name", "");
    if ("Placemark".equals(attributes.get("parent"))) {
      placemarks.add(name);
      types.put(name, fields);
    }
    types.put(attributes.getOrDefault("id", name), fields);
  }

  /** Whether a schema makes an element of that name a placemark. */
  boolean isPlacemark(String element) {
    return placemarks.contains(element);
  }

  /** The type of a field; null when no schema tells it. */
  String type(String schemaUrl, String field) {
    String id = schemaUrl == null ? "" : schemaUrl.substring(schemaUrl.indexOf('#') + 1);
    Map<String, String> fields = types.get(id);
    return fields == null ? null : fields.get(field);
  }

  /** What a type's values are as a field; null where they tell it themselves. */
  static FieldType fieldType(String type) {
    return switch (type) {
      case "int", "uint", "short", "ushort" -> FieldType.INTEGER;
      case "float", "double" -> FieldType.REAL;
      case "bool" -> FieldType.BOOLEAN;
      default -> null;
    };
  }

  /** Gives a row a value as its type wants it; as text where it is no such value. */
  static void set(ColumnBuilder column, int row, String type, String value) {
    try {
      switch (type) {
        case "int", "uint", "short", "ushort" -> column.setInteger(row, Long.parseLong(value));
        case "float", "double" -> setReal(column, row, value);
        case "bool" -> setBoolean(column, row, value);
        default -> column.setText(row, value);
      }
    } catch (NumberFormatException e) {
      column.setText(row, value);
    }
  }

  private static void setReal(ColumnBuilder column, int row, String value) {
    double number = Double.parseDouble(value);
    if (Double.isFinite(number)) {
      column.setReal(row, number);
    }
  }

  private static void setBoolean(ColumnBuilder column, int row, String value) {
    if (value.matches("(?i)1|true|0|false")) {
      column.setBoolean(row, value.matches("(?i)1|true"));
    } else {
      column.setText(row, value);
    }
  }
}
