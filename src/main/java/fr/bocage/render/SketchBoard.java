package fr.bocage.render;

import fr.bocage.annotation.Look;
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

  /** The frame, or the part of it, that is drawn. */
  final FramePart part;

  /** Pixels of the frame for one pixel of a style. */
  final double ratio;

  /** What edges, boxes and what stands on a colour are drawn with: white by day. */
  final int paper;

  /** What titles are written with: nearly black by day. */
  final int ink;

  private final int halo;
  private final MapTheme theme;
  private final Typefaces typefaces;
  private final CrowdedShapes crowds = new CrowdedShapes();
  private final List<SketchPart> parts = new ArrayList<>();
  private final List<PlacedLabel> labels = new ArrayList<>();
  private final List<Box> solid = new ArrayList<>();
  private final List<Shape.Ring> solidLines = new ArrayList<>();
  private boolean shinesThrough;
  private boolean crowded;
  private boolean titled;
  private TitleSides.Side titleSide;
  private int untold;
  private boolean mayBend;

  SketchBoard(Typefaces typefaces, FramePart part, double ratio, MapTheme theme) {
    this.typefaces = typefaces;
    this.part = part;
    this.ratio = ratio;
    this.theme = theme;
    paper = 0xff000000 | theme.ground(0xffffff);
    ink = 0xff000000 | theme.letter(0x33312c);
    halo = HALO_OPACITY | theme.ground(0xffffff);
  }

  /** Goes on to another annotation. */
  void begin(MarkPlan plan, int mark) {
    crowded = plan.drawn(mark) == MarkPlan.Drawn.CROWDED;
    titled = plan.titled(mark);
    titleSide = plan.titleSide(mark);
    untold = plan.untold(mark);
    mayBend = plan.titlesMayBend();
    crowds.begin();
  }

  /** What has been drawn, the lowest first: shapes in crowds, then the others in their order. */
  List<SketchPart> parts() {
    List<SketchPart> all = new ArrayList<>(crowds.parts());
    all.addAll(parts);
    return all;
  }

  /** Whether some of it darkens what lies below. */
  boolean shinesThrough() {
    return shinesThrough;
  }

  List<PlacedLabel> labels() {
    return labels;
  }

  /** What labels of the layers keep clear of: titles, pins and lines. */
  List<Box> obstacles() {
    List<Box> all = new ArrayList<>(solid);
    labels.forEach(label -> all.add(label.box()));
    solidLines.forEach(line -> addObstacles(line, all));
    return all;
  }

  void add(Shape shape) {
    shinesThrough |= shape.shinesThrough();
    if (crowded) {
      crowds.add(shape);
    } else {
      parts.add(shape);
    }
  }

  void add(PicturePart picture) {
    parts.add(picture);
  }

  void add(CrowdPart dots) {
    parts.add(0, dots); // above the crowds' shapes, below what stands alone
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
    return part.grid().x(at.x);
  }

  double y(Coordinate at) {
    return part.grid().y(at.y);
  }

  /** To the nearest whole pixel, halves to the right or down: the same wherever a frame begins. */
  static double whole(double pixels) {
    return Math.floor(pixels + 0.5);
  }

  /** Keeps labels of the layers clear of a stretch and what is near it. */
  void obstacle(double x0, double y0, double x1, double y1, double margin) {
    if (!crowded) {
      solid.add(stretch(x0, y0, x1, y1, margin));
    }
  }

  private static Box stretch(double x0, double y0, double x1, double y1, double margin) {
    Box box = new Box();
    box.include(x0, y0);
    box.include(x1, y1);
    box.grow(margin);
    return box;
  }

  /** Keeps labels of the layers clear of a line. */
  void obstacle(Shape.Ring line) {
    if (!crowded) { // a crowd would leave no room for any label
      solidLines.add(line);
    }
  }

  /** Small boxes along a line, as far as it lies in the frame. */
  private void addObstacles(Shape.Ring ring, List<Box> all) {
    Polyline line = new Polyline();
    ring.load(line);
    for (LinePath path : VisibleLines.within(line, part.widthPixels(), part.heightPixels())) {
      for (double at = 0; at < path.length(); at += OBSTACLE_PIXELS) {
        double next = Math.min(path.length(), at + OBSTACLE_PIXELS);
        all.add(stretch(path.x(at), path.y(at), path.x(next), path.y(next), 2.5 * ratio));
      }
    }
  }

  Lettering lettering(String words, LabelFont font) {
    return new Lettering(typefaces.of(font), words.strip(), font.sizePixels() * ratio, 0);
  }

  PlacedLabel.LabelColours colours(int argb) {
    return new PlacedLabel.LabelColours(argb, halo, 2 * ratio);
  }

  /** Writes a title with its middle at a pixel, if it is to be written. */
  void title(String words, double x, double y) {
    if (titled) {
      Lettering text = lettering(words, TITLE);
      add(PlacedLabel.level(text, colours(ink), x - text.width() / 2, y + text.ascent() / 2));
    }
  }

  /** Writes a title from a pixel to the right, if it is to be written. */
  void titleFrom(String words, double left, double y) {
    if (titled) {
      Lettering text = lettering(words, TITLE);
      add(PlacedLabel.level(text, colours(ink), left, y + text.ascent() / 2));
    }
  }

  /** Writes a title from the left up to a pixel, if it is to be written. */
  void titleTo(String words, double right, double y) {
    if (titled) {
      Lettering text = lettering(words, TITLE);
      add(PlacedLabel.level(text, colours(ink), right - text.width(), y + text.ascent() / 2));
    }
  }

  /** On which side of its pin the title stands. */
  TitleSides.Side titleSide() {
    return titleSide;
  }

  /** A title with how many more there are at its place, should they not be written. */
  String withUntold(String title) {
    return untold == 0 ? title : title.strip() + "  +" + untold;
  }

  /** Whether titles may follow their lines; of many, all are level, which is painted far faster. */
  boolean mayBend() {
    return mayBend;
  }

  /** Whether the annotation's title is to be written. */
  boolean titled() {
    return titled;
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
