package fr.bocage.style;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/** Reads fills, strokes and point symbols. Values that an element lacks keep SLD's defaults. */
final class SldGraphicReader {
  private final Symbols symbols;
  private final SldFilterReader filters;

  SldGraphicReader(Symbols symbols, SldFilterReader filters) {
    this.symbols = symbols;
    this.filters = filters;
  }

  /** A fill; null where the element is absent: nothing is filled. */
  Fill fill(XmlElement element) {
    if (element == null) {
      return null;
    }
    Expression colour = parameter(element, "fill");
    Expression opacity = parameter(element, "fill-opacity");
    return symbols.factory.createFill(
        colour == null ? symbols.literal("#808080") : colour,
        opacity == null ? symbols.literal(1) : opacity);
  }

  /** A stroke; null where the element is absent: no line is drawn. */
  Stroke stroke(XmlElement element) {
    if (element == null) {
      return null;
    }
    Expression colour = parameter(element, "stroke");
    Expression width = parameter(element, "stroke-width");
    Stroke stroke =
        symbols.factory.createStroke(
            colour == null ? symbols.literal("#000000") : colour,
            width == null ? symbols.literal(1) : width);
    Expression opacity = parameter(element, "stroke-opacity");
    if (opacity != null) {
      stroke.setOpacity(opacity);
    }
    Expression join = parameter(element, "stroke-linejoin");
    if (join != null) {
      stroke.setLineJoin(join);
    }
    Expression cap = parameter(element, "stroke-linecap");
    if (cap != null) {
      stroke.setLineCap(cap);
    }
    Expression offset = parameter(element, "stroke-dashoffset");
    if (offset != null) {
      stroke.setDashOffset(offset);
    }
    stroke.setDashArray(dashes(element));
    return stroke;
  }

  private static float[] dashes(XmlElement stroke) {
    for (XmlElement parameter : stroke.elements()) {
      if ("stroke-dasharray".equals(parameter.attribute("name"))) {
        String[] words = parameter.content().split("[\\s,]+");
        float[] dashes = new float[words.length];
        try {
          for (int i = 0; i < words.length; i++) {
            dashes[i] = Float.parseFloat(words[i]);
          }
          return dashes;
        } catch (NumberFormatException e) {
          return null; // a line without gaps shows at least where it runs
        }
      }
    }
    return null;
  }

  /** A point symbol; the default one where the element is absent. */
  Graphic graphic(XmlElement element) {
    List<Mark> marks = new ArrayList<>();
    if (element != null) {
      element.elements("Mark").forEach(mark -> marks.add(mark(mark)));
    }
    Expression opacity = element == null ? null : filters.parameter(element.child("Opacity"));
    Expression size = element == null ? null : filters.parameter(element.child("Size"));
    Expression rotation = element == null ? null : filters.parameter(element.child("Rotation"));
    return symbols.factory.createGraphic(
        null,
        marks.toArray(Mark[]::new),
        null,
        opacity == null ? symbols.literal(1) : opacity,
        size == null ? symbols.literal(SizeByRow.DEFAULT_PIXELS) : size,
        rotation == null ? symbols.literal(0) : rotation);
  }

  private Mark mark(XmlElement element) {
    Expression name = filters.parameter(element.child("WellKnownName"));
    Mark mark =
        symbols.factory.createMark(
            name == null ? symbols.literal("square") : name, null, null, null, null);
    mark.setFill(fill(element.child("Fill")));
    mark.setStroke(stroke(element.child("Stroke")));
    return mark;
  }

  /** The value of a CssParameter (SLD 1.1: SvgParameter); null if there is none. */
  Expression parameter(XmlElement element, String name) {
    for (XmlElement child : element.elements()) {
      boolean parameter =
          child.name().equals("CssParameter") || child.name().equals("SvgParameter");
      if (parameter && name.equals(child.attribute("name"))) {
        return filters.parameter(child);
      }
    }
    return null;
  }
}
