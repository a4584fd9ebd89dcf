package fr.bocage.format.raster;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.raster.RasterSource;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Makes a layer of a raster: its outline is the one feature of a table without fields. */
public final class RasterLayer {
  /** Points a side: straight edges become curves in another CRS. */
  private static final int POINTS = 32;

  private RasterLayer() {}

  public static SourceLayer of(RasterSource raster) {
    return new SourceLayer(outline(raster), null, Optional.of(raster));
  }

  private static FeatureTable outline(RasterSource raster) {
    GeometryColumnBuilder builder = new GeometryColumnBuilder(4 * POINTS + 1);
    builder.beginPart(PartRole.SHELL);
    Envelope box = raster.pixels();
    double[][] corners = {
      {box.getMinX(), box.getMinY()},
      {box.getMaxX(), box.getMinY()},
      {box.getMaxX(), box.getMaxY()},
      {box.getMinX(), box.getMaxY()}
    };
    for (int side = 0; side < 4; side++) {
      double[] from = corners[side];
      double[] to = corners[(side + 1) % 4];
      for (int i = 0; i < POINTS; i++) {
        double column = from[0] + (to[0] - from[0]) * i / POINTS;
        double row = from[1] + (to[1] - from[1]) * i / POINTS;
        builder.vertex(raster.grid().x(column, row), raster.grid().y(column, row));
      }
    }
    builder.endRow(GeometryType.POLYGON);
    return new FeatureTable(raster.name(), raster.crs(), builder.freeze(), List.of());
  }
}
