package fr.bocage.format.gpx;

import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import fr.bocage.format.xml.XmlCursor;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** One of a GPX file's three layers, and what its rows have in common. One thread. */
final class GpxLayer {
  private static final Set<String> TEXTS =
      Set.of("name", "cmt", "desc", "src", "sym", "type", "fix", "time", "url", "urlname");
  private static final Set<String> NUMBERS =
      Set.of(
          "ele",
          "number",
          "sat",
          "hdop",
          "vdop",
          "pdop",
          "magvar",
          "geoidheight",
          "ageofdgpsdata",
          "dgpsid",
          "course",
          "speed");
  private static final Set<String> INTEGERS = Set.of("number", "sat", "dgpsid");

  private final FlawTally flaws;
  private final LayerBuilder rows;
  private final Set<String> untyped = new HashSet<>();
  private final VertexBuffer positions = new VertexBuffer();
  private double height = Double.NaN;

  GpxLayer(FlawTally flaws) {
    this.flaws = flaws;
    rows = new LayerBuilder(flaws);
  }

  LayerBuilder rows() {
    return rows;
  }

  /** Fields whose values tell their types. */
  Set<String> untyped() {
    return untyped;
  }

  /** Reads a child of a waypoint, route or track that says something of it as a whole. */
  void readAttribute(XmlCursor xml) throws XMLStreamException {
    String name = xml.name();
    if (TEXTS.contains(name)) {
      rows.setText(name, xml.text());
    } else if (NUMBERS.contains(name)) {
      setNumber(name, xml.text().strip());
    } else if (name.equals("link")) {
      rows.setText("link", xml.attribute("href"));
    } else if (name.equals("extensions")) {
      xml.leaves(this::set);
    }
  }

  private void setNumber(String field, String value) {
    ColumnBuilder column = rows.column(field);
    if (column == null || value.isEmpty()) {
      return;
    }
    double number = number(value);
    if (INTEGERS.contains(field) && value.matches("[0-9]{1,9}")) {
      column.setInteger(rows.row(), Long.parseLong(value));
    } else if (Double.isFinite(number)) {
      column.setReal(rows.row(), number);
      height = field.equals("ele") ? number : height;
    }
  }

  private void set(String field, String text) {
    boolean isTaken = TEXTS.contains(field) || NUMBERS.contains(field);
    String name = isTaken ? field + "_2" : field;
    untyped.add(name);
    rows.setText(name, text);
  }

  /** Adds a point of a line; one without valid coordinates is left out. */
  void addPosition(Map<String, String> attributes, String elevation) {
    double x = number(attributes.get("lon"));
    double y = number(attributes.get("lat"));
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      flaws.note(Flaw.COORDINATES_NOT_FINITE);
      return;
    }
    positions.add(x, y, finiteOrNone(number(elevation)), Double.NaN);
  }

  /** Writes the points added so far as a line. */
  void endLine() {
    rows.parts().line(positions, 0, positions.count());
    positions.clear();
  }

  /** Writes a waypoint and ends its row. */
  void endPoint(Map<String, String> attributes) {
    double x = number(attributes.get("lon"));
    double y = number(attributes.get("lat"));
    boolean isPlaced = Double.isFinite(x) && Double.isFinite(y);
    if (isPlaced) {
      positions.add(x, y, height, Double.NaN);
      rows.parts().point(positions, 0);
      positions.clear();
    }
    height = Double.NaN;
    rows.endRow(isPlaced ? GeometryType.POINT : null);
  }

  private static double finiteOrNone(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static double number(String text) {
    try {
      boolean isNumber = text != null && text.length() <= 50;
      return isNumber ? Double.parseDouble(text.strip().replace(',', '.')) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
