package fr.bocage.style;

import java.util.function.IntUnaryOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Halo;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.visitor.DuplicatingStyleVisitor;

/**
 * Copies a style, each colour to its counterpart at night. SLD's default colours, where none is
 * told, count as told. One style, one thread.
 */
final class NightCopier extends DuplicatingStyleVisitor {
  private static final int DEFAULT_FILL = 0x808080;
  private static final int DEFAULT_LINE = 0x000000;
  private static final int DEFAULT_HALO = 0xffffff;

  private IntUnaryOperator fills = MapTheme.NIGHT::line;
  private int defaultFill = DEFAULT_FILL;

  /** Shared with the original: expressions are never changed once made, nor are filters. */
  @Override
  protected Expression copy(Expression expression) {
    return expression;
  }

  @Override
  protected Filter copy(Filter filter) {
    return filter;
  }

  @Override
  public void visit(PolygonSymbolizer polygon) {
    filling(MapTheme.NIGHT::ground, DEFAULT_FILL, () -> super.visit(polygon));
  }

  /** A picture is as it is, by day and by night. */
  @Override
  public void visit(RasterSymbolizer raster) {
    pages.push(raster);
  }

  @Override
  public void visit(Mark mark) {
    filling(MapTheme.NIGHT::line, DEFAULT_FILL, () -> super.visit(mark));
  }

  @Override
  public void visit(TextSymbolizer text) {
    filling(MapTheme.NIGHT::letter, DEFAULT_LINE, () -> super.visit(text));
    TextSymbolizer copy = (TextSymbolizer) pages.peek();
    if (isLightOnDark(text)) {
      copy.setFill(text.getFill());
      copy.setHalo(text.getHalo());
    } else if (text.getFill() == null) {
      copy.setFill(sf.createFill(ff.literal(hex(MapTheme.NIGHT.letter(DEFAULT_LINE)))));
    }
  }

  /** Such lettering carries its dark ground with it, and can be read anywhere. */
  private static boolean isLightOnDark(TextSymbolizer text) {
    if (text.getHalo() == null || text.getFill() == null) {
      return false;
    }
    Fill halo = text.getHalo().getFill();
    double around = lightness(halo == null ? null : halo.getColor(), DEFAULT_HALO);
    return lightness(text.getFill().getColor(), DEFAULT_LINE) > around;
  }

  private static double lightness(Expression colour, int otherwise) {
    return OkLch.of(rgb(colour, otherwise)).lightness();
  }

  @Override
  public void visit(Halo halo) {
    filling(MapTheme.NIGHT::ground, DEFAULT_HALO, () -> super.visit(halo));
    Halo copy = (Halo) pages.peek();
    if (halo.getFill() == null) {
      copy.setFill(sf.createFill(ff.literal(hex(MapTheme.NIGHT.ground(DEFAULT_HALO)))));
    }
  }

  @Override
  public void visit(Fill fill) {
    super.visit(fill);
    ((Fill) pages.peek()).setColor(night(fill.getColor(), defaultFill, fills));
  }

  @Override
  public void visit(Stroke stroke) {
    super.visit(stroke);
    Expression colour = night(stroke.getColor(), DEFAULT_LINE, MapTheme.NIGHT::line);
    ((Stroke) pages.peek()).setColor(colour);
  }

  private void filling(IntUnaryOperator with, int otherwise, Runnable copying) {
    IntUnaryOperator before = fills;
    int defaultBefore = defaultFill;
    fills = with;
    defaultFill = otherwise;
    copying.run();
    fills = before;
    defaultFill = defaultBefore;
  }

  private Expression night(Expression day, int otherwise, IntUnaryOperator colours) {
    return ff.literal(hex(colours.applyAsInt(rgb(day, otherwise))));
  }

  private static int rgb(Expression colour, int otherwise) {
    return Colours.parse(LookReader.colour(colour, hex(otherwise)), otherwise);
  }

  private static String hex(int rgb) {
    return String.format("#%06x", rgb);
  }
}
