package fr.bocage.format.csv;

import fr.bocage.feature.CircularArcs;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.csv.WktTokens.BrokenWkt;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;

/**
 * Reads well-known text straight into parts of the current row: every type of ISO 13249-3, curves
 * as runs of segments ({@link CircularArcs}), surfaces of faces as polygons, heights and measures
 * also where the type's name says nothing of them. One thread.
 */
final class WktGeometries {
  /** Collections in collections are read by recursion. */
  private static final int DEEPEST = 100;

  private final WktTokens tokens = new WktTokens();
  private final PartWriter parts;
  private final FlawTally flaws;
  private final VertexBuffer vertices = new VertexBuffer();
  private boolean measuredOnly;
  private int
      linkStart; // of the current link of a chain, as long as its first vertex may repeat one
  private boolean joined;

  WktGeometries(PartWriter parts, FlawTally flaws) {
    this.parts = parts;
    this.flaws = flaws;
  }

  /**
   * Writes a geometry's parts.
   *
   * @return its type, {@link GeometryType#EMPTY} when there is nothing to draw, or null when it is
   *     broken
   */
  GeometryType write(String text) {
    tokens.begin(text);
    int before = parts.partCount();
    try {
      GeometryType type = geometry(0);
      tokens.skip(';'); // as SQL ends
      if (tokens.peek() != 0) {
        return null;
      }
      return parts.partCount() > before ? type : GeometryType.EMPTY;
    } catch (BrokenWkt e) {
      return null;
    }
  }

  private GeometryType geometry(int depth) throws BrokenWkt {
    if (depth > DEEPEST) {
      throw BrokenWkt.INSTANCE;
    }
    String name = name();
    switch (name) {
      case "POINT" -> {
        list(this::point);
        return GeometryType.POINT;
      }
      case "LINESTRING", "LINEARRING", "CIRCULARSTRING", "COMPOUNDCURVE" -> {
        line(name, depth);
        return GeometryType.LINE_STRING;
      }
      case "POLYGON", "TRIANGLE", "CURVEPOLYGON" -> {
        polygon(depth);
        return GeometryType.POLYGON;
      }
      case "MULTIPOINT" -> {
        list(this::multiPointMember);
        return GeometryType.MULTI_POINT;
      }
      case "MULTILINESTRING", "MULTICURVE" -> {
        list(() -> lineMember(depth + 1));
        return GeometryType.MULTI_LINE_STRING;
      }
      case "MULTIPOLYGON", "MULTISURFACE", "TIN", "POLYHEDRALSURFACE" -> {
        list(() -> polygonMember(depth + 1));
        return GeometryType.MULTI_POLYGON;
      }
      case "GEOMETRYCOLLECTION" -> {
        list(() -> geometry(depth + 1));
        return GeometryType.GEOMETRY_COLLECTION;
      }
      default -> throw BrokenWkt.INSTANCE;
    }
  }

  /** The type's name, without the letters that say what ordinates there are. */
  private String name() throws BrokenWkt {
    String name = tokens.word();
    String ordinates = "";
    if (name.endsWith("ZM") || name.endsWith("Z") || name.endsWith("M")) {
      ordinates = name.endsWith("ZM") ? "ZM" : name.substring(name.length() - 1);
      name = name.substring(0, name.length() - ordinates.length());
    } else if ("ZM".indexOf(Character.toUpperCase(tokens.peek())) >= 0) {
      ordinates = tokens.word();
    }
    measuredOnly = ordinates.equals("M");
    return name;
  }

  /** Reads one member of a list. */
  private interface Member {
    void read() throws BrokenWkt;
  }

  /** Reads members in parentheses, or EMPTY. */
  private void list(Member member) throws BrokenWkt {
    if (tokens.skipEmpty()) {
      return;
    }
    tokens.expect('(');
    do {
      member.read();
    } while (tokens.skip(','));
    tokens.expect(')');
  }

  private void point() throws BrokenWkt {
    vertices.clear();
    position();
    if (vertices.count() == 1) {
      parts.point(vertices, 0);
    }
    if (tokens.peek() == ',') {
      throw BrokenWkt.INSTANCE; // one point is no list
    }
  }

  private void multiPointMember() throws BrokenWkt {
    if (tokens.peek() == '(' || tokens.atWord()) {
      list(this::point);
      return;
    }
    vertices.clear();
    position();
    if (vertices.count() == 1) {
      parts.point(vertices, 0);
    }
  }

  private void lineMember(int depth) throws BrokenWkt {
    line(tokens.atWord() && !startsEmpty() ? name() : "LINESTRING", depth);
  }

  private void line(String name, int depth) throws BrokenWkt {
    vertices.clear();
    curve(name, depth);
    parts.line(vertices, 0, vertices.count());
  }

  private void polygonMember(int depth) throws BrokenWkt {
    if (tokens.atWord() && !startsEmpty()) {
      String name = name();
      if (!name.equals("POLYGON") && !name.equals("CURVEPOLYGON") && !name.equals("TRIANGLE")) {
        throw BrokenWkt.INSTANCE;
      }
    }
    polygon(depth);
  }

  private boolean startsEmpty() {
    return Character.toUpperCase(tokens.peek()) == 'E';
  }

  private void polygon(int depth) throws BrokenWkt {
    PartRole[] role = {PartRole.SHELL};
    boolean[] shellDropped = {false};
    list(
        () -> {
          vertices.clear();
          curve(tokens.atWord() && !startsEmpty() ? name() : "LINESTRING", depth + 1);
          if (role[0] == PartRole.SHELL) {
            shellDropped[0] = !parts.ring(PartRole.SHELL, vertices, 0, vertices.count());
            role[0] = PartRole.HOLE;
          } else if (!shellDropped[0]) {
            parts.ring(PartRole.HOLE, vertices, 0, vertices.count());
          }
        });
  }

  /** Appends a line, an arc string, or a chain of both to the vertices. */
  private void curve(String name, int depth) throws BrokenWkt {
    if (depth > DEEPEST) {
      throw BrokenWkt.INSTANCE;
    }
    int first = vertices.count();
    linkStart = first > 0 ? first : -1;
    joined = false;
    switch (name) {
      case "LINESTRING", "LINEARRING" -> list(this::position);
      case "CIRCULARSTRING" -> {
        list(this::position);
        if (vertices.count() > first) {
          flaws.note(Flaw.CURVES_STRAIGHTENED);
          // In a chain the arc begins with the last vertex of the link before.
          CircularArcs.trace(vertices, joined ? first - 1 : first);
        }
      }
      case "COMPOUNDCURVE" ->
          list(() -> curve(tokens.atWord() && !startsEmpty() ? name() : "LINESTRING", depth + 1));
      default -> throw BrokenWkt.INSTANCE;
    }
  }

  private void position() throws BrokenWkt {
    double x = tokens.number();
    double y = tokens.number();
    double third = tokens.atNumber() ? tokens.number() : Double.NaN;
    double fourth = tokens.atNumber() ? tokens.number() : Double.NaN;
    if (tokens.atNumber()) {
      throw BrokenWkt.INSTANCE;
    }
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      flaws.note(Flaw.COORDINATES_NOT_FINITE);
      return;
    }
    if (vertices.count() == linkStart && vertices.endsAt(x, y)) {
      joined = true;
      linkStart = -1;
      return;
    }
    double height = finiteOrNone(measuredOnly ? Double.NaN : third);
    double measure = finiteOrNone(measuredOnly ? third : fourth);
    vertices.add(x, y, height, measure);
  }

  private static double finiteOrNone(double ordinate) {
    return Double.isFinite(ordinate) ? ordinate : Double.NaN;
  }
}
