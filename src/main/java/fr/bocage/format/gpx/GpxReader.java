package fr.bocage.format.gpx;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.xml.XmlCursor;
import fr.bocage.format.xml.XmlFile;
import fr.bocage.geo.Crs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a GPX document. A track that breaks off is kept as far as it goes: half a walk is better
 * than none. One thread, one document.
 */
final class GpxReader implements XmlFile.Content {
  private final FlawTally flaws = new FlawTally();
  private final GpxLayer waypoints = new GpxLayer(flaws);
  private final GpxLayer routes = new GpxLayer(flaws);
  private final GpxLayer tracks = new GpxLayer(flaws);
  private boolean isGpx;
  private String begin;
  private String end;

  @Override
  public void read(XmlCursor xml) throws XMLStreamException {
    isGpx = xml.nextChild(0) && xml.name().equals("gpx");
    int depth = xml.depth();
    while (isGpx && xml.nextChild(depth)) {
      switch (xml.name()) {
        case "wpt" -> readWaypoint(xml);
        case "rte" -> readLine(xml, routes, GeometryType.LINE_STRING);
        case "trk" -> readLine(xml, tracks, GeometryType.MULTI_LINE_STRING);
        default -> {} // metadata
      }
    }
  }

  private void readWaypoint(XmlCursor xml) throws XMLStreamException {
    Map<String, String> attributes = xml.attributes();
    try {
      int depth = xml.depth();
      while (xml.nextChild(depth)) {
        waypoints.readAttribute(xml);
      }
    } catch (XMLStreamException e) {
      waypoints.rows().dropRow();
      throw e;
    }
    waypoints.endPoint(attributes);
  }

  private void readLine(XmlCursor xml, GpxLayer layer, GeometryType type)
      throws XMLStreamException {
    begin = null;
    end = null;
    int before = layer.rows().parts().partCount();
    try {
      int depth = xml.depth();
      while (xml.nextChild(depth)) {
        switch (xml.name()) {
          case "rtept" -> readPoint(xml, layer);
          case "trkseg" -> readSegment(xml, layer);
          default -> layer.readAttribute(xml);
        }
      }
    } catch (XMLStreamException e) {
      layer.endLine();
      if (layer.rows().parts().partCount() > before) {
        endLine(layer, type);
      } else {
        layer.rows().dropRow();
      }
      throw e;
    }
    layer.endLine();
    boolean isEmpty = layer.rows().parts().partCount() == before;
    endLine(layer, isEmpty ? GeometryType.EMPTY : type);
  }

  private void endLine(GpxLayer layer, GeometryType type) {
    layer.rows().setText("begin", begin);
    layer.rows().setText("end", end);
    layer.rows().endRow(type);
  }

  private void readSegment(XmlCursor xml, GpxLayer layer) throws XMLStreamException {
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("trkpt")) {
        readPoint(xml, layer);
      }
    }
    layer.endLine();
  }

  private void readPoint(XmlCursor xml, GpxLayer layer) throws XMLStreamException {
    Map<String, String> attributes = xml.attributes();
    String elevation = null;
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("time")) {
        end = xml.text().strip();
        begin = begin == null ? end : begin;
      } else if (xml.name().equals("ele")) {
        elevation = xml.text();
      }
    }
    layer.addPosition(attributes, elevation);
  }

  @Override
  public long features() {
    return (long) waypoints.rows().row() + routes.rows().row() + tracks.rows().row();
  }

  /** Whether the document is GPX at all. */
  boolean isGpx() {
    return isGpx;
  }

  FlawTally flaws() {
    return flaws;
  }

  /** The layers that have features; when there is no feature at all, the waypoints. */
  List<SourceLayer> layers(Crs crs, String encoding) {
    List<SourceLayer> layers = new ArrayList<>();
    if (waypoints.rows().row() > 0 || features() == 0) {
      layers.add(layer("waypoints", waypoints, crs, encoding));
    }
    if (routes.rows().row() > 0) {
      layers.add(layer("routes", routes, crs, encoding));
    }
    if (tracks.rows().row() > 0) {
      layers.add(layer("tracks", tracks, crs, encoding));
    }
    return layers;
  }

  private static SourceLayer layer(String name, GpxLayer layer, Crs crs, String encoding) {
    var geometry = layer.rows().freezeGeometry();
    var columns = layer.rows().freezeColumns(layer.untyped());
    return new SourceLayer(new FeatureTable(name, crs, geometry, columns), encoding);
  }
}
