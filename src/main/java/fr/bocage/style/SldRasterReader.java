package fr.bocage.style;

import java.util.List;
import java.util.Optional;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.RasterSymbolizer;

/** Reads a raster symbolizer with its colour map. */
final class SldRasterReader {
  /** Names of the types by GeoTools' numbers. */
  static final List<String> TYPES = List.of("none", "ramp", "intervals", "values");

  /** Each entry is tiny; more than these no map of colours has. */
  private static final int MOST_ENTRIES = 4096;

  private final Symbols symbols;

  SldRasterReader(Symbols symbols) {
    this.symbols = symbols;
  }

  RasterSymbolizer read(XmlElement element) {
    RasterSymbolizer raster = symbols.factory.createRasterSymbolizer();
    XmlElement map = element.child("ColorMap");
    if (map != null) {
      raster.setColorMap(map(map));
    }
    return raster;
  }

  private ColorMap map(XmlElement element) {
    ColorMap map = symbols.factory.createColorMap();
    String type = Optional.ofNullable(element.attribute("type")).orElse("ramp");
    map.setType(Math.max(ColorMap.TYPE_RAMP, TYPES.indexOf(type)));
    element.elements("ColorMapEntry").stream().limit(MOST_ENTRIES).forEach(one -> add(one, map));
    return map;
  }

  private void add(XmlElement element, ColorMap map) {
    String told = element.attribute("quantity");
    if (told == null) {
      return; // says nothing about any pixel
    }
    try {
      double quantity = Double.parseDouble(told);
      ColorMapEntry entry = symbols.factory.createColorMapEntry();
      entry.setQuantity(symbols.literal(quantity));
      entry.setColor(symbols.literal(element.attribute("color")));
      String opacity = element.attribute("opacity");
      entry.setOpacity(symbols.literal(opacity == null ? 1 : Double.parseDouble(opacity)));
      if (Double.isFinite(quantity)) {
        map.addColorMapEntry(entry);
      }
    } catch (NumberFormatException e) {
      // nor does this one
    }
  }
}
