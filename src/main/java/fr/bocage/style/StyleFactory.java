package fr.bocage.style;

import fr.bocage.feature.FeatureTable;
import fr.bocage.raster.RasterSource;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.style.Style;

/** Makes styles and edits the simple things about them. Safe on any thread. */
public final class StyleFactory {
  /**
   * A beautiful style for data nobody has styled yet: by geometry type, each layer in a colour of
   * its own; points by the square root of a population, if there is one; named where there is an
   * obvious name. Looks at up to 100,000 rows.
   *
   * @param ordinal how many layers the map has already
   */
  public Style defaultFor(FeatureTable table, int ordinal) {
    return new DefaultStyles(new Symbols(), table).single(ordinal);
  }

  /**
   * A style for a raster that nobody has styled yet: measurements in grey between the 2nd and the
   * 98th percentile, heights in the atlases' colours; colours as they are.
   */
  public Style defaultFor(RasterSource raster) {
    return new RasterStyles(new Symbols()).defaultFor(raster);
  }

  /** Whether a style is one of a raster. */
  public boolean isRaster(Style style) {
    return RasterStyles.isRaster(style);
  }

  /** How measurements become colours in a raster's style; empty for any other style. */
  public Optional<RasterLook> rasterLook(Style style) {
    return RasterStyles.look(style);
  }

  /** A copy of a raster's style in which measurements become colours in another way. */
  public Style withRasterLook(Style style, RasterLook look) {
    return new RasterStyles(new Symbols()).withLook(style, look);
  }

  /**
   * A style whose colours tell the classes of a field's values, and one colour for all the rest;
   * otherwise the look of data nobody has styled yet. Looks at all rows: slow for large tables.
   *
   * @param classes by a field that the table has: by another all rows are the rest
   * @param locale how numbers are spelt in the names of classes
   */
  public Style classified(FeatureTable table, Classification classes, Locale locale) {
    return classes.method() == Classification.Method.VALUES
        ? new CategorisedStyles(new Symbols(), table).by(classes.field())
        : new GraduatedStyles(new Symbols(), table, locale).by(classes);
  }

  /** How a style's colours tell the values of a field; empty where they do not. */
  public Optional<Classification> classification(Style style) {
    return Classes.of(style);
  }

  /**
   * The simple things about a style, as the layer list shows them: of each the first that the style
   * has. What differs from row to row shows SLD's default.
   */
  public SimpleLook look(Style style) {
    return LookReader.read(style);
  }

  /**
   * A copy of the style in which just those things are changed that differ from its own look. A
   * colour, width or size is changed wherever the style has the one that its look shows; a label
   * field where there are no labels adds them; null takes away fills, outlines or labels.
   */
  public Style withLook(Style style, SimpleLook look) {
    return new LookEditor(new Symbols(), look(style), look).edit(style);
  }
}
