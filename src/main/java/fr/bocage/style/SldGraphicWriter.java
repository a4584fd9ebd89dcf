package fr.bocage.style;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/** Writes fills, strokes and point symbols; what is SLD's default is left out. */
final class SldGraphicWriter {
  private final XmlText xml;
  private final SldFilterWriter filters;

  SldGraphicWriter(XmlText xml, SldFilterWriter filters) {
    this.xml = xml;
    this.filters = filters;
  }

  void fill(Fill fill) {
    if (fill == null) {
      return;
    }
    xml.open("Fill");
    css("fill", fill.getColor(), null);
    css("fill-opacity", fill.getOpacity(), "1");
    xml.close();
  }

  void stroke(Stroke stroke) {
    if (stroke == null) {
      return;
    }
    xml.open("Stroke");
    css("stroke", stroke.getColor(), null);
    css("stroke-width", stroke.getWidth(), "1");
    css("stroke-opacity", stroke.getOpacity(), "1");
    css("stroke-linejoin", stroke.getLineJoin(), "miter");
    css("stroke-linecap", stroke.getLineCap(), "butt");
    dashes(stroke.getDashArray());
    css("stroke-dashoffset", stroke.getDashOffset(), "0");
    xml.close();
  }

  private void dashes(float[] dashes) {
    if (dashes == null || dashes.length == 0) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (float dash : dashes) {
      words.append(words.isEmpty() ? "" : " ").append(SldFilterWriter.text(dash));
    }
    xml.leaf("CssParameter", words.toString(), "name", "stroke-dasharray");
  }

  void graphic(Graphic graphic) {
    if (graphic == null) {
      return;
    }
    xml.open("Graphic");
    for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
      if (symbol instanceof Mark mark) {
        xml.open("Mark");
        filters.parameter("WellKnownName", mark.getWellKnownName());
        fill(mark.getFill());
        stroke(mark.getStroke());
        xml.close();
      }
    }
    unless("1", "Opacity", graphic.getOpacity());
    filters.parameter("Size", graphic.getSize());
    unless("0", "Rotation", graphic.getRotation());
    xml.close();
  }

  /** A parameter element, left out where it says its default. */
  void unless(String usual, String name, Expression value) {
    if (!says(value, usual)) {
      filters.parameter(name, value);
    }
  }

  /** A CssParameter, left out where it says its default. */
  void css(String name, Expression value, String usual) {
    if (!says(value, usual)) {
      filters.parameter("CssParameter", value, "name", name);
    }
  }

  private static boolean says(Expression value, String usual) {
    return value instanceof Literal literal
        && literal.getValue() != null
        && SldFilterWriter.text(literal.getValue()).equals(usual);
  }
}
