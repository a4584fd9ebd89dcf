package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import java.util.ArrayList;
import java.util.List;

/** The words in a callout's box, broken into lines, and about how large the box is. */
final class CalloutText {
  static final double PADDING_X = 8;
  static final double LINE_PIXELS = 16;

  private static final double PADDING_Y = 5;
  private static final int LETTERS_A_LINE = 28;
  private static final int MOST_LINES = 8;

  /** Letters of DejaVu Sans, on average, in parts of the em. */
  private static final double LETTER_WIDTH = 0.58;

  private CalloutText() {}

  /** The title, else the note, in at most eight lines; at least one, which may be empty. */
  static List<String> lines(MapAnnotation mark) {
    String words = mark.title().isBlank() ? mark.note() : mark.title();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS_A_LINE) {
        if (lines.size() == MOST_LINES - 1) {
          line.append(" …");
          break;
        }
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Half the height of a box of so many lines, at a pixel ratio of 1. */
  static double halfHeight(int lines) {
    return lines * LINE_PIXELS / 2 + PADDING_Y;
  }

  /** About where the box is, without reading a font. */
  static Box box(MapAnnotation mark, double centreX, double centreY) {
    List<String> lines = lines(mark);
    int letters = lines.stream().mapToInt(String::length).max().orElse(0);
    double halfWidth = letters * SketchBoard.TITLE.sizePixels() * LETTER_WIDTH / 2 + PADDING_X;
    double halfHeight = halfHeight(lines.size());
    Box box = new Box();
    box.include(centreX - halfWidth, centreY - halfHeight);
    box.include(centreX + halfWidth, centreY + halfHeight);
    return box;
  }
}
