package fr.bocage.render;

import fr.bocage.style.LabelFont;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Small print in the lower right corner of a frame, on a ground of its own so that it can be read
 * over any map: whose data the map shows. Safe on any thread.
 */
public final class Caption {
  private static final LabelFont FONT = new LabelFont("DejaVu Sans Condensed", 10, false, false);
  private static final int INK_RGB = 0x55514a;
  private static final int GROUND_RGB = 0xffffff;
  private static final int GROUND_OPACITY = 0xcc000000;
  private static final double LINE_PIXELS = 13;
  private static final double PADDING_PIXELS = 5;

  /** Wider, lines would be hard to follow and the caption would look like a border. */
  private static final double MAX_SHARE_OF_WIDTH = 0.62;

  private final Typefaces typefaces = new Typefaces();
  private final double ratio;

  /**
   * @param pixelRatio pixels of the frames for one of the small print's sizes
   */
  public Caption(double pixelRatio) {
    ratio = pixelRatio;
  }

  /**
   * The frame with the text over it, in as many lines as it takes; a frame without room for it, or
   * a text without letters, gives the frame itself.
   *
   * @param theme the one that the map was painted in
   */
  public Frame over(Frame frame, String text, MapTheme theme) {
    int width = frame.viewport().widthPixels();
    int height = frame.viewport().heightPixels();
    List<Lettering> lines = lines(text, Math.max(1, width * MAX_SHARE_OF_WIDTH));
    double boxWidth =
        lines.stream().mapToDouble(Lettering::width).max().orElse(0) + 2 * PADDING_PIXELS * ratio;
    double boxHeight = (lines.size() * LINE_PIXELS + PADDING_PIXELS) * ratio;
    if (lines.isEmpty() || boxWidth > width || boxHeight > height / 2.0) {
      return frame;
    }
    Canvas canvas = new Canvas(frame.argb().clone(), width, 0);
    Coverage coverage = new Coverage();
    coverage.begin(width, 0, height);
    double boxLeft = Math.floor(width - boxWidth);
    double boxTop = Math.floor(height - boxHeight);
    coverage.edge(boxLeft, boxTop, boxLeft, height);
    coverage.resolve(new FlatInk(canvas, GROUND_OPACITY | theme.ground(GROUND_RGB)));
    for (int i = 0; i < lines.size(); i++) {
      Lettering line = lines.get(i);
      double left = width - PADDING_PIXELS * ratio - line.width();
      double above = PADDING_PIXELS + (lines.size() - 1 - i) * LINE_PIXELS;
      addLetters(coverage, line, Math.rint(left), Math.rint(height - above * ratio));
    }
    coverage.resolve(new FlatInk(canvas, 0xff000000 | theme.letter(INK_RGB)));
    return new Frame(frame.viewport(), canvas.argb());
  }

  /** Breaks the text between words; a word that is too long has a line of its own. */
  private List<Lettering> lines(String text, double maxWidth) {
    List<Lettering> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && lettering(longer).width() > maxWidth) {
        lines.add(lettering(line));
        longer = word;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      lines.add(lettering(line));
    }
    return lines;
  }

  private Lettering lettering(String text) {
    return new Lettering(typefaces.of(FONT), text, FONT.sizePixels() * ratio, 0);
  }

  private static void addLetters(Coverage coverage, Lettering line, double left, double baseline) {
    GlyphContours contours = new GlyphContours(coverage, new Stroker(coverage));
    for (int i = 0; i < line.length(); i++) {
      contours.add(line.glyph(i), left + line.start(i), baseline, line.sizePixels(), 0, null);
    }
  }
}
