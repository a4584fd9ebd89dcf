package fr.bocage.style;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.TextSymbolizer;

/** Reads text symbolizers. */
final class SldLabelReader {
  private final Symbols symbols;
  private final SldFilterReader filters;
  private final SldGraphicReader graphics;

  SldLabelReader(Symbols symbols, SldFilterReader filters, SldGraphicReader graphics) {
    this.symbols = symbols;
    this.filters = filters;
    this.graphics = graphics;
  }

  TextSymbolizer read(XmlElement element, Expression label) {
    TextSymbolizer text = symbols.factory.createTextSymbolizer();
    text.setLabel(label);
    text.setFont(font(element.child("Font")));
    text.setLabelPlacement(placement(element.child("LabelPlacement")));
    text.setHalo(halo(element.child("Halo")));
    text.setFill(
        element.child("Fill") == null
            ? symbols.fill("#000000")
            : graphics.fill(element.child("Fill")));
    Expression priority = filters.parameter(element.child("Priority"));
    if (priority != null) {
      text.setPriority(priority);
    }
    for (XmlElement option : element.elements("VendorOption")) {
      if (option.attribute("name") != null) {
        text.getOptions().put(option.attribute("name"), option.content());
      }
    }
    return text;
  }

  private Font font(XmlElement element) {
    Expression family = element == null ? null : graphics.parameter(element, "font-family");
    Expression style = element == null ? null : graphics.parameter(element, "font-style");
    Expression weight = element == null ? null : graphics.parameter(element, "font-weight");
    Expression size = element == null ? null : graphics.parameter(element, "font-size");
    return symbols.factory.createFont(
        family == null ? symbols.literal(Symbols.FONT_FAMILY) : family,
        style == null ? symbols.literal("normal") : style,
        weight == null ? symbols.literal("normal") : weight,
        size == null ? symbols.literal(10) : size);
  }

  private Halo halo(XmlElement element) {
    if (element == null) {
      return null;
    }
    Expression radius = filters.parameter(element.child("Radius"));
    return symbols.factory.createHalo(
        element.child("Fill") == null
            ? symbols.fill("#ffffff")
            : graphics.fill(element.child("Fill")),
        radius == null ? symbols.literal(1) : radius);
  }

  private org.geotools.api.style.LabelPlacement placement(XmlElement element) {
    if (element == null) {
      return null;
    }
    XmlElement point = element.child("PointPlacement");
    if (point != null) {
      return pointPlacement(point);
    }
    XmlElement line = element.child("LinePlacement");
    return line == null ? null : linePlacement(line);
  }

  private org.geotools.api.style.LabelPlacement pointPlacement(XmlElement point) {
    Expression rotation = filters.parameter(point.child("Rotation"));
    XmlElement anchor = point.child("AnchorPoint");
    XmlElement moved = point.child("Displacement");
    return symbols.factory.createPointPlacement(
        symbols.factory.createAnchorPoint(
            part(anchor, "AnchorPointX", 0), part(anchor, "AnchorPointY", 0.5)),
        symbols.factory.createDisplacement(
            part(moved, "DisplacementX", 0), part(moved, "DisplacementY", 0)),
        rotation == null ? symbols.literal(0) : rotation);
  }

  private org.geotools.api.style.LabelPlacement linePlacement(XmlElement line) {
    LinePlacement placement =
        symbols.factory.createLinePlacement(part(line, "PerpendicularOffset", 0));
    XmlElement repeated = line.child("IsRepeated");
    placement.setRepeated(repeated != null && Boolean.parseBoolean(repeated.content()));
    placement.setGap(part(line, "Gap", 0));
    return placement;
  }

  private Expression part(XmlElement element, String name, double otherwise) {
    Expression told = element == null ? null : filters.parameter(element.child(name));
    return told == null ? symbols.literal(otherwise) : told;
  }
}
