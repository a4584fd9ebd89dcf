package fr.bocage.render;

import fr.bocage.annotation.Look;
import fr.bocage.geo.Viewport;
import fr.bocage.style.LabelFont;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * What the sketches of single annotations draw on: places in pixels, and what has been drawn so
 * far. One frame, one thread.
 */
final class SketchBoard {
  static final int SHADOW = 0x40000000;
  static final LabelFont TITLE = new LabelFont("DejaVu Sans", 12, false, false);

  private static final int HALO_OPACITY = 0xe6000000;
  private static final double OBSTACLE_PIXELS = 12;

  final Viewport view;

  /** Pixels of the frame for one pixel of a style. */
  final double ratio;

  /** What edges, boxes and what stands on a colour are drawn with: white by day. */
  final int paper;

  /** What titles are written with: nearly black by day. */
  final int ink;

  private final int halo;
  private final MapTheme theme;
  private final Typefaces typefaces;
  private final TitlePlaces titlePlaces;
  private final List<SketchPart> parts = new ArrayList<>();
  private final List<PlacedLabel> labels = new ArrayList<>();
  private final List<Box> solid = new ArrayList<>();

  SketchBoard(
      Typefaces typefaces, Viewport view, double ratio, MapTheme theme, TitlePlaces titlePlaces) {
    this.typefaces = typefaces;
    this.view = view;
    this.ratio = ratio;
    this.titlePlaces = titlePlaces;
    this.theme = theme;
    paper = 0xff000000 | theme.ground(0xffffff);
    ink = 0xff000000 | theme.letter(0x33312c);
    halo = HALO_OPACITY | theme.ground(0xffffff);
  }

  List<SketchPart> parts() {
    return parts;
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

  void add(SketchPart part) {
    parts.add(part);
  }

  /** An annotation's colour for lines and fills. */
  int colour(Look look) {
    return 0xff000000 | theme.line(rgb(look));
  }

  /** An annotation's colour for letters on the map. */
  int letterColour(Look look) {
    return 0xff000000 | theme.letter(rgb(look));
  }

  private static int rgb(Look look) {
    return Integer.parseInt(look.colour().substring(1), 16);
  }

  /** What is drawn between an annotation and the map so that it stands out. */
  int halo() {
    return halo;
  }

  /** Whether the map is lighter than what is written on it. */
  boolean byDay() {
    return luma(paper) > luma(ink);
  }

  /** How light a colour looks, 0 … 255 (ITU-R BT.601). */
  static double luma(int argb) {
    return 0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255);
  }

  double x(Coordinate at) {
    return view.toPixelX(at.x);
  }

  double y(Coordinate at) {
    return view.toPixelY(at.y);
  }

  /** Keeps labels of the layers clear of a stretch and what is near it. */
  void obstacle(double x0, double y0, double x1, double y1, double margin) {
    Box box = new Box();
    box.include(x0, y0);
    box.include(x1, y1);
    box.grow(margin);
    solid.add(box);
  }

  /** Small boxes along a line, as far as it lies in the frame. */
  void obstacles(Shape.Ring ring) {
    Polyline line = new Polyline();
    ring.load(line);
    for (LinePath path : VisibleLines.within(line, view)) {
      for (double at = 0; at < path.length(); at += OBSTACLE_PIXELS) {
        double next = Math.min(path.length(), at + OBSTACLE_PIXELS);
        obstacle(path.x(at), path.y(at), path.x(next), path.y(next), 2.5 * ratio);
      }
    }
  }

  Lettering lettering(String words, LabelFont font) {
    return new Lettering(typefaces.of(font), words.strip(), font.sizePixels() * ratio, 0);
  }

  PlacedLabel.LabelColours colours(int argb) {
    return new PlacedLabel.LabelColours(argb, halo, 2 * ratio);
  }

  /** Writes a title with its middle at a pixel, unless it is blank or there is no room for it. */
  void title(String words, double x, double y) {
    double width = words.strip().length() * TITLE.sizePixels() * 0.6 * ratio;
    if (wanted(words, x - width / 2, y, width)) {
      Lettering text = lettering(words, TITLE);
      add(PlacedLabel.level(text, colours(ink), x - text.width() / 2, y + text.ascent() / 2));
    }
  }

  /** Writes a title from a pixel to the right, unless it is blank or there is no room for it. */
  void titleFrom(String words, double left, double y) {
    double width = words.strip().length() * TITLE.sizePixels() * 0.6 * ratio;
    if (wanted(words, left, y, width)) {
      Lettering text = lettering(words, TITLE);
      add(PlacedLabel.level(text, colours(ink), left, y + text.ascent() / 2));
    }
  }

  /** Whether titles may follow their lines; of many, all are level, which is painted far faster. */
  boolean mayBend() {
    return !titlePlaces.areScarce();
  }

  /** Whether a title is to be written about there; the width is a guess, made without the font. */
  boolean wanted(String words, double left, double y, double width) {
    return !words.isBlank() && titlePlaces.take(left, y, width, TITLE.sizePixels() * ratio);
  }

  void add(PlacedLabel label) {
    labels.add(label);
  }

  /** Letters as a shape among the others, for what must not show through what lies above. */
  Shape letters(Lettering text, double left, double baseline, int argb) {
    List<Shape.Ring> rings = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Glyph glyph = text.glyph(i);
      int start = 0;
      for (int end : glyph.ends()) {
        double[] x = new double[end - start];
        double[] y = new double[end - start];
        for (int v = start; v < end; v++) {
          x[v - start] = left + text.start(i) + glyph.x()[v] * text.sizePixels();
          y[v - start] = baseline + glyph.y()[v] * text.sizePixels();
        }
        rings.add(new Shape.Ring(x, y, true));
        start = end;
      }
    }
    return new Shape(rings, argb, 0, null);
  }

  /** The lines and rings of a geometry in pixels. */
  List<Shape.Ring> rings(Geometry geometry) {
    List<Shape.Ring> rings = new ArrayList<>();
    rings(geometry, rings);
    return rings;
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
    double[] x = new double[Math.max(0, n)];
    double[] y = new double[Math.max(0, n)];
    for (int i = 0; i < n; i++) {
      x[i] = x(coordinates[i]);
      y[i] = y(coordinates[i]);
    }
    return new Shape.Ring(x, y, closed);
  }
}
