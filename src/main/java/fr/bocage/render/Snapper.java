package fr.bocage.render;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.SpatialIndex;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds the vertex, else the edge, of features and marks that lies nearest to the pointer. What is
 * not drawn at the view's scale is not found. The index answers, so that a million rows cost what
 * the few around the pointer do. Safe on any thread.
 */
public final class Snapper {
  private final LayerRules rules = new LayerRules();

  /**
   * @param pixelX pixels from the left edge
   * @param pixelY pixels from the upper edge
   * @param reachPixels how far away it may lie
   * @param marks which marks count
   */
  public Optional<Snap> snap(
      MapDocument document,
      Viewport view,
      double pixelX,
      double pixelY,
      double reachPixels,
      Predicate<MapAnnotation> marks) {
    Search search = new Search(view.toX(pixelX), view.toY(pixelY), reachPixels, view.resolution());
    for (PlacedAnnotation placed : document.annotations()) {
      if (marks.test(placed.annotation())) {
        search.mark(placed);
      }
    }
    double scale = view.scaleDenominator(document.crs().metresPerUnit());
    for (LayerRules.Seen seen : rules.seen(document, scale)) {
      search.layer(seen);
    }
    return search.nearest.found();
  }

  private static final class Search {
    /**
     * Vertices that one answer may look at, some 10 ms. What is beyond draws nothing: it would make
     * the pointer stutter.
     */
    private static final long MOST_VERTICES = 4_000_000;

    /** Where more rows than these are within reach, those smaller than a pixel are left out. */
    private static final int CROWD = 4_000;

    private final NearestPlace nearest;
    private final double resolution;
    private final Envelope around;
    private long vertices;

    Search(double x, double y, double reachPixels, double resolution) {
      this.resolution = resolution;
      double reach = reachPixels * resolution;
      nearest = new NearestPlace(x, y, reach);
      around = new Envelope(x - reach, x + reach, y - reach, y + reach);
    }

    void mark(PlacedAnnotation placed) {
      Geometry geometry = placed.geometry();
      if (!geometry.getEnvelopeInternal().intersects(around)) {
        return;
      }
      nearest.of(null, placed.annotation());
      // The corners of a circle are no places of their own.
      boolean corners = placed.annotation().kind() != AnnotationKind.CIRCLE;
      Geometry lines = geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
      for (int i = 0; i < lines.getNumGeometries(); i++) {
        line(lines.getGeometryN(i).getCoordinates(), corners);
      }
    }

    private void line(Coordinate[] line, boolean corners) {
      for (int i = 0; i < line.length; i++) {
        if (corners) {
          nearest.vertex(line[i].x, line[i].y);
        }
        if (i > 0) {
          nearest.edge(line[i - 1].x, line[i - 1].y, line[i].x, line[i].y);
        }
      }
    }

    void layer(LayerRules.Seen seen) {
      if (seen.rules().isEmpty()) {
        return;
      }
      nearest.of(seen.layer(), null);
      GeometryColumn column = seen.layer().table().geometry();
      for (int row : rows(seen.layer().table().index())) {
        vertices += vertexCount(column, row);
        if (vertices > MOST_VERTICES) {
          return;
        }
        if (seen.draws(row)) {
          row(column, row);
        }
      }
    }

    private int[] rows(SpatialIndex index) {
      if (index.count(around) <= CROWD) {
        return index.search(around);
      }
      return Arrays.stream(index.slots(around, resolution)).map(index::row).toArray();
    }

    private static int vertexCount(GeometryColumn column, int row) {
      return column.firstVertex(column.firstPart(row + 1))
          - column.firstVertex(column.firstPart(row));
    }

    private void row(GeometryColumn column, int row) {
      double[] xy = column.xy();
      for (int part = column.firstPart(row); part < column.firstPart(row + 1); part++) {
        int first = 2 * column.firstVertex(part);
        int end = 2 * column.firstVertex(part + 1);
        for (int i = first; i < end; i += 2) {
          nearest.vertex(xy[i], xy[i + 1]);
          if (i > first) {
            nearest.edge(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]);
          }
        }
      }
    }
  }
}
