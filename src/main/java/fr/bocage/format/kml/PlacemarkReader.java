package fr.bocage.format.kml;

import fr.bocage.feature.ColumnBuilder;
import fr.bocage.format.kml.KmlStyles.KmlStyle;
import fr.bocage.format.xml.XmlCursor;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads one placemark into a row of a layer. One thread. */
final class PlacemarkReader {
  /** Fields that placemarks have of themselves; extended data of the same name gets another. */
  private static final Set<String> OWN =
      Set.of("name", "description", "address", "phoneNumber", "time", "begin", "end");

  private final XmlCursor xml;
  private final KmlStyles styles;
  private final KmlSchemas schemas;
  private String element;
  private String styleUrl;
  private KmlStyle ownStyle;

  PlacemarkReader(XmlCursor xml, KmlStyles styles, KmlSchemas schemas) {
    this.xml = xml;
    this.styles = styles;
    this.schemas = schemas;
  }

  /** Reads a {@code Placemark} that was just opened; where it breaks, its row is given up. */
  void read(KmlLayer layer) throws XMLStreamException {
    element = xml.name();
    styleUrl = null;
    ownStyle = null;
    layer.geometry().begin();
    try {
      int depth = xml.depth();
      while (xml.nextChild(depth)) {
        readChild(layer);
      }
    } catch (XMLStreamException e) {
      layer.dropRow();
      throw e;
    }
    List<String> times = layer.geometry().times();
    if (!times.isEmpty()) {
      layer.rows().setText("begin", times.get(0));
      layer.rows().setText("end", times.get(times.size() - 1));
    }
    layer.endRow(new KmlLayer.Look(styleUrl, ownStyle, layer.geometry().kind()));
  }

  private void readChild(KmlLayer layer) throws XMLStreamException {
    String name = xml.name();
    switch (name) {
      case "name", "description", "address", "phoneNumber" ->
          layer.rows().setText(name, xml.text());
      case "TimeStamp", "TimeSpan" -> readTime(layer);
      case "styleUrl" -> styleUrl = xml.text().strip();
      case "Style" -> ownStyle = styles.read(xml);
      case "ExtendedData" -> readExtendedData(layer);
      default -> {
        if (KmlGeometryReader.NAMES.contains(name)) {
          layer.geometry().read(xml);
        } else if (schemas.type(element, name) != null) {
          set(layer, name, schemas.type(element, name), xml.text().strip());
        }
      }
    }
  }

  private void readTime(KmlLayer layer) throws XMLStreamException {
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      switch (xml.name()) {
        case "when" -> layer.rows().setText("time", xml.text());
        case "begin" -> layer.rows().setText("begin", xml.text());
        case "end" -> layer.rows().setText("end", xml.text());
        default -> {} // nothing else is a time
      }
    }
  }

  private void readExtendedData(KmlLayer layer) throws XMLStreamException {
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      switch (xml.name()) {
        case "Data" -> readData(layer);
        case "SchemaData" -> readSchemaData(layer);
        case "SimpleData" -> readSimpleData(layer, null);
        default -> {
          String field = fieldName(xml.name());
          layer.setUntyped(field, xml.text());
        }
      }
    }
  }

  private void readData(KmlLayer layer) throws XMLStreamException {
    String field = xml.attribute("name");
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("value") && field != null) {
        layer.setUntyped(fieldName(field), xml.text());
      }
    }
  }

  private void readSchemaData(KmlLayer layer) throws XMLStreamException {
    String schemaUrl = xml.attribute("schemaUrl");
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("SimpleData")) {
        readSimpleData(layer, schemaUrl);
      }
    }
  }

  private void readSimpleData(KmlLayer layer, String schemaUrl) throws XMLStreamException {
    String told = xml.attribute("name");
    String value = xml.text().strip();
    if (told == null) {
      return;
    }
    String type = schemas.type(schemaUrl, told);
    if (type == null) {
      layer.setUntyped(fieldName(told), value);
    } else {
      set(layer, told, type, value);
    }
  }

  private static void set(KmlLayer layer, String told, String type, String value) {
    if (value.isEmpty()) {
      layer.rows().attributes().declare(fieldName(told), KmlSchemas.fieldType(type));
      return;
    }
    ColumnBuilder column = layer.rows().column(fieldName(told));
    if (column != null) {
      KmlSchemas.set(column, layer.rows().row(), type, value);
    }
  }

  private static String fieldName(String told) {
    return OWN.contains(told) ? told + "_2" : told;
  }
}
