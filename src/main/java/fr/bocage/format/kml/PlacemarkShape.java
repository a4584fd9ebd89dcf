package fr.bocage.format.kml;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.Ordinates;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the geometries of a column, which is in WGS 84, as KML. One thread. */
final class PlacemarkShape {
  /** A centimetre. */
  private static final int DECIMALS = 7;

  private static final int HEIGHT_DECIMALS = 3;

  private final GeometryColumn geometry;
  private final XMLStreamWriter xml;
  private final StringBuilder text = new StringBuilder();

  PlacemarkShape(GeometryColumn geometry, XMLStreamWriter xml) {
    this.geometry = geometry;
    this.xml = xml;
  }

  /** Writes the row's geometry; nothing where it has none. */
  void write(int row) throws XMLStreamException {
    int first = geometry.firstPart(row);
    int end = geometry.firstPart(row + 1);
    if (first == end) {
      return;
    }
    boolean several = isMultiple(geometry.type(row));
    if (several) {
      xml.writeStartElement("MultiGeometry");
    }
    int next;
    for (int part = first; part < end; part = next) {
      next = part + 1;
      while (next < end && geometry.role(next) == PartRole.HOLE) {
        next++; // holes go with the shell before them
      }
      member(part, next);
    }
    if (several) {
      xml.writeEndElement();
    }
  }

  private static boolean isMultiple(GeometryType type) {
    return switch (type) {
      case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON, GEOMETRY_COLLECTION -> true;
      default -> false;
    };
  }

  private void member(int first, int end) throws XMLStreamException {
    switch (geometry.role(first)) {
      case POINT -> coordinates("Point", first);
      case LINE -> coordinates("LineString", first);
      case SHELL, HOLE -> {
        xml.writeStartElement("Polygon");
        if (!Double.isNaN(geometry.height(geometry.firstVertex(first)))) {
          writeAltitudeMode();
        }
        for (int part = first; part < end; part++) {
          xml.writeStartElement(part == first ? "outerBoundaryIs" : "innerBoundaryIs");
          coordinates("LinearRing", part);
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
    }
  }

  /** Else programs lay it on the ground. */
  private void writeAltitudeMode() throws XMLStreamException {
    xml.writeStartElement("altitudeMode");
    xml.writeCharacters("absolute");
    xml.writeEndElement();
  }

  private void coordinates(String element, int part) throws XMLStreamException {
    text.setLength(0);
    boolean high = false;
    int first = geometry.firstVertex(part);
    for (int vertex = first; vertex < geometry.firstVertex(part + 1); vertex++) {
      if (vertex > first) {
        text.append(' ');
      }
      Ordinates.append(text, geometry.xy()[vertex * 2], DECIMALS);
      text.append(',');
      Ordinates.append(text, geometry.xy()[vertex * 2 + 1], DECIMALS);
      double height = geometry.height(vertex);
      if (!Double.isNaN(height)) {
        high = true;
        text.append(',');
        Ordinates.append(text, height, HEIGHT_DECIMALS);
      }
    }
    xml.writeStartElement(element);
    if (high && !element.equals("LinearRing")) { // of a polygon, the polygon says it
      writeAltitudeMode();
    }
    xml.writeStartElement("coordinates");
    xml.writeCharacters(text.toString());
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
