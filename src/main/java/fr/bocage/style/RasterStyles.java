package fr.bocage.style;

import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/** Styles of rasters: an SLD raster symbolizer, with a colour map where pixels are measurements. */
final class RasterStyles {
  /** What people call rasters of heights, in French and English. */
  private static final Pattern HEIGHTS =
      Pattern.compile("(?i)(mnt|mns|mnh|dem|dtm|dsm|alti|elev|height|hauteur|relief|srtm)");

  private static final double DEEPEST_METRES = -12_000;
  private static final double HIGHEST_METRES = 9_000;

  private final Symbols symbols;

  RasterStyles(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Grey between the percentiles; the colours of heights for what is called so. */
  Style defaultFor(RasterSource raster) {
    RasterSymbolizer symbolizer = symbols.factory.createRasterSymbolizer();
    raster
        .statistics()
        .ifPresent(values -> symbolizer.setColorMap(map(look(raster.name(), values))));
    return style(raster.name(), symbolizer);
  }

  private static RasterLook look(String name, RasterStatistics values) {
    boolean heights =
        HEIGHTS.matcher(name).find()
            && values.least() >= DEEPEST_METRES
            && values.most() <= HIGHEST_METRES;
    double low = values.low();
    double high = values.high() > low ? values.high() : values.most();
    return new RasterLook(
        low, high > low ? high : low + 1, heights ? ColourRamp.HEIGHTS : ColourRamp.GREY);
  }

  /** A copy of a style with other colours. */
  Style withLook(Style style, RasterLook look) {
    RasterSymbolizer symbolizer = symbols.factory.createRasterSymbolizer();
    symbolizer.setColorMap(map(look));
    return style(style.getName(), symbolizer);
  }

  private Style style(String name, RasterSymbolizer symbolizer) {
    return symbols.style(name, List.of(symbols.rule(null, symbolizer)));
  }

  ColorMap map(RasterLook look) {
    ColorMap map = symbols.factory.createColorMap();
    map.setType(ColorMap.TYPE_RAMP);
    List<String> colours = look.ramp().colours();
    for (int i = 0; i < colours.size(); i++) {
      double share = (double) i / (colours.size() - 1);
      ColorMapEntry entry = symbols.factory.createColorMapEntry();
      entry.setColor(symbols.literal(colours.get(i)));
      entry.setQuantity(symbols.literal(look.low() * (1 - share) + look.high() * share));
      map.addColorMapEntry(entry);
    }
    return map;
  }

  static boolean isRaster(Style style) {
    return style.featureTypeStyles().stream()
        .flatMap(pass -> pass.rules().stream())
        .flatMap(rule -> rule.symbolizers().stream())
        .anyMatch(RasterSymbolizer.class::isInstance);
  }

  /** The colour map of a style; empty for a style of features or of a raster of colours. */
  static Optional<ColorMap> map(Style style) {
    for (FeatureTypeStyle pass : style.featureTypeStyles()) {
      for (Rule rule : pass.rules()) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
          if (symbolizer instanceof RasterSymbolizer raster
              && raster.getColorMap() != null
              && raster.getColorMap().getColorMapEntries().length > 0) {
            return Optional.of(raster.getColorMap());
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The look that a style has; a map of other colours than ours counts as the ramp most like it.
   */
  static Optional<RasterLook> look(Style style) {
    return map(style).flatMap(RasterStyles::look);
  }

  private static Optional<RasterLook> look(ColorMap map) {
    List<String> colours = new ArrayList<>();
    for (ColorMapEntry entry : map.getColorMapEntries()) {
      colours.add(LookReader.colour(entry.getColor(), "#000000"));
    }
    double low = quantity(map.getColorMapEntry(0));
    double high = quantity(map.getColorMapEntry(colours.size() - 1));
    if (!(high > low)) {
      return Optional.empty();
    }
    ColourRamp ramp = ColourRamp.GREY;
    for (ColourRamp known : ColourRamp.values()) {
      ramp = known.colours().equals(colours) ? known : ramp;
    }
    return Optional.of(new RasterLook(low, high, ramp));
  }

  /** The value that an entry gives its colour to; 0 where it tells none. */
  static double quantity(ColorMapEntry entry) {
    Object told = entry.getQuantity() instanceof Literal literal ? literal.getValue() : null;
    return told instanceof Number number ? number.doubleValue() : 0;
  }
}
