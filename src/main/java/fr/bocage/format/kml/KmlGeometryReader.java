package fr.bocage.format.kml;

import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import fr.bocage.format.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the geometry of one placemark into the current row. Used again for each. One thread. */
final class KmlGeometryReader {
  /**
   * Elements that are geometries, those among them that only GML has: some programs mix them up.
   */
  static final Set<String> NAMES =
      Set.of(
          "Point",
          "LineString",
          "LinearRing",
          "Polygon",
          "MultiGeometry",
          "MultiPoint",
          "MultiLineString",
          "MultiPolygon",
          "Track",
          "MultiTrack");

  private final PartWriter parts;
  private final KmlCoordinates coordinates;
  private final List<String> times = new ArrayList<>();
  private GeometryType single;
  private int members;
  private boolean isThere;
  private boolean isMulti;
  private boolean isMixed;
  private boolean broken;

  KmlGeometryReader(PartWriter parts, FlawTally flaws) {
    this.parts = parts;
    coordinates = new KmlCoordinates(flaws);
  }

  /** Forgets the last placemark's. */
  void begin() {
    single = null;
    members = 0;
    isThere = false;
    isMulti = false;
    isMixed = false;
    broken = false;
    times.clear();
  }

  /** Reads a geometry that was just opened, beside those that the placemark already has. */
  void read(XmlCursor xml) throws XMLStreamException {
    isThere = true;
    switch (xml.name()) {
      case "Point" -> readPoint(xml);
      case "LineString", "LinearRing" -> {
        readCoordinates(xml);
        writeLine();
      }
      case "Polygon" -> readPolygon(xml);
      case "Track" -> readTrack(xml);
      default -> {
        isMulti = true;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
          if (NAMES.contains(xml.name())) {
            read(xml);
          }
        }
      }
    }
  }

  private void readPoint(XmlCursor xml) throws XMLStreamException {
    readCoordinates(xml);
    if (coordinates.positions().count() > 0) {
      parts.point(coordinates.positions(), 0);
      add(GeometryType.POINT);
    }
  }

  private void writeLine() {
    int before = parts.partCount();
    parts.line(coordinates.positions(), 0, coordinates.positions().count());
    if (parts.partCount() > before) {
      add(GeometryType.LINE_STRING);
    }
  }

  private void readPolygon(XmlCursor xml) throws XMLStreamException {
    VertexBuffer shell = new VertexBuffer();
    List<VertexBuffer> holes = new ArrayList<>();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      boolean isOuter = xml.name().equals("outerBoundaryIs");
      if (!isOuter && !xml.name().equals("innerBoundaryIs")) {
        continue;
      }
      int boundary = xml.depth();
      while (xml.nextChild(boundary)) {
        readCoordinates(xml); // of a LinearRing
        VertexBuffer ring = coordinates.take();
        if (isOuter) {
          shell = ring;
        } else {
          holes.add(ring);
        }
      }
    }
    if (parts.ring(PartRole.SHELL, shell, 0, shell.count())) {
      holes.forEach(hole -> parts.ring(PartRole.HOLE, hole, 0, hole.count()));
      add(GeometryType.POLYGON);
    }
  }

  private void readTrack(XmlCursor xml) throws XMLStreamException {
    coordinates.clear();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("coord")) {
        coordinates.parseTrackPosition(xml.text());
      } else if (xml.name().equals("when")) {
        times.add(xml.text().strip());
      }
    }
    broken |= coordinates.isBroken();
    if (coordinates.positions().count() == 1) {
      parts.point(coordinates.positions(), 0);
      add(GeometryType.POINT);
    } else {
      writeLine();
    }
  }

  private void readCoordinates(XmlCursor xml) throws XMLStreamException {
    coordinates.clear();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("coordinates")) {
        coordinates.parse(xml.text());
      }
    }
    broken |= coordinates.isBroken();
  }

  private void add(GeometryType type) {
    isMixed |= single != null && single != type;
    single = type;
    members++;
  }

  /** What was read: {@link GeometryType#NULL} for no geometry at all, null when it is broken. */
  GeometryType type() {
    if (broken) {
      return null;
    }
    if (single == null) {
      return isThere ? GeometryType.EMPTY : GeometryType.NULL;
    }
    if (isMixed) {
      return GeometryType.GEOMETRY_COLLECTION;
    }
    if (!isMulti && members == 1) {
      return single;
    }
    return switch (single) {
      case POINT -> GeometryType.MULTI_POINT;
      case LINE_STRING -> GeometryType.MULTI_LINE_STRING;
      default -> GeometryType.MULTI_POLYGON;
    };
  }

  /** What of a style shows on it. */
  KmlStyles.Kind kind() {
    if (single == null || isMixed) {
      return KmlStyles.Kind.NONE;
    }
    return switch (single) {
      case POINT -> KmlStyles.Kind.POINT;
      case LINE_STRING -> KmlStyles.Kind.LINE;
      default -> KmlStyles.Kind.AREA;
    };
  }

  /** The moments of its tracks. */
  List<String> times() {
    return times;
  }
}
