package fr.bocage.format.xml;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Short documents out of strangers' files, read as far as they are whole. */
public final class XmlText {
  private XmlText() {}

  /** What reads a document from its root on, which has been opened. */
  @FunctionalInterface
  public interface Content {
    void read(XmlCursor root) throws XMLStreamException;
  }

  /** Reads a document; where it breaks, reading ends. */
  public static void read(String text, Content content) {
    try {
      XmlCursor xml = new XmlCursor(factory().createXMLStreamReader(new StringReader(text)));
      if (xml.nextChild(0)) {
        content.read(xml);
      }
    } catch (XMLStreamException | RuntimeException e) { // the parser throws some of both
      return; // what was read before that counts
    }
  }

  /** Makes parsers that fetch nothing and define nothing. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // prefixes may be undeclared
    factory.setXMLReporter((message, type, about, place) -> {}); // else it writes to the console
    return factory;
  }
}
