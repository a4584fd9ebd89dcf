package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * The value of one {@code arcs} member, whatever its nesting: the arcs' numbers side by side, and
 * for each array where it closes and how deep it stands. Used again for each geometry. One thread.
 */
final class ArcReferences {
  private static final int DEEPEST = 3;

  private int[] arcs = new int[16];
  private int count;
  private int[] closingEnds = new int[16];
  private byte[] closingDepths = new byte[16];
  private int closings;
  private int numberDepth;
  private boolean broken;

  void clear() {
    count = 0;
    closings = 0;
    numberDepth = 0;
    broken = false;
  }

  /** Reads the value that the parser stands on. */
  void read(JsonParser parser) throws IOException {
    clear();
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      broken = true;
      parser.skipChildren();
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
        depth++;
      } else if (token == JsonToken.END_ARRAY) {
        close(depth--);
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        add(parser, depth);
      } else {
        broken = true;
        parser.skipChildren();
      }
    }
  }

  private void add(JsonParser parser, int depth) throws IOException {
    broken |= numberDepth != 0 && numberDepth != depth;
    numberDepth = depth;
    if (parser.getNumberType() != JsonParser.NumberType.INT) {
      broken = true;
      return;
    }
    if (count == arcs.length) {
      arcs = Arrays.copyOf(arcs, count * 2);
    }
    arcs[count++] = parser.getIntValue();
  }

  private void close(int depth) {
    if (closings == closingEnds.length) {
      closingEnds = Arrays.copyOf(closingEnds, closings * 2);
      closingDepths = Arrays.copyOf(closingDepths, closings * 2);
    }
    closingEnds[closings] = count;
    closingDepths[closings++] = (byte) depth;
  }

  /** Whether there is something other than numbers of arcs, all at one depth. */
  boolean isBroken() {
    return broken;
  }

  /** How many arrays the numbers stand in; 0 when there is none. */
  int numberDepth() {
    return numberDepth;
  }

  /** The number of an arc; a negative one is the complement of an arc to go backwards. */
  int arc(int index) {
    return arcs[index];
  }

  int closingCount() {
    return closings;
  }

  int closingDepth(int closing) {
    return closingDepths[closing];
  }

  /** One past the last arc in an array. */
  int closingEnd(int closing) {
    return closingEnds[closing];
  }
}
