package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Viewport;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.style.LabelFont;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * What the annotations of a frame look like: shapes in painting order, and their titles above all
 * of them. Titles are never left out, for what people marked is what the map is about. One frame,
 * one thread; finished, it is only read.
 */
final class AnnotationSketch {
  private static final int HALO_OPACITY = 0xe6000000;
  private static final int SHADOW = 0x40000000;
  private static final int WASH = 0x2e000000; // 18 percent
  private static final double OBSTACLE_PIXELS = 12;
  private static final LabelFont TITLE = new LabelFont("DejaVu Sans", 12, false, false);
  private static final LabelFont TEXT = new LabelFont("DejaVu Sans", 14, true, false);

  private final Typefaces typefaces;
  private final Viewport view;
  private final double ratio;
  private final MapTheme theme;
  private final int edge;
  private final int halo;
  private final int ink;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<PlacedLabel> labels = new ArrayList<>();
  private final List<Box> solid = new ArrayList<>();

  AnnotationSketch(Typefaces typefaces, Viewport view, double pixelRatio, MapTheme theme) {
    this.typefaces = typefaces;
    this.view = view;
    this.ratio = pixelRatio;
    this.theme = theme;
    edge = 0xff000000 | theme.ground(0xffffff);
    halo = HALO_OPACITY | theme.ground(0xffffff);
    ink = 0xff000000 | theme.letter(0x33312c);
  }

  List<Shape> shapes() {
    return shapes;
  }

  List<PlacedLabel> labels() {
    return labels;
  }

  /** What labels of the layers keep clear of: titles, pins and lines. */
  List<Box> obstacles() {
    List<Box> all = new ArrayList<>(solid);
    labels.forEach(label -> all.add(label.box()));
    return all;
  }

  void add(PlacedAnnotation placed) {
    MapAnnotation annotation = placed.annotation();
    int rgb = Integer.parseInt(annotation.colour().substring(1), 16);
    int colour = 0xff000000 | theme.line(rgb);
    Geometry geometry = placed.geometry();
    if (geometry.isEmpty()) {
      return;
    }
    switch (annotation.kind()) {
      case PIN -> pin(geometry.getCoordinate(), colour, annotation.title());
      case TEXT -> {
        Coordinate at = geometry.getCoordinate();
        int letters = 0xff000000 | theme.letter(rgb);
        title(annotation.title(), TEXT, letters, view.toPixelX(at.x), view.toPixelY(at.y));
      }
      case LINE -> line(geometry, colour, annotation.title());
      case AREA -> area(geometry, colour, annotation.title());
    }
  }

  /** About where a text annotation's letters are, without reading a font. */
  static Box textBox(String title, double centreX, double centreY) {
    double halfWidth = Math.max(1, title.strip().length()) * TEXT.sizePixels() * 0.34;
    double halfHeight = TEXT.sizePixels() * 0.55;
    Box box = new Box();
    box.include(centreX - halfWidth, centreY - halfHeight);
    box.include(centreX + halfWidth, centreY + halfHeight);
    return box;
  }

  private void pin(Coordinate at, int colour, String words) {
    double x = view.toPixelX(at.x);
    double y = view.toPixelY(at.y);
    Pen outline = Pen.solid(1.5 * ratio, Pen.Cap.BUTT, Pen.Join.ROUND);
    double centre = y - PinShape.CENTRE_UP * ratio;
    shapes.add(filled(PinShape.ellipse(x, y, 6 * ratio, 2.5 * ratio), SHADOW));
    shapes.add(new Shape(List.of(PinShape.outline(x, y, ratio)), colour, edge, outline));
    shapes.add(filled(PinShape.ellipse(x, centre, 3.2 * ratio, 3.2 * ratio), edge));
    obstacle(x, centre - PinShape.RADIUS * ratio, x, y, PinShape.RADIUS * ratio);
    if (!words.isBlank()) {
      Lettering text = lettering(words, TITLE);
      double left = x + (PinShape.RADIUS + 4) * ratio;
      labels.add(PlacedLabel.level(text, colours(ink), left, centre + text.ascent() / 2));
    }
  }

  private void obstacle(double x0, double y0, double x1, double y1, double margin) {
    Box box = new Box();
    box.include(x0, y0);
    box.include(x1, y1);
    box.grow(margin);
    solid.add(box);
  }

  /** Small boxes along a line, as far as it lies in the frame. */
  private void obstacles(Shape.Ring ring) {
    Polyline line = new Polyline();
    ring.load(line);
    for (LinePath path : VisibleLines.within(line, view)) {
      for (double at = 0; at < path.length(); at += OBSTACLE_PIXELS) {
        double next = Math.min(path.length(), at + OBSTACLE_PIXELS);
        obstacle(path.x(at), path.y(at), path.x(next), path.y(next), 2.5 * ratio);
      }
    }
  }

  private static Shape filled(Shape.Ring ring, int argb) {
    return new Shape(List.of(ring), argb, 0, null);
  }

  private void line(Geometry geometry, int colour, String words) {
    List<Shape.Ring> lines = new ArrayList<>();
    rings(geometry, lines);
    shapes.add(new Shape(lines, 0, edge, Pen.round(5 * ratio)));
    shapes.add(new Shape(lines, 0, colour, Pen.round(3 * ratio)));
    lines.forEach(this::obstacles);
    if (!words.isBlank() && !lines.isEmpty()) {
      alongOrAcross(lines.get(0), words);
    }
  }

  /** A line's title runs along it, a little above, where it is straight enough, else level. */
  private void alongOrAcross(Shape.Ring ring, String words) {
    Lettering text = lettering(words, TITLE);
    Polyline line = new Polyline();
    ring.load(line);
    LinePath path = new LinePath(line);
    double above = 5 * ratio + text.ascent() / 2;
    for (double middle : LineLettering.places(path.length(), text.width())) {
      PlacedLabel label = LineLettering.along(path, text, colours(ink), middle, above);
      if (label != null && label.box().inside(view.widthPixels(), view.heightPixels())) {
        labels.add(label);
        return;
      }
    }
    double middle = path.length() / 2;
    title(words, TITLE, ink, path.x(middle), path.y(middle) - above);
  }

  private void area(Geometry geometry, int colour, String words) {
    List<Shape.Ring> rings = new ArrayList<>();
    rings(geometry, rings);
    int wash = colour & 0xffffff | WASH;
    shapes.add(new Shape(rings, wash, halo, Pen.round(4 * ratio)));
    shapes.add(new Shape(rings, 0, colour, Pen.round(2 * ratio)));
    Point inside = geometry.getInteriorPoint();
    if (!inside.isEmpty()) {
      title(words, TITLE, ink, view.toPixelX(inside.getX()), view.toPixelY(inside.getY()));
    }
  }

  private void title(String words, LabelFont font, int argb, double x, double y) {
    if (!words.isBlank()) {
      Lettering text = lettering(words, font);
      labels.add(
          PlacedLabel.level(text, colours(argb), x - text.width() / 2, y + text.ascent() / 2));
    }
  }

  private Lettering lettering(String words, LabelFont font) {
    return new Lettering(typefaces.of(font), words.strip(), font.sizePixels() * ratio, 0);
  }

  private PlacedLabel.LabelColours colours(int argb) {
    return new PlacedLabel.LabelColours(argb, halo, 2 * ratio);
  }

  private void rings(Geometry geometry, List<Shape.Ring> rings) {
    if (geometry instanceof LineString line) {
      rings.add(ring(line.getCoordinates(), false));
    } else if (geometry instanceof Polygon polygon) {
      Polygon wound = (Polygon) polygon.norm(); // shells one way, holes the other
      rings.add(ring(wound.getExteriorRing().getCoordinates(), true));
      for (int i = 0; i < wound.getNumInteriorRing(); i++) {
        rings.add(ring(wound.getInteriorRingN(i).getCoordinates(), true));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) != geometry) {
          rings(geometry.getGeometryN(i), rings);
        }
      }
    }
  }

  private Shape.Ring ring(Coordinate[] coordinates, boolean closed) {
    int n = coordinates.length - (closed ? 1 : 0);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = view.toPixelX(coordinates[i].x);
      y[i] = view.toPixelY(coordinates[i].y);
    }
    return new Shape.Ring(x, y, closed);
  }
}
