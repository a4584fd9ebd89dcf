package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.map.PlacedAnnotation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * About where an annotation's title comes to stand, without reading a font: in pixels of one
 * resolution, counted from the CRS's own origin.
 *
 * @param pixelsPerUnit of the CRS
 * @param ratio pixels of the frame for one of a style
 */
record TitleGuess(double pixelsPerUnit, double ratio) {
  private static final double LETTER = 0.6;
  private static final double BOLD_LETTER = 0.68;

  /** Callouts break longer titles into lines. */
  private static final int LONGEST_LINE = 30;

  private static final double ABOVE_LINE_PIXELS = 10;

  /**
   * @param dot whether the annotation is drawn as one
   */
  Box of(PlacedAnnotation placed, boolean dot) {
    MapAnnotation mark = placed.painted();
    Geometry geometry = placed.geometry();
    int letters = mark.title().strip().length();
    double width = letters * letterPixels();
    if (dot) {
      return from(CrowdSketch.place(geometry), CrowdSketch.TITLE_PIXELS, 0, width);
    }
    Coordinate[] line = geometry.getCoordinates();
    return switch (mark.kind()) {
      case PIN, PHOTO -> from(line[0], PinSketch.TITLE_PIXELS, -PinShape.CENTRE_UP, width);
      case TEXT -> {
        double bold = letters * TextSketch.TEXT.sizePixels() * BOLD_LETTER * ratio;
        yield from(line[0], -bold / 2 / ratio, 0, bold);
      }
      case CALLOUT -> {
        double box = width * Math.min(letters, LONGEST_LINE) / Math.max(1, letters);
        yield from(line[line.length - 1], -box / 2 / ratio, 0, box);
      }
      case AREA, RECTANGLE, CIRCLE -> from(middle(geometry), -width / 2 / ratio, 0, width);
      case LINE, ARROW, FREEHAND, HIGHLIGHT ->
          from(halfway(line), -width / 2 / ratio, -ABOVE_LINE_PIXELS, width);
    };
  }

  /** The title of a pin on one of its sides. */
  Box beside(PlacedAnnotation placed, TitleSides.Side side) {
    Coordinate at = placed.geometry().getCoordinate();
    double width = placed.painted().title().strip().length() * letterPixels();
    return switch (side) {
      case RIGHT -> from(at, PinSketch.TITLE_PIXELS, -PinShape.CENTRE_UP, width);
      case LEFT -> from(at, -PinSketch.TITLE_PIXELS - width / ratio, -PinShape.CENTRE_UP, width);
      case BELOW -> from(at, -width / 2 / ratio, PinSketch.BELOW_PIXELS, width);
      case ABOVE -> from(at, -width / 2 / ratio, -PinSketch.ABOVE_PIXELS, width);
    };
  }

  /** The drop of a pin. */
  Box head(PlacedAnnotation placed) {
    Coordinate at = placed.geometry().getCoordinate();
    double x = at.x * pixelsPerUnit;
    double y = -at.y * pixelsPerUnit;
    Box box = new Box();
    box.include(x - PinShape.RADIUS * ratio, y - (PinShape.CENTRE_UP + PinShape.RADIUS) * ratio);
    box.include(x + PinShape.RADIUS * ratio, y);
    return box;
  }

  private double letterPixels() {
    return SketchBoard.TITLE.sizePixels() * LETTER * ratio;
  }

  /** The middle of a line's length. */
  private static Coordinate halfway(Coordinate[] line) {
    double left = 0;
    for (int i = 1; i < line.length; i++) {
      left += line[i].distance(line[i - 1]);
    }
    left /= 2;
    for (int i = 1; i < line.length; i++) {
      double length = line[i].distance(line[i - 1]);
      if (left <= length && length > 0) {
        double t = left / length;
        return new Coordinate(
            line[i - 1].x + t * (line[i].x - line[i - 1].x),
            line[i - 1].y + t * (line[i].y - line[i - 1].y));
      }
      left -= length;
    }
    return line[0];
  }

  private static Coordinate middle(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    return box.centre();
  }

  /** A title whose left end lies so far from a place, in pixels of a style. */
  private Box from(Coordinate at, double right, double down, double width) {
    double left = at.x * pixelsPerUnit + right * ratio;
    double middle = -at.y * pixelsPerUnit + down * ratio;
    double half = SketchBoard.TITLE.sizePixels() * ratio / 2;
    Box box = new Box();
    box.include(left, middle - half);
    box.include(left + width, middle + half);
    return box;
  }
}
