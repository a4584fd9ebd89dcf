package fr.bocage.format.kml;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a layer's attributes as KML: its schema once, then each row's values. What Google Earth
 * has elements of its own for, the name and the description, it gets there too. One thread.
 */
final class PlacemarkFields {
  private static final String SCHEMA_ID = "fields";
  private static final List<String> NAMES =
      List.of("name", "nom", "libelle", "libellé", "label", "titre", "title");

  /** Up to here, doubles hold every integer. */
  private static final long LARGEST_EXACT = 1L << 53;

  private final List<AttributeColumn> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final AttributeColumn label;
  private final AttributeColumn description;
  private final XMLStreamWriter xml;
  private final XmlText text;

  PlacemarkFields(FeatureTable table, XMLStreamWriter xml, XmlText text) {
    this.xml = xml;
    this.text = text;
    label =
        NAMES.stream()
            .map(name -> named(table, name))
            .filter(c -> c != null)
            .findFirst()
            .orElse(null);
    description = named(table, "description");
    UniqueNames unique = new UniqueNames("field");
    for (AttributeColumn column : table.columns()) {
      if (!isElement(column)) {
        columns.add(column);
        names.add(text.allowed(unique.unique(column.field().name())));
        types.add(type(column, table.rowCount()));
      }
    }
  }

  private static AttributeColumn named(FeatureTable table, String name) {
    return table.columns().stream()
        .filter(column -> column.field().name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Whether the whole of the field stands in an element of KML's own. */
  private boolean isElement(AttributeColumn column) {
    return column == description
        || column == label && column.field().name().toLowerCase(Locale.ROOT).equals("name");
  }

  private static String type(AttributeColumn column, int rowCount) {
    return switch (column.field().type()) {
      case INTEGER -> integerType(column, rowCount);
      case REAL -> "double";
      case BOOLEAN -> "bool";
      default -> "string";
    };
  }

  /** KML's int has 32 bits. */
  private static String integerType(AttributeColumn column, int rowCount) {
    long largest = 0;
    for (int row = 0; row < rowCount; row++) {
      if (column.value(row) instanceof Long value) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest <= Integer.MAX_VALUE ? "int" : largest <= LARGEST_EXACT ? "double" : "string";
  }

  void writeSchema() throws XMLStreamException {
    if (columns.isEmpty()) {
      return;
    }
    xml.writeStartElement("Schema");
    xml.writeAttribute("name", SCHEMA_ID);
    xml.writeAttribute("id", SCHEMA_ID);
    for (int i = 0; i < columns.size(); i++) {
      xml.writeEmptyElement("SimpleField");
      xml.writeAttribute("type", types.get(i));
      xml.writeAttribute("name", names.get(i));
    }
    xml.writeEndElement();
  }

  void write(int row) throws XMLStreamException {
    writeElement("name", label, row);
    writeElement("description", description, row);
    boolean begun = false;
    for (int i = 0; i < columns.size(); i++) {
      Object value = columns.get(i).value(row);
      if (value == null) {
        continue;
      }
      if (!begun) {
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + SCHEMA_ID);
        begun = true;
      }
      xml.writeStartElement("SimpleData");
      xml.writeAttribute("name", names.get(i));
      xml.writeCharacters(text.allowed(ValueText.of(value)));
      xml.writeEndElement();
    }
    if (begun) {
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }

  private void writeElement(String element, AttributeColumn column, int row)
      throws XMLStreamException {
    Object value = column == null ? null : column.value(row);
    if (value != null) {
      xml.writeStartElement(element);
      xml.writeCharacters(text.allowed(ValueText.of(value)));
      xml.writeEndElement();
    }
  }
}
