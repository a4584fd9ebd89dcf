package fr.bocage.style;

import fr.bocage.feature.RowExpression;
import java.util.Map;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Turns text symbolizers into {@link LabelPaint}s. */
final class LabelCompiler {
  private final StyleValues values;

  LabelCompiler(StyleValues values) {
    this.values = values;
  }

  LabelPaint compile(TextSymbolizer text) {
    RowExpression label = values.byRow(text.getLabel());
    Halo halo = text.getHalo();
    return new LabelPaint(
        label,
        font(text.getFont()),
        colour(text.getFill(), 0x000000),
        halo == null ? 0 : colour(halo.getFill(), 0xFFFFFF),
        halo == null ? 0 : bounded(values.number(halo.getRadius(), 1), 1, 50),
        values.byRow(text.getPriority()),
        placement(text),
        options(text.getOptions()));
  }

  private int colour(Fill fill, int otherwiseRgb) {
    if (fill == null) {
      return StyleValues.withOpacity(otherwiseRgb, 1);
    }
    return values.argb(fill.getColor(), otherwiseRgb, values.share(fill.getOpacity()));
  }

  private LabelFont font(Font font) {
    if (font == null) {
      return new LabelFont(Symbols.FONT_FAMILY, 10, false, false);
    }
    String family =
        font.getFamily().isEmpty()
            ? Symbols.FONT_FAMILY
            : values.text(font.getFamily().get(0), Symbols.FONT_FAMILY);
    String slant = values.text(font.getStyle(), "normal");
    return new LabelFont(
        family,
        bounded(values.number(font.getSize(), 10), 10, StyleValues.MAX_PIXELS),
        values.text(font.getWeight(), "normal").equals("bold"),
        slant.equals("italic") || slant.equals("oblique"));
  }

  private LabelPlacement placement(TextSymbolizer text) {
    if (text.getLabelPlacement() instanceof PointPlacement point) {
      AnchorPoint anchor = point.getAnchorPoint();
      Displacement moved = point.getDisplacement();
      return new LabelPlacement(
          LabelPlacement.Kind.POINT,
          anchor == null ? 0 : values.number(anchor.getAnchorPointX(), 0),
          anchor == null ? 0.5 : values.number(anchor.getAnchorPointY(), 0.5),
          moved == null ? 0 : values.number(moved.getDisplacementX(), 0),
          moved == null ? 0 : values.number(moved.getDisplacementY(), 0),
          values.number(point.getRotation(), 0),
          0,
          0);
    }
    if (text.getLabelPlacement() instanceof LinePlacement line) {
      double repeat = option(text.getOptions(), TextSymbolizer.LABEL_REPEAT_KEY, 0);
      if (repeat <= 0 && line.isRepeated()) {
        repeat = values.number(line.getGap(), 0);
      }
      double offset = values.number(line.getPerpendicularOffset(), 0);
      return new LabelPlacement(
          LabelPlacement.Kind.LINE, 0.5, 0.5, 0, 0, 0, offset, Math.max(0, repeat));
    }
    return new LabelPlacement(LabelPlacement.Kind.INTERIOR, 0.5, 0.5, 0, 0, 0, 0, 0);
  }

  private LabelOptions options(Map<String, String> told) {
    return new LabelOptions(
        option(told, TextSymbolizer.SPACE_AROUND_KEY, 0),
        Math.max(0, option(told, TextSymbolizer.AUTO_WRAP_KEY, 0)),
        bounded(option(told, TextSymbolizer.CHAR_SPACING_KEY, 0), 0, 100),
        Math.max(0, option(told, TextSymbolizer.MAX_DISPLACEMENT_KEY, 0)),
        values.truth(told.get(TextSymbolizer.FOLLOW_LINE_KEY), false),
        values.truth(told.get(TextSymbolizer.CONFLICT_RESOLUTION_KEY), true),
        values.truth(told.get(TextSymbolizer.GROUP_KEY), false));
  }

  private double option(Map<String, String> told, String key, double otherwise) {
    String text = told.get(key);
    try {
      double number = text == null ? otherwise : Double.parseDouble(text.trim());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static double bounded(double number, double otherwise, double highest) {
    return number >= 0 ? Math.min(number, highest) : otherwise;
  }
}
