package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.json.PositionParser;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import java.io.IOException;
import java.util.Arrays;

/**
 * The value of one {@code coordinates} member, whatever its nesting: its positions side by side,
 * and for each array that holds no position itself where it closes. The geometry's type, which may
 * stand after the coordinates, says later what the nesting means. Used again for each geometry. One
 * thread.
 */
final class CoordinateBuffer {
  /** Turning digits into a number takes more than linear time; no honest ordinate has as many. */
  private static final int MOST_DIGITS = 1000;

  private final FlawTally flaws;
  private final VertexBuffer positions = new VertexBuffer();
  private final double[] ordinates = new double[3]; // of one position
  private int[] closingEnds = new int[4];
  private short[] closingDepths = new short[4];
  private int closings;
  private int positionDepth;
  private int deepestClosing;
  private boolean broken;

  CoordinateBuffer(FlawTally flaws) {
    this.flaws = flaws;
  }

  void clear() {
    positions.clear();
    closings = 0;
    positionDepth = 0;
    deepestClosing = 0;
    broken = false;
  }

  /** Reads the value that the parser stands on; null counts as no coordinates. */
  void read(JsonParser parser) throws IOException {
    clear();
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      broken = !parser.hasToken(JsonToken.VALUE_NULL);
      parser.skipChildren();
      return;
    }
    int depth = 1;
    boolean justOpened = true;
    while (depth > 0) {
      justOpened &= !readPlainPositions(parser, depth + 1);
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        depth++;
        justOpened = true;
      } else if (token == JsonToken.END_ARRAY) {
        close(depth--);
        justOpened = false;
      } else if (justOpened && isOrdinate(token)) {
        readPosition(parser, depth--);
        justOpened = false;
      } else {
        broken = true;
        parser.skipChildren();
      }
    }
  }

  /** Reads as many positions as the parser can take at once, and tells whether there was any. */
  private boolean readPlainPositions(JsonParser parser, int depth) {
    if (!(parser instanceof PositionParser positionParser)) {
      return false;
    }
    int before = positions.count();
    while (positionParser.nextPosition(ordinates)) {
      positions.add(ordinates[0], ordinates[1], ordinates[2], Double.NaN);
    }
    if (positions.count() == before) {
      return false;
    }
    noteDepth(depth);
    return true;
  }

  private static boolean isOrdinate(JsonToken token) {
    return token.isNumeric() || token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
  }

  private void close(int depth) {
    if (closings == closingEnds.length) {
      closingEnds = Arrays.copyOf(closingEnds, closings * 2);
      closingDepths = Arrays.copyOf(closingDepths, closings * 2);
    }
    closingEnds[closings] = positions.count();
    closingDepths[closings++] = (short) depth; // JSON deeper than 1000 is refused
    deepestClosing = Math.max(deepestClosing, depth);
  }

  /** Reads on from a position's first ordinate to its closing bracket. */
  private void readPosition(JsonParser parser, int depth) throws IOException {
    double x = ordinate(parser);
    double y = 0;
    double height = Double.NaN;
    int ordinates = 1;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (!isOrdinate(token)) {
        broken = true;
        parser.skipChildren();
      } else if (++ordinates == 2) {
        y = ordinate(parser);
      } else if (ordinates == 3) {
        height = height(parser);
      }
    }
    broken |= ordinates < 2;
    noteDepth(depth);
    if (ordinates > 3 && !broken) {
      flaws.note(Flaw.MORE_THAN_HEIGHTS);
    }
    add(x, y, height);
  }

  /** All positions of one geometry stand equally deep. */
  private void noteDepth(int depth) {
    broken |= positionDepth != 0 && positionDepth != depth;
    positionDepth = depth;
  }

  private void add(double x, double y, double height) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      flaws.note(Flaw.COORDINATES_NOT_FINITE);
      return;
    }
    positions.add(x, y, height, Double.NaN);
  }

  /** A height that is no number is none; the position stands without it. */
  private static double height(JsonParser parser) throws IOException {
    boolean number = parser.currentToken().isNumeric() && parser.getTextLength() <= MOST_DIGITS;
    double height = number ? parser.getDoubleValue() : Double.NaN;
    return Double.isFinite(height) ? height : Double.NaN;
  }

  private double ordinate(JsonParser parser) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      return Double.NaN;
    }
    if (parser.getTextLength() > MOST_DIGITS) {
      broken = true;
      return 0;
    }
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return parser.getDoubleValue();
    }
    flaws.note(Flaw.ORDINATES_AS_TEXT);
    String text = parser.getText().strip();
    if (!text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?|NaN")) {
      broken = true;
      return 0;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      broken = true; // two decimal points
      return 0;
    }
  }

  /** Whether there is something other than positions of one depth in arrays. */
  boolean isBroken() {
    return broken || positionDepth > 0 && deepestClosing >= positionDepth;
  }

  /** How many arrays a position stands in, its own among them; 0 when there is none. */
  int positionDepth() {
    return positionDepth;
  }

  /** The positions, all finite: for reading only. */
  VertexBuffer positions() {
    return positions;
  }

  /** Arrays of arrays, in the order in which they close: inner ones before outer ones. */
  int closingCount() {
    return closings;
  }

  /** How deep an array stands, 1 for the outermost. */
  int closingDepth(int closing) {
    return closingDepths[closing];
  }

  /** One past the last position in an array. */
  int closingEnd(int closing) {
    return closingEnds[closing];
  }
}
