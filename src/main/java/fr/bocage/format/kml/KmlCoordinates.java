package fr.bocage.format.kml;

import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;

/**
 * The positions of one {@code coordinates} element: {@code longitude,latitude[,altitude]},
 * separated by blanks; blanks beside commas are allowed for. Used again for each. One thread.
 */
final class KmlCoordinates {
  private static final int LONGEST_NUMBER = 50;

  private final FlawTally flaws;
  private VertexBuffer positions = new VertexBuffer();
  private boolean broken;

  KmlCoordinates(FlawTally flaws) {
    this.flaws = flaws;
  }

  void clear() {
    positions.clear();
    broken = false;
  }

  /** Adds the positions of a text. */
  void parse(String text) {
    int i = skipBlanks(text, 0);
    while (i < text.length() && !broken) {
      i = parsePosition(text, i);
    }
  }

  private int parsePosition(String text, int start) {
    double[] ordinates = {Double.NaN, Double.NaN, Double.NaN};
    int ordinate = 0;
    int i = start;
    while (true) {
      int end = endOfNumber(text, i);
      double value = number(text, i, end);
      if (ordinate < ordinates.length && !(ordinate > 1 && end == i)) {
        ordinates[ordinate] = value;
      }
      ordinate++;
      i = skipBlanks(text, end);
      if (i == text.length() || text.charAt(i) != ',') {
        break;
      }
      i = skipBlanks(text, i + 1);
    }
    if (ordinate < 2) {
      broken = true;
    } else {
      add(ordinates[0], ordinates[1], Double.isInfinite(ordinates[2]) ? Double.NaN : ordinates[2]);
    }
    return i;
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) > ' ') {
      end++;
    }
    return end;
  }

  private static int skipBlanks(String text, int start) {
    int i = start;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    return i;
  }

  private double number(String text, int start, int end) {
    if (end - start > LONGEST_NUMBER) {
      broken = true;
      return Double.NaN;
    }
    try {
      return start == end ? Double.NaN : Double.parseDouble(text.substring(start, end));
    } catch (NumberFormatException e) {
      broken = true;
      return Double.NaN;
    }
  }

  /** Adds a position; one that is not finite is left out. */
  void add(double x, double y, double height) {
    if (broken) {
      return;
    }
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      flaws.note(Flaw.COORDINATES_NOT_FINITE);
      return;
    }
    positions.add(x, y, height, Double.NaN);
  }

  /** Adds a track's position: {@code longitude latitude [altitude]}. */
  void parseTrackPosition(String text) {
    parse(text.strip().replaceAll("\\s+", ","));
  }

  /** The positions so far; they go with the next element. */
  VertexBuffer positions() {
    return positions;
  }

  /** Gives the positions away, to be kept. */
  VertexBuffer take() {
    VertexBuffer taken = positions;
    positions = new VertexBuffer();
    return taken;
  }

  /** Whether there is something that is no position. */
  boolean isBroken() {
    return broken;
  }
}
