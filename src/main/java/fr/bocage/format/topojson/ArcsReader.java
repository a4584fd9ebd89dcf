package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The first pass over a topology: its arcs and its transform. One thread. */
final class ArcsReader {
  /** Turning digits into a number takes more than linear time; no honest ordinate has as many. */
  private static final int MOST_DIGITS = 1000;

  private final JsonParser parser;
  private final Arcs arcs = new Arcs();
  private boolean isTopology;

  ArcsReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads as far as the JSON is whole; the second pass says where it breaks. */
  Arcs read() throws IOException {
    try {
      readRoot();
    } catch (JsonProcessingException e) {
      arcs.dropArc();
    }
    arcs.decode();
    return arcs;
  }

  private void readRoot() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "type" -> {
          isTopology =
              parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().equals("Topology");
          parser.skipChildren();
        }
        case "transform" -> readTransform();
        case "arcs" -> readArcs();
        default -> parser.skipChildren();
      }
    }
  }

  private void readTransform() throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return;
    }
    double[] scale = {1, 1};
    double[] translate = {0, 0};
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      double[] pair = readPair(parser);
      if (pair != null && name.equals("scale")) {
        scale = pair;
      } else if (pair != null && name.equals("translate")) {
        translate = pair;
      }
    }
    arcs.setTransform(scale, translate);
  }

  private void readArcs() throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.hasToken(JsonToken.START_ARRAY)) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          double[] pair = readPair(parser);
          if (pair != null) {
            arcs.addPosition(pair[0], pair[1]);
          }
        }
      } else {
        parser.skipChildren(); // counts as an arc of nothing, so that the others keep their numbers
      }
      arcs.endArc();
    }
  }

  /** Reads the value that a parser stands on; null when it does not begin with two numbers. */
  static double[] readPair(JsonParser parser) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      parser.skipChildren();
      return null;
    }
    parser.nextToken();
    return readOpenedPair(parser);
  }

  /** Reads on from the first thing in an array to its end. */
  static double[] readOpenedPair(JsonParser parser) throws IOException {
    double[] pair = {Double.NaN, Double.NaN};
    for (int i = 0; !parser.hasToken(JsonToken.END_ARRAY); i++) {
      boolean isNumber = parser.currentToken().isNumeric() && parser.getTextLength() <= MOST_DIGITS;
      if (isNumber && i < 2) {
        pair[i] = parser.getDoubleValue();
      }
      parser.skipChildren();
      parser.nextToken();
    }
    return Double.isFinite(pair[0]) && Double.isFinite(pair[1]) ? pair : null;
  }

  /** Whether the document says that it is a topology. */
  boolean isTopology() {
    return isTopology;
  }
}
