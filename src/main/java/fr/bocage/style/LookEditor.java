package fr.bocage.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
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

/**
 * Copies a style from one look to another. What does not change is shared with the original, which
 * is safe because styles are never changed once made.
 */
final class LookEditor {
  private final Symbols symbols;
  private final SimpleLook from;
  private final SimpleLook to;
  private boolean labelled;
  private boolean areas;
  private boolean points;

  LookEditor(Symbols symbols, SimpleLook from, SimpleLook to) {
    this.symbols = symbols;
    this.from = from;
    this.to = to;
  }

  Style edit(Style style) {
    if (from.equals(to)) {
      return style;
    }
    Style copy = symbols.factory.createStyle();
    copy.setName(style.getName());
    copy.getDescription().setTitle(style.getDescription().getTitle());
    for (FeatureTypeStyle pass : style.featureTypeStyles()) {
      FeatureTypeStyle passCopy = symbols.factory.createFeatureTypeStyle();
      passCopy.setName(pass.getName());
      passCopy.getOptions().putAll(pass.getOptions());
      pass.rules().forEach(rule -> addCopy(rule, passCopy));
      copy.featureTypeStyles().add(passCopy);
    }
    if (to.labelField() != null && !labelled && !copy.featureTypeStyles().isEmpty()) {
      TextSymbolizer text = DefaultStyles.label(symbols, to.labelField(), areas, points);
      List<FeatureTypeStyle> passes = copy.featureTypeStyles();
      passes.get(passes.size() - 1).rules().add(symbols.rule("labels", text));
    }
    return copy;
  }

  private void addCopy(Rule rule, FeatureTypeStyle pass) {
    List<Symbolizer> edited = new ArrayList<>();
    for (Symbolizer symbolizer : rule.symbolizers()) {
      Symbolizer copy = edited(symbolizer);
      if (copy != null) {
        edited.add(copy);
      }
    }
    if (edited.isEmpty() && !rule.symbolizers().isEmpty()) {
      return; // it had labels only, and they are gone
    }
    Rule copy = symbols.rule(rule.getName(), edited.toArray(Symbolizer[]::new));
    copy.setDescription(rule.getDescription());
    copy.setFilter(rule.getFilter());
    copy.setElseFilter(rule.isElseFilter());
    copy.setMinScaleDenominator(rule.getMinScaleDenominator());
    copy.setMaxScaleDenominator(rule.getMaxScaleDenominator());
    pass.rules().add(copy);
  }

  private Symbolizer edited(Symbolizer symbolizer) {
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      areas = true;
      return symbols.polygon(edited(polygon.getFill()), edited(polygon.getStroke()));
    }
    if (symbolizer instanceof LineSymbolizer line) {
      return symbols.line(edited(line.getStroke()));
    }
    if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
      points = true;
      return symbols.factory.createPointSymbolizer(edited(point.getGraphic()), null);
    }
    return symbolizer instanceof TextSymbolizer text ? edited(text) : symbolizer;
  }

  private Fill edited(Fill fill) {
    if (fill == null) {
      return from.fill() == null && to.fill() != null ? symbols.fill(to.fill()) : null;
    }
    boolean shown = LookReader.colour(fill.getColor(), "#808080").equals(from.fill());
    if (!shown || Objects.equals(from.fill(), to.fill())) {
      return fill;
    }
    return to.fill() == null
        ? null
        : symbols.factory.createFill(symbols.literal(to.fill()), fill.getOpacity());
  }

  private Stroke edited(Stroke stroke) {
    if (stroke == null) {
      return from.stroke() == null && to.stroke() != null
          ? symbols.stroke(to.stroke(), to.strokeWidthPixels())
          : null;
    }
    boolean colourShown = LookReader.colour(stroke.getColor(), "#000000").equals(from.stroke());
    boolean widthShown = LookReader.number(stroke.getWidth(), 1) == from.strokeWidthPixels();
    if (colourShown && to.stroke() == null) {
      return null;
    }
    boolean recolour = colourShown && !to.stroke().equals(from.stroke());
    boolean widen = widthShown && to.strokeWidthPixels() != from.strokeWidthPixels();
    if (!recolour && !widen) {
      return stroke;
    }
    Stroke copy =
        symbols.factory.createStroke(
            recolour ? symbols.literal(to.stroke()) : stroke.getColor(),
            widen ? symbols.literal(to.strokeWidthPixels()) : stroke.getWidth());
    copy.setOpacity(stroke.getOpacity());
    copy.setLineJoin(stroke.getLineJoin());
    copy.setLineCap(stroke.getLineCap());
    copy.setDashArray(stroke.getDashArray());
    copy.setDashOffset(stroke.getDashOffset());
    return copy;
  }

  private Graphic edited(Graphic graphic) {
    List<Mark> marks = new ArrayList<>();
    for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
      if (symbol instanceof Mark mark) {
        Mark copy = symbols.factory.createMark(mark.getWellKnownName(), null, null, null, null);
        copy.setFill(edited(mark.getFill()));
        copy.setStroke(edited(mark.getStroke()));
        marks.add(copy);
      }
    }
    double size = LookReader.number(graphic.getSize(), SizeByRow.DEFAULT_PIXELS);
    boolean resize = size == from.sizePixels() && to.sizePixels() != from.sizePixels();
    return symbols.factory.createGraphic(
        null,
        marks.toArray(Mark[]::new),
        null,
        graphic.getOpacity(),
        resize ? symbols.literal(to.sizePixels()) : graphic.getSize(),
        graphic.getRotation());
  }

  private TextSymbolizer edited(TextSymbolizer text) {
    if (Objects.equals(from.labelField(), to.labelField())) {
      labelled = true;
      return text;
    }
    if (to.labelField() == null) {
      return null;
    }
    labelled = true;
    boolean shown =
        from.labelField() == null
            || text.getLabel() instanceof PropertyName name
                && name.getPropertyName().equals(from.labelField());
    return shown ? copied(text, symbols.property(to.labelField())) : text;
  }

  private TextSymbolizer copied(TextSymbolizer text, Expression label) {
    TextSymbolizer copy = symbols.factory.createTextSymbolizer();
    copy.setLabel(label);
    copy.setFont(text.getFont());
    copy.setFill(text.getFill());
    copy.setHalo(text.getHalo());
    copy.setLabelPlacement(text.getLabelPlacement());
    copy.setPriority(text.getPriority());
    copy.getOptions().putAll(text.getOptions());
    return copy;
  }
}
