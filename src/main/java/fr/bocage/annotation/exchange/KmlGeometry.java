package fr.bocage.annotation.exchange;

import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as KML, with every digit of their coordinates. */
final class KmlGeometry {
  private KmlGeometry() {}

  static void write(Geometry geometry, XMLStreamWriter xml) throws XMLStreamException {
    if (geometry instanceof Point || geometry instanceof LineString) {
      xml.writeStartElement(geometry instanceof Point ? "Point" : "LineString");
      coordinates(geometry, xml);
      xml.writeEndElement();
    } else if (geometry instanceof Polygon polygon) {
      xml.writeStartElement("Polygon");
      ring("outerBoundaryIs", polygon.getExteriorRing(), xml);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring("innerBoundaryIs", polygon.getInteriorRingN(i), xml);
      }
      xml.writeEndElement();
    } else {
      xml.writeStartElement("MultiGeometry");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(geometry.getGeometryN(i), xml);
      }
      xml.writeEndElement();
    }
  }

  private static void ring(String role, LineString ring, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(role);
    xml.writeStartElement("LinearRing");
    coordinates(ring, xml);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void coordinates(Geometry geometry, XMLStreamWriter xml)
      throws XMLStreamException {
    StringJoiner places = new StringJoiner(" ");
    for (Coordinate place : geometry.getCoordinates()) {
      places.add(place.x + "," + place.y);
    }
    KmlAnnotations.element("coordinates", places.toString(), xml);
  }
}
