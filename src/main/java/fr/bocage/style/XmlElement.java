package fr.bocage.style;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a small XML document, by its local name: SLD 1.0 and 1.1 differ mostly in prefixes.
 * A run of text is a child too, without a name.
 *
 * @param name local name; null for a run of text
 * @param text the run of text; empty for an element
 */
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text) {

  /** Ten times the largest style seen in the wild, a QGIS export of 1,500 categories. */
  private static final int MAX_CHARACTERS = 8_000_000;

  private static final int MAX_ELEMENTS = 200_000;
  private static final int MAX_DEPTH = 100;

  /** Reads a document without ever resolving an entity; a document type is refused. */
  static XmlElement parse(String xml) throws SldException {
    if (xml.length() > MAX_CHARACTERS) {
      throw new SldException("sld-too-large");
    }
    try {
      String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
      XMLStreamReader reader = safeFactory().createXMLStreamReader(new StringReader(text));
      try {
        return tree(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new SldException("sld-not-xml", where(e));
    }
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("entity");
        });
    return factory;
  }

  private static String where(XMLStreamException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
  }

  private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException, SldException {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement document = new XmlElement("", Map.of(), new ArrayList<>(), "");
    open.push(document);
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
            throw new SldException("sld-too-large");
          }
          XmlElement element = element(reader);
          open.getFirst().children.add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.getFirst()
                .children
                .add(new XmlElement(null, Map.of(), List.of(), reader.getText()));
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new SldException("sld-forbidden");
        default -> {}
      }
    }
    return document;
  }

  private static XmlElement element(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new XmlElement(reader.getLocalName(), attributes, new ArrayList<>(), "");
  }

  /** The elements in it, without runs of text. */
  List<XmlElement> elements() {
    return children.stream().filter(child -> child.name != null).toList();
  }

  List<XmlElement> elements(String wanted) {
    return children.stream().filter(child -> wanted.equals(child.name)).toList();
  }

  /** The first element of that name in it, or null. */
  XmlElement child(String wanted) {
    for (XmlElement child : children) {
      if (wanted.equals(child.name)) {
        return child;
      }
    }
    return null;
  }

  /** The first element of that name anywhere in it, in the document's order, or null. */
  XmlElement descendant(String wanted) {
    for (XmlElement child : children) {
      XmlElement found = wanted.equals(child.name) ? child : child.descendant(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  String attribute(String wanted) {
    return attributes.get(wanted);
  }

  /** All text in it, stripped. */
  String content() {
    StringBuilder all = new StringBuilder();
    collect(all);
    return all.toString().strip();
  }

  /** All text in it as it stands; stripped where it spans lines, which is an editor's layout. */
  String literalContent() {
    StringBuilder all = new StringBuilder();
    collect(all);
    return all.indexOf("\n") < 0 ? all.toString() : all.toString().strip();
  }

  private void collect(StringBuilder all) {
    all.append(text);
    for (XmlElement child : children) {
      child.collect(all);
    }
  }
}
