package fr.bocage.desktop.layers;

import fr.bocage.desktop.map.ThemedMap;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.render.Frame;
import fr.bocage.render.MapRenderer;
import fr.bocage.style.MapTheme;
import fr.bocage.style.StyleFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.StyleFactoryImpl;

/**
 * Draws the legend's symbols with the map's own painter, so that they are true: one for each rule
 * of a style that leaves more than words. Works in the background, answers on the JavaFX thread.
 */
public final class Legend {
  private static final int WIDTH = ExampleFeature.WIDTH;
  private static final int HEIGHT = ExampleFeature.HEIGHT;

  /** Twice the points, so that symbols are sharp on any screen. */
  private static final int PIXEL_RATIO = 2;

  /** More classes than these are no legend any more. */
  private static final int MOST_ENTRIES = 40;

  private final ThemedMap map;
  private final MapRenderer renderer;
  private final Jobs jobs;
  private final Crs plane;
  private final StyleFactory styles;
  private final Locale locale;
  private final StyleFactoryImpl factory = new StyleFactoryImpl();

  /**
   * @param map tells the theme
   * @param plane any CRS: symbols are the same in all
   * @param styles tells what rasters look like
   * @param locale how their values are spelt
   */
  public Legend(ThemedMap map, Jobs jobs, Crs plane, StyleFactory styles, Locale locale) {
    this.styles = styles;
    this.locale = locale;
    this.map = map;
    // One of its own: the map's remembers the layers of the last document that it painted.
    this.renderer = new MapRenderer(jobs);
    this.plane = plane;
    this.jobs = jobs;
  }

  /**
   * A line of the legend.
   *
   * @param title the rule's title; may be empty
   * @param symbol its picture
   */
  public record Entry(String title, Node symbol) {}

  private record Painted(String title, Frame frame) {}

  /**
   * What a legend shows; two that are equal look the same.
   *
   * @param style in the theme's colours; styles are never changed in place
   * @param table one that has such features
   */
  public record Request(Style style, FeatureTable table) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Request request && request.style == style && request.table == table;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(style) + System.identityHashCode(table);
    }
  }

  ReadOnlyProperty<MapTheme> theme() {
    return map.theme();
  }

  /** The legend of a layer in the present theme. */
  public Request request(Style style, FeatureTable table) {
    return new Request(map.of(style), table);
  }

  /** Paints the entries, and hands them over. */
  public void entries(Request request, Consumer<List<Entry>> shown) {
    if (styles.isRaster(request.style())) {
      shown.accept(
          styles
              .rasterLook(request.style())
              .map(look -> RasterLegend.of(look, locale))
              .orElseGet(RasterLegend::ofColours));
      return;
    }
    jobs.start("legend", progress -> paint(request.style(), request.table()))
        .result()
        .thenAccept(painted -> Platform.runLater(() -> shown.accept(nodes(painted))));
  }

  private static List<Entry> nodes(List<Painted> painted) {
    return painted.stream().map(one -> new Entry(one.title, image(one.frame))).toList();
  }

  private List<Painted> paint(Style style, FeatureTable table) {
    // Rules of one title are one thing at several scales, or its casing: the last stands for all.
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (FeatureTypeStyle part : style.featureTypeStyles()) {
      for (Rule rule : part.rules()) {
        if (!isWordsOnly(rule)) {
          rules.put(title(rule), rule);
        }
      }
    }
    return rules.entrySet().stream()
        .limit(MOST_ENTRIES)
        .map(
            entry ->
                new Painted(
                    entry.getKey(),
                    symbol(plain(entry.getValue()), ExampleFeature.of(table, entry.getValue()))))
        .toList();
  }

  private static boolean isWordsOnly(Rule rule) {
    return rule.symbolizers().stream().allMatch(TextSymbolizer.class::isInstance);
  }

  private static String title(Rule rule) {
    if (rule.getDescription() != null && rule.getDescription().getTitle() != null) {
      return rule.getDescription().getTitle().toString();
    }
    return rule.getName() == null ? "" : rule.getName();
  }

  /** A rule's symbols without its conditions and words. */
  private Style plain(Rule rule) {
    Rule bare = factory.createRule();
    rule.symbolizers().stream()
        .filter(symbolizer -> !(symbolizer instanceof TextSymbolizer))
        .forEach(bare.symbolizers()::add);
    Style style = factory.createStyle();
    FeatureTypeStyle part = factory.createFeatureTypeStyle();
    part.rules().add(bare);
    style.featureTypeStyles().add(part);
    return style;
  }

  /** A picture without a ground, so that it sits on any: worked out from two with one. */
  private Frame symbol(Style style, FeatureTable example) {
    Layer layer = new Layer(UUID.randomUUID(), "", example, style, 1, true);
    Frame onBlack = symbol(layer, 0x000000);
    int[] onWhite = symbol(layer, 0xffffff).argb();
    int[] argb = onBlack.argb().clone();
    for (int i = 0; i < argb.length; i++) {
      int shining = (onWhite[i] & 0xff) - (argb[i] & 0xff);
      argb[i] = Math.max(0, 255 - shining) << 24 | argb[i] & 0xffffff;
    }
    return new Frame(onBlack.viewport(), argb);
  }

  private Frame symbol(Layer layer, int background) {
    MapDocument document = new MapDocument(plane, List.of(layer), List.of(), background);
    Viewport viewport =
        new Viewport(
            WIDTH / 2.0,
            HEIGHT / 2.0,
            1.0 / PIXEL_RATIO,
            WIDTH * PIXEL_RATIO,
            HEIGHT * PIXEL_RATIO);
    return renderer.render(document, viewport, PIXEL_RATIO, Progress.NONE);
  }

  private static Node image(Frame frame) {
    int width = frame.viewport().widthPixels();
    int height = frame.viewport().heightPixels();
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(
            0, 0, width, height, PixelFormat.getIntArgbPreInstance(), frame.argb(), 0, width);
    ImageView view = new ImageView(image);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    view.setSmooth(true);
    return view;
  }
}
