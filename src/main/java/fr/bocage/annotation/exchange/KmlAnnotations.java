package fr.bocage.annotation.exchange;

import fr.bocage.annotation.MapAnnotation;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Annotations as KML 2.2: name, description and colours as every globe shows them, and everything
 * else as extended data.
 */
final class KmlAnnotations implements AnnotationFormat {
  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  @Override
  public void write(List<MapAnnotation> annotations, Writer target) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(target);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("kml");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeStartElement("Document");
      for (MapAnnotation mark : annotations) {
        placemark(mark, xml);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void placemark(MapAnnotation mark, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("Placemark");
    element("name", mark.title(), xml);
    element("description", mark.note(), xml);
    style(mark, xml);
    xml.writeStartElement("ExtendedData");
    for (Map.Entry<String, Object> value : FlatAnnotation.values(mark).entrySet()) {
      xml.writeStartElement("Data");
      xml.writeAttribute("name", value.getKey());
      element("value", value.getValue().toString(), xml);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    KmlGeometry.write(mark.geometry(), xml);
    xml.writeEndElement();
  }

  /**
   * Colours in KML are aabbggrr; a label's icon takes the colour, a polygon's fill a wash of it.
   */
  private static void style(MapAnnotation mark, XMLStreamWriter xml) throws XMLStreamException {
    String rgb = mark.colour().substring(1);
    String bgr = rgb.substring(4) + rgb.substring(2, 4) + rgb.substring(0, 2);
    xml.writeStartElement("Style");
    xml.writeStartElement("IconStyle");
    element("color", "ff" + bgr, xml);
    xml.writeEndElement();
    xml.writeStartElement("LineStyle");
    element("color", "ff" + bgr, xml);
    element("width", String.valueOf(Math.max(1, mark.look().widthPixels())), xml);
    xml.writeEndElement();
    xml.writeStartElement("PolyStyle");
    element("color", "2e" + bgr, xml);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(KmlText.escaped(text));
    xml.writeEndElement();
  }

  @Override
  public ReadAnnotations read(Reader source) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new KmlPlacemarks(factory.createXMLStreamReader(source)).read();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
