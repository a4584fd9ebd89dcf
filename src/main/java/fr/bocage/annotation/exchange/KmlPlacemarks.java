package fr.bocage.annotation.exchange;

import fr.bocage.annotation.MapAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Reads the placemarks of one KML document, of whichever program. One thread, once. */
final class KmlPlacemarks {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final XMLStreamReader xml;
  private final List<MapAnnotation> read = new ArrayList<>();
  private int unreadable;

  // of the placemark that is being read
  private final Map<String, Object> values = new HashMap<>();
  private final List<Geometry> geometries = new ArrayList<>();
  private final List<LinearRing> rings = new ArrayList<>();
  private String dataName;
  private boolean extended;

  KmlPlacemarks(XMLStreamReader xml) {
    this.xml = xml;
  }

  ReadAnnotations read() throws XMLStreamException {
    boolean inside = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("Placemark")) {
          inside = true;
          begin();
        } else if (inside) {
          element(xml.getLocalName());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && inside) {
        inside = !xml.getLocalName().equals("Placemark");
        end(xml.getLocalName());
      }
    }
    return new ReadAnnotations(read, unreadable);
  }

  private void begin() {
    values.clear();
    geometries.clear();
    rings.clear();
    extended = false;
  }

  private void element(String name) throws XMLStreamException {
    switch (name) {
      case "name" -> values.putIfAbsent("title", text());
      case "description" -> values.putIfAbsent("note", text());
      case "color" -> {
        String colour = text();
        if (!extended && colour.matches("[0-9a-fA-F]{8}")) {
          values.put(
              "colour",
              "#" + colour.substring(6) + colour.substring(4, 6) + colour.substring(2, 4));
        }
      }
      case "Data", "SimpleData" -> {
        extended = true;
        dataName = xml.getAttributeValue(null, "name");
        if (name.equals("SimpleData") && dataName != null) {
          values.put(dataName, text());
        }
      }
      case "value" -> {
        if (dataName != null) {
          values.put(dataName, text());
        }
      }
      case "coordinates" -> coordinates(text());
      default -> {}
    }
  }

  private String text() throws XMLStreamException {
    return KmlText.unescaped(xml.getElementText());
  }

  private Coordinate[] pending = new Coordinate[0];

  private void coordinates(String text) {
    List<Coordinate> places = new ArrayList<>();
    for (String place : text.strip().split("\\s+")) {
      String[] numbers = place.split(",");
      try {
        places.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        continue; // a place that cannot be read is left out
      }
    }
    pending = places.toArray(Coordinate[]::new);
  }

  private void end(String name) {
    try {
      switch (name) {
        case "Point" -> geometries.add(FACTORY.createPoint(pending[0]));
        case "LineString" -> geometries.add(FACTORY.createLineString(pending));
        case "LinearRing" -> rings.add(FACTORY.createLinearRing(pending));
        case "Polygon" -> {
          LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
          geometries.add(FACTORY.createPolygon(rings.get(0), holes));
          rings.clear();
        }
        case "Placemark" -> finish();
        default -> {}
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      rings.clear(); // a ring that does not close, a line of one place
    }
  }

  private void finish() {
    Geometry geometry =
        geometries.size() == 1 ? geometries.get(0) : FACTORY.buildGeometry(geometries);
    if (FlatAnnotation.isOnEarth(geometry)) {
      read.add(FlatAnnotation.of(values, geometry));
    } else {
      unreadable++;
    }
  }
}
