package fr.bocage.style;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.RowFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** Turns one style into {@link CompiledRule}s over one table. */
final class StyleCompiler {
  private static final int NOTHING = 0;

  private final FeatureTable table;
  private final StyleValues values;

  StyleCompiler(FeatureTable table) {
    this.table = table;
    this.values = new StyleValues(table);
  }

  CompiledStyle compile(Style style) {
    List<List<CompiledRule>> passes = new ArrayList<>();
    for (FeatureTypeStyle pass : style.featureTypeStyles()) {
      passes.add(pass.rules().stream().map(this::rule).toList());
    }
    return new CompiledStyle(passes);
  }

  private CompiledRule rule(Rule rule) {
    List<Paint> paints = new ArrayList<>();
    for (Symbolizer symbolizer : rule.symbolizers()) {
      add(symbolizer, paints);
    }
    return new CompiledRule(
        rule.getName(),
        rule.getMinScaleDenominator(),
        rule.getMaxScaleDenominator(),
        rule.isElseFilter() ? null : rows(rule.getFilter()),
        rule.isElseFilter(),
        paints);
  }

  private IntPredicate rows(Filter filter) {
    if (filter == null || filter == Filter.INCLUDE) {
      return null;
    }
    try {
      return RowFilter.of(filter, table)::matches;
    } catch (IllegalArgumentException e) {
      return row -> false; // drawing all rows where some were meant would tell an untruth
    }
  }

  private void add(Symbolizer symbolizer, List<Paint> paints) {
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      if (polygon.getFill() != null) {
        paints.add(new FillPaint(argb(polygon.getFill(), 1)));
      }
      addStroke(polygon.getStroke(), true, paints);
    } else if (symbolizer instanceof LineSymbolizer line) {
      addStroke(line.getStroke(), false, paints);
    } else if (symbolizer instanceof PointSymbolizer point) {
      paints.add(mark(point.getGraphic()));
    } else if (symbolizer instanceof TextSymbolizer text && text.getLabel() != null) {
      paints.add(new LabelCompiler(values).compile(text));
    }
  }

  /** SLD's fill is grey where it tells no colour. */
  private int argb(Fill fill, double opacity) {
    double share = opacity * values.share(fill.getOpacity());
    return values.argb(fill.getColor(), 0x808080, share);
  }

  private int argb(Stroke stroke, double opacity) {
    return values.argb(stroke.getColor(), 0x000000, opacity * values.share(stroke.getOpacity()));
  }

  private double width(Stroke stroke) {
    double width = values.number(stroke.getWidth(), 1);
    return width >= 0 ? Math.min(width, StyleValues.MAX_PIXELS) : 1;
  }

  private void addStroke(Stroke stroke, boolean areasOnly, List<Paint> paints) {
    if (stroke == null || width(stroke) == 0) {
      return;
    }
    paints.add(
        new StrokePaint(
            argb(stroke, 1),
            width(stroke),
            cap(values.text(stroke.getLineCap(), "butt")),
            join(values.text(stroke.getLineJoin(), "mitre")),
            dash(stroke),
            values.number(stroke.getDashOffset(), 0),
            areasOnly));
  }

  private static StrokePaint.Cap cap(String name) {
    return switch (name) {
      case "round" -> StrokePaint.Cap.ROUND;
      case "square" -> StrokePaint.Cap.SQUARE;
      default -> StrokePaint.Cap.BUTT;
    };
  }

  private static StrokePaint.Join join(String name) {
    return switch (name) {
      case "round" -> StrokePaint.Join.ROUND;
      case "bevel" -> StrokePaint.Join.BEVEL;
      default -> StrokePaint.Join.MITRE;
    };
  }

  /** The dashes, an odd number of them twice over as SVG has it; null unless they make sense. */
  private float[] dash(Stroke stroke) {
    float[] told = stroke.getDashArray();
    if (told == null || told.length == 0 || told.length > 64) {
      return null;
    }
    float[] dash = new float[told.length % 2 == 0 ? told.length : told.length * 2];
    float sum = 0;
    for (int i = 0; i < dash.length; i++) {
      dash[i] = told[i % told.length];
      if (!(dash[i] >= 0) || Float.isInfinite(dash[i])) {
        return null;
      }
      sum += dash[i];
    }
    // A pattern of hardly any length would be cut into millions of pieces to look like none.
    return sum > 0.1 ? dash : null;
  }

  private Paint mark(Graphic graphic) {
    double opacity = graphic == null ? 1 : values.share(graphic.getOpacity());
    Mark mark = firstMark(graphic);
    SizeByRow size = values.size(graphic == null ? null : graphic.getSize());
    double rotation = graphic == null ? 0 : values.number(graphic.getRotation(), 0);
    if (mark == null) { // a picture from elsewhere: SLD falls back on a grey square
      int grey = StyleValues.withOpacity(0x808080, opacity);
      return new MarkPaint(MarkShape.SQUARE, grey, NOTHING, 0, size, rotation);
    }
    Stroke stroke = mark.getStroke();
    boolean stroked = stroke != null && width(stroke) > 0;
    return new MarkPaint(
        MarkShape.of(values.text(mark.getWellKnownName(), "square")),
        mark.getFill() == null ? NOTHING : argb(mark.getFill(), opacity),
        stroked ? argb(stroke, opacity) : NOTHING,
        stroked ? width(stroke) : 0,
        size,
        rotation);
  }

  private static Mark firstMark(Graphic graphic) {
    if (graphic != null) {
      for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
        if (symbol instanceof Mark mark) {
          return mark;
        }
      }
    }
    return null;
  }
}
