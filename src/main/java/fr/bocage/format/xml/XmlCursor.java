package fr.bocage.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through elements and their children. Whoever reads an element asks {@link #depth} first, and
 * then {@link #nextChild} for one child after another; what is not read of a child is passed over.
 * Prefixes are left away, declared or not. One thread.
 */
public final class XmlCursor {
  /** Deeper documents are taken for hostile: their readers call themselves. */
  private static final int DEEPEST = 500;

  private final XMLStreamReader in;
  private int depth;

  XmlCursor(XMLStreamReader in) {
    this.in = in;
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /**
   * Goes to the next child of the element that is open at a depth; false when that element ends.
   *
   * @throws XMLStreamException where the XML is broken, or ends too early
   */
  public boolean nextChild(int parentDepth) throws XMLStreamException {
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open();
        if (depth == parentDepth + 1) {
          return true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && --depth < parentDepth) {
        return false;
      }
    }
    return false;
  }

  private void open() throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("elements nested too deep", in.getLocation());
    }
  }

  /** The name of the element that was opened last, without its prefix. */
  public String name() {
    return local(in.getLocalName());
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** An attribute of the element that was just opened; null when it has none of that name. */
  public String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (local(in.getAttributeLocalName(i)).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** All attributes of the element that was just opened. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(local(in.getAttributeLocalName(i)), in.getAttributeValue(i));
    }
    return attributes;
  }

  /** Reads the element that was just opened to its end, as text without tags. */
  public String text() throws XMLStreamException {
    int own = depth;
    StringBuilder text = new StringBuilder();
    while (depth >= own) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> open();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            text.append('&').append(in.getLocalName()).append(';');
        default -> {} // comments and instructions
      }
    }
    return text.toString();
  }

  /**
   * Reads the element that was just opened to its end.
   *
   * @param target takes name and text of each innermost element in it, or of itself
   */
  public void leaves(BiConsumer<String, String> target) throws XMLStreamException {
    int own = depth;
    StringBuilder text = new StringBuilder();
    boolean isLeaf = true;
    while (depth >= own) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open();
          text.setLength(0);
          isLeaf = true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (isLeaf) {
            target.accept(name(), text.toString());
          }
          isLeaf = false;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
        default -> {} // comments and the like
      }
    }
  }
}
