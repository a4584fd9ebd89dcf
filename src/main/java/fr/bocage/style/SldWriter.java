package fr.bocage.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.Description;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** Writes one style, in the order of elements that SLD 1.0's schema asks for. */
final class SldWriter {
  private final XmlText xml = new XmlText();
  private final SldFilterWriter filters = new SldFilterWriter(xml);
  private final SldGraphicWriter graphics = new SldGraphicWriter(xml, filters);

  String write(Style style) {
    xml.open(
        "StyledLayerDescriptor",
        "version",
        "1.0.0",
        "xmlns",
        "http://www.opengis.net/sld",
        "xmlns:ogc",
        "http://www.opengis.net/ogc");
    xml.open("NamedLayer");
    xml.leaf("Name", style.getName() == null ? "" : style.getName());
    xml.open("UserStyle");
    name(style.getName(), style.getDescription());
    style.featureTypeStyles().forEach(this::pass);
    return xml.close().close().close().toString();
  }

  private void name(String name, Description description) {
    if (name != null && !name.isBlank()) {
      xml.leaf("Name", name.strip());
    }
    if (description != null && description.getTitle() != null) {
      String title = description.getTitle().toString().strip();
      if (!title.isEmpty()) {
        xml.leaf("Title", title);
      }
    }
  }

  private void pass(FeatureTypeStyle pass) {
    xml.open("FeatureTypeStyle");
    name(pass.getName(), null);
    pass.rules().forEach(this::rule);
    xml.close();
  }

  private void rule(Rule rule) {
    xml.open("Rule");
    name(rule.getName(), rule.getDescription());
    if (rule.isElseFilter()) {
      xml.empty("ElseFilter");
    } else if (rule.getFilter() != null && rule.getFilter() != Filter.INCLUDE) {
      xml.open("ogc:Filter");
      filters.filter(rule.getFilter());
      xml.close();
    }
    if (rule.getMinScaleDenominator() > 0) {
      xml.leaf("MinScaleDenominator", SldFilterWriter.text(rule.getMinScaleDenominator()));
    }
    if (Double.isFinite(rule.getMaxScaleDenominator())) {
      xml.leaf("MaxScaleDenominator", SldFilterWriter.text(rule.getMaxScaleDenominator()));
    }
    rule.symbolizers().forEach(this::symbolizer);
    xml.close();
  }

  private void symbolizer(Symbolizer symbolizer) {
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      xml.open("PolygonSymbolizer");
      graphics.fill(polygon.getFill());
      graphics.stroke(polygon.getStroke());
      xml.close();
    } else if (symbolizer instanceof LineSymbolizer line) {
      xml.open("LineSymbolizer");
      graphics.stroke(line.getStroke());
      xml.close();
    } else if (symbolizer instanceof PointSymbolizer point) {
      xml.open("PointSymbolizer");
      graphics.graphic(point.getGraphic());
      xml.close();
    } else if (symbolizer instanceof TextSymbolizer text && text.getLabel() != null) {
      label(text);
    } else if (symbolizer instanceof RasterSymbolizer raster) {
      raster(raster);
    }
  }

  private void raster(RasterSymbolizer raster) {
    xml.open("RasterSymbolizer");
    ColorMap map = raster.getColorMap();
    if (map != null && map.getColorMapEntries().length > 0) {
      xml.open("ColorMap", "type", SldRasterReader.TYPES.get(map.getType()));
      for (ColorMapEntry entry : map.getColorMapEntries()) {
        double opacity = LookReader.number(entry.getOpacity(), 1);
        xml.leaf(
            "ColorMapEntry",
            "",
            "color",
            LookReader.colour(entry.getColor(), "#000000"),
            "quantity",
            SldFilterWriter.text(RasterStyles.quantity(entry)),
            "opacity",
            SldFilterWriter.text(opacity));
      }
      xml.close();
    }
    xml.close();
  }

  private void label(TextSymbolizer text) {
    xml.open("TextSymbolizer");
    filters.parameter("Label", text.getLabel());
    if (text.getFont() != null) {
      font(text.getFont());
    }
    if (text.getLabelPlacement() != null) {
      xml.open("LabelPlacement");
      placement(text.getLabelPlacement());
      xml.close();
    }
    if (text.getHalo() != null) {
      halo(text.getHalo());
    }
    graphics.fill(text.getFill());
    filters.parameter("Priority", text.getPriority());
    for (Map.Entry<String, String> option : new TreeMap<>(text.getOptions()).entrySet()) {
      xml.leaf("VendorOption", option.getValue().strip(), "name", option.getKey());
    }
    xml.close();
  }

  private void font(Font font) {
    xml.open("Font");
    List<Expression> family = font.getFamily();
    graphics.css("font-family", family.isEmpty() ? null : family.get(0), null);
    graphics.css("font-size", font.getSize(), null);
    graphics.css("font-style", font.getStyle(), "normal");
    graphics.css("font-weight", font.getWeight(), "normal");
    xml.close();
  }

  private void halo(Halo halo) {
    xml.open("Halo");
    filters.parameter("Radius", halo.getRadius());
    graphics.fill(halo.getFill());
    xml.close();
  }

  private void placement(org.geotools.api.style.LabelPlacement placement) {
    if (placement instanceof PointPlacement point) {
      xml.open("PointPlacement");
      AnchorPoint anchor = point.getAnchorPoint();
      if (anchor != null) {
        xml.open("AnchorPoint");
        filters.parameter("AnchorPointX", anchor.getAnchorPointX());
        filters.parameter("AnchorPointY", anchor.getAnchorPointY());
        xml.close();
      }
      Displacement moved = point.getDisplacement();
      if (moved != null) {
        xml.open("Displacement");
        filters.parameter("DisplacementX", moved.getDisplacementX());
        filters.parameter("DisplacementY", moved.getDisplacementY());
        xml.close();
      }
      graphics.unless("0", "Rotation", point.getRotation());
      xml.close();
    } else if (placement instanceof LinePlacement line) {
      xml.open("LinePlacement");
      if (line.isRepeated()) { // SLD 1.1's, which readers of 1.0 pass over
        xml.leaf("IsRepeated", "true");
        graphics.unless("0", "Gap", line.getGap());
      }
      graphics.unless("0", "PerpendicularOffset", line.getPerpendicularOffset());
      xml.close();
    }
  }
}
