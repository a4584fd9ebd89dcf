package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.style.CompiledRule;
import fr.bocage.style.MarkPaint;
import fr.bocage.style.Paint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds what lies under a pixel, the uppermost first. What is not drawn at the view's scale is not
 * found; an area is hit anywhere inside, filled or not. Sizes are those of a frame with a pixel
 * ratio of 1. Safe on any thread.
 */
public final class Picker {
  /** No symbol is larger ({@link fr.bocage.style.SizeByRow}). */
  private static final double LARGEST_MARK_PIXELS = 512;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final LayerRules layerRules = new LayerRules();

  /**
   * A feature under the pixel.
   *
   * @param layer its layer; of a raster, with the pixel that was hit as its only feature
   * @param row its row in the layer's table
   */
  public record PickedFeature(Layer layer, int row) {}

  /**
   * The features under the pixel: the upper layers' first; in a layer the later rows first, but
   * small symbols before larger ones, as they are painted.
   *
   * @param pixelX pixels from the left edge
   * @param pixelY pixels from the upper edge
   * @param tolerancePixels how far from a line or point still hits it
   */
  public List<PickedFeature> features(
      MapDocument document,
      Viewport viewport,
      double pixelX,
      double pixelY,
      double tolerancePixels) {
    List<PickedFeature> picked = new ArrayList<>();
    double scale = viewport.scaleDenominator(document.crs().metresPerUnit());
    for (LayerRules.Seen seen : layerRules.seen(document, scale)) {
      Layer layer = seen.layer();
      if (layer.raster().isPresent()) {
        PixelProbe.at(layer, viewport.toX(pixelX), viewport.toY(pixelY))
            .flatMap(probe -> probe.feature(layer))
            .ifPresent(pixel -> picked.add(new PickedFeature(pixel, 0)));
      } else {
        pick(seen, viewport, pixelX, pixelY, tolerancePixels, picked);
      }
    }
    return picked;
  }

  /** A row that is hit, and the size of its smallest symbol there. */
  private record Hit(int row, double markPixels) {}

  private static void pick(
      LayerRules.Seen seen,
      Viewport view,
      double pixelX,
      double pixelY,
      double tolerance,
      List<PickedFeature> picked) {
    FeatureTable table = seen.layer().table();
    boolean marks =
        seen.rules().stream()
            .flatMap(rule -> rule.paints().stream())
            .anyMatch(MarkPaint.class::isInstance);
    double reach = (marks ? LARGEST_MARK_PIXELS / 2 : 0) + tolerance;
    Envelope area = new Envelope(new Coordinate(view.toX(pixelX), view.toY(pixelY)));
    area.expandBy(reach * view.resolution());
    HitTest test = new HitTest(table.geometry(), view, pixelX, pixelY);
    List<Hit> hits = new ArrayList<>();
    for (int row : table.index().search(area)) {
      if (seen.draws(row)) {
        double mark = marks ? markPixels(seen.rules(), row) : 0;
        if (test.hits(row, mark / 2, tolerance)) {
          hits.add(new Hit(row, mark));
        }
      }
    }
    hits.sort(
        Comparator.comparingDouble(Hit::markPixels)
            .thenComparing(Comparator.comparingInt(Hit::row).reversed()));
    hits.forEach(hit -> picked.add(new PickedFeature(seen.layer(), hit.row())));
  }

  private static double markPixels(List<CompiledRule> rules, int row) {
    double largest = 0;
    for (CompiledRule rule : rules) {
      for (Paint paint : rule.paints()) {
        if (paint instanceof MarkPaint mark && LayerRules.takes(rule, row)) {
          largest = Math.max(largest, mark.size().pixels(row) + mark.strokeWidthPixels());
        }
      }
    }
    return largest;
  }

  /** The annotations under the pixel, the uppermost first; all of a pin's drop counts. */
  public List<PlacedAnnotation> annotations(
      MapDocument document,
      Viewport viewport,
      double pixelX,
      double pixelY,
      double tolerancePixels) {
    List<PlacedAnnotation> picked = new ArrayList<>();
    List<PlacedAnnotation> all = document.annotations();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (hits(all.get(i), viewport, pixelX, pixelY, tolerancePixels)) {
        picked.add(all.get(i));
      }
    }
    return picked;
  }

  private static boolean hits(
      PlacedAnnotation placed, Viewport view, double pixelX, double pixelY, double tolerance) {
    Geometry geometry = placed.geometry();
    if (geometry.isEmpty()) {
      return false;
    }
    MapAnnotation mark = placed.annotation();
    Coordinate at = geometry.getCoordinate();
    double x = view.toPixelX(at.x);
    double y = view.toPixelY(at.y);
    return switch (mark.kind()) {
      case PIN -> PinShape.hit(x, y, pixelX, pixelY, tolerance);
      case TEXT -> textHit(mark, pixelX - x, pixelY - y, tolerance);
      case PHOTO -> PhotoSketch.box(x, y).holds(pixelX, pixelY, tolerance);
      case CALLOUT ->
          calloutBox(mark, geometry, view).holds(pixelX, pixelY, tolerance)
              || comesNear(geometry, view, pixelX, pixelY, tolerance);
      case LINE, ARROW, FREEHAND, HIGHLIGHT, AREA, RECTANGLE, CIRCLE -> {
        double reach = Math.max(tolerance, AreaSketch.width(mark) / 2);
        yield comesNear(geometry, view, pixelX, pixelY, reach);
      }
    };
  }

  /** A turned text is hit where the pointer, turned back, hits the level one. */
  private static boolean textHit(MapAnnotation mark, double dx, double dy, double tolerance) {
    double angle = Math.toRadians(mark.placement().rotationDegrees());
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return AnnotationSketch.textBox(mark.title(), 0, 0)
        .holds(dx * cos + dy * sin, dy * cos - dx * sin, tolerance);
  }

  private static Box calloutBox(MapAnnotation mark, Geometry line, Viewport view) {
    Coordinate[] ends = line.getCoordinates();
    Coordinate box = ends[ends.length - 1];
    return CalloutText.box(mark, view.toPixelX(box.x), view.toPixelY(box.y));
  }

  private static boolean comesNear(
      Geometry geometry, Viewport view, double pixelX, double pixelY, double tolerance) {
    Coordinate place = new Coordinate(view.toX(pixelX), view.toY(pixelY));
    double limit = tolerance * view.resolution();
    return geometry.getEnvelopeInternal().distance(new Envelope(place)) <= limit
        && geometry.distance(GEOMETRIES.createPoint(place)) <= limit;
  }
}
