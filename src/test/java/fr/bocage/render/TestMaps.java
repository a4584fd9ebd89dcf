package fr.bocage.render;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.Field;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.geotools.api.style.Style;

/**
 * Small maps for tests. One unit of their CRS is one pixel; x to the right, y upwards from the
 * frame's lower left corner.
 */
final class TestMaps {
  private final GeometryColumnBuilder geometry = new GeometryColumnBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Adds a polygon of rings x0, y0, x1, y1, …: a shell, then its holes. */
  TestMaps polygon(Object value, double[]... rings) {
    for (int i = 0; i < rings.length; i++) {
      part(i == 0 ? PartRole.SHELL : PartRole.HOLE, rings[i]);
    }
    return end(GeometryType.POLYGON, value);
  }

  /** Adds a polygon of several shells without holes. */
  TestMaps multiPolygon(Object value, double[]... shells) {
    for (double[] shell : shells) {
      part(PartRole.SHELL, shell);
    }
    return end(GeometryType.MULTI_POLYGON, value);
  }

  TestMaps line(Object value, double... xy) {
    part(PartRole.LINE, xy);
    return end(GeometryType.LINE_STRING, value);
  }

  TestMaps point(Object value, double x, double y) {
    part(PartRole.POINT, x, y);
    return end(GeometryType.POINT, value);
  }

  TestMaps part(PartRole role, double... xy) {
    geometry.beginPart(role);
    for (int i = 0; i < xy.length; i += 2) {
      geometry.vertex(xy[i], xy[i + 1]);
    }
    return this;
  }

  TestMaps end(GeometryType type, Object value) {
    geometry.endRow(type);
    values.add(value);
    return this;
  }

  /** The features with their values in the field {@code v}. */
  FeatureTable table() {
    FieldType type =
        values.stream().allMatch(Number.class::isInstance) ? FieldType.REAL : FieldType.TEXT;
    AttributeColumn column =
        new AttributeColumn() {
          @Override
          public Field field() {
            return new Field("v", type);
          }

          @Override
          public Object value(int row) {
            return values.get(row);
          }
        };
    return new FeatureTable(
        "test", new CrsCatalogue().lambert93(), geometry.freeze(), List.of(column));
  }

  /** The features of a file. */
  static FeatureTable shapefile(String path, CrsCatalogue catalogue) throws Exception {
    return new ShapefileFormat(catalogue)
        .read(Path.of(path), Progress.NONE)
        .layers()
        .get(0)
        .table();
  }

  static Layer layer(FeatureTable table, Style style, double opacity) {
    return new Layer(UUID.randomUUID(), "test", table, style, opacity, true);
  }

  static MapDocument map(int background, Layer... layers) {
    return new MapDocument(new CrsCatalogue().lambert93(), List.of(layers), List.of(), background);
  }

  static Viewport view(int width, int height) {
    return new Viewport(width / 2.0, height / 2.0, 1, width, height);
  }

  static int[] paint(MapDocument map, int width, int height) {
    return paint(map, view(width, height), 2, 64);
  }

  static int[] paint(MapDocument map, Viewport view, int cores, int stripHeight) {
    try (Jobs jobs = new Jobs(cores)) {
      return new MapRenderer(jobs, stripHeight).render(map, view, 1, Progress.NONE).argb();
    }
  }

  static double[] box(double x, double y, double width, double height) {
    return new double[] {x, y, x + width, y, x + width, y + height, x, y + height};
  }

  static int channel(int argb, int shift) {
    return argb >>> shift & 0xff;
  }

  /** Largest difference of any channel. */
  static int difference(int a, int b) {
    int largest = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      largest = Math.max(largest, Math.abs(channel(a, shift) - channel(b, shift)));
    }
    return largest;
  }
}
