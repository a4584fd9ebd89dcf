package fr.bocage.format.kml;

import fr.bocage.format.xml.XmlCursor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The colours of a document's shared styles, by their ids. One thread. */
final class KmlStyles {
  /** What a style colours; each may be null. */
  record KmlStyle(String icon, String line, String area) {
    /** The colour of a feature of a kind. */
    String colour(Kind kind) {
      return switch (kind) {
        case POINT -> icon;
        case LINE -> line;
        case AREA -> area != null ? area : line;
        case NONE -> null;
      };
    }
  }

  /** What of a style shows on a feature. */
  enum Kind {
    POINT,
    LINE,
    AREA,
    NONE
  }

  private final Map<String, KmlStyle> styles = new HashMap<>();
  private final Map<String, String> normalStyles = new HashMap<>();

  /** Reads a shared {@code Style} or {@code StyleMap} that was just opened. */
  void readShared(XmlCursor xml) throws XMLStreamException {
    String id = xml.attribute("id");
    if (xml.name().equals("Style")) {
      KmlStyle style = read(xml);
      if (id != null) {
        styles.put(id, style);
      }
    } else {
      String url = readMap(xml);
      if (id != null && url != null) {
        normalStyles.put(id, url);
      }
    }
  }

  /** Reads a {@code Style} that was just opened. */
  KmlStyle read(XmlCursor xml) throws XMLStreamException {
    int depth = xml.depth();
    String icon = null;
    String line = null;
    String area = null;
    while (xml.nextChild(depth)) {
      switch (xml.name()) {
        case "IconStyle" -> icon = readColour(xml);
        case "LineStyle" -> line = readColour(xml);
        case "PolyStyle" -> area = readColour(xml);
        default -> {} // labels and balloons
      }
    }
    return new KmlStyle(icon, line, area);
  }

  /** The colour of a part of a style; null when it has none, or fills nothing. */
  private static String readColour(XmlCursor xml) throws XMLStreamException {
    int depth = xml.depth();
    String colour = null;
    boolean fills = true;
    while (xml.nextChild(depth)) {
      if (xml.name().equals("color")) {
        colour = rgb(xml.text());
      } else if (xml.name().equals("fill")) {
        fills = !xml.text().strip().equals("0");
      }
    }
    return fills ? colour : null;
  }

  /** {@code #rrggbb} of KML's {@code aabbggrr}; null when it is none. */
  private static String rgb(String colour) {
    String digits = colour.strip().replace("#", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{8}")) {
      return null;
    }
    return "#" + digits.substring(6) + digits.substring(4, 6) + digits.substring(2, 4);
  }

  private static String readMap(XmlCursor xml) throws XMLStreamException {
    int depth = xml.depth();
    String normal = null;
    while (xml.nextChild(depth)) {
      int pair = xml.depth();
      boolean isNormal = false;
      String url = null;
      while (xml.nextChild(pair)) {
        switch (xml.name()) {
          case "key" -> isNormal = xml.text().strip().equals("normal");
          case "styleUrl" -> url = xml.text().strip();
          default -> {} // a style of its own
        }
      }
      normal = isNormal ? url : normal;
    }
    return normal;
  }

  /** The shared style that an address names; null when it is unknown or in another file. */
  KmlStyle find(String url) {
    String id = url.substring(url.indexOf('#') + 1);
    String normal = normalStyles.get(id);
    return styles.get(normal == null ? id : normal.substring(normal.indexOf('#') + 1));
  }
}
