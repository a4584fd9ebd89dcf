package fr.bocage.format.doctor;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Finds polygons that are invalid, and makes valid ones of them in a copy. */
public final class GeometryCheck {
  private static final int BLOCK_ROWS = 1024;

  private GeometryCheck() {}

  /** All invalid polygons, in the order of the rows. Runs on all cores. */
  public static List<InvalidGeometry> invalid(FeatureTable table, Jobs jobs, Progress progress) {
    GeometryColumn geometry = table.geometry();
    int rows = geometry.rowCount();
    int blocks = (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
    List<List<InvalidGeometry>> found = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      found.add(new ArrayList<>());
    }
    AtomicInteger done = new AtomicInteger();
    jobs.parallel(
        blocks,
        block -> {
          progress.check();
          int end = Math.min(rows, (block + 1) * BLOCK_ROWS);
          for (int row = block * BLOCK_ROWS; row < end; row++) {
            check(geometry, row, found.get(block));
          }
          progress.report(done.incrementAndGet(), blocks);
        });
    return found.stream().flatMap(List::stream).toList();
  }

  private static void check(GeometryColumn geometry, int row, List<InvalidGeometry> found) {
    if (isArea(geometry.type(row))) {
      TopologyValidationError error =
          new IsValidOp(JtsGeometries.read(geometry, row)).getValidationError();
      if (error != null) {
        found.add(
            new InvalidGeometry(
                row, InvalidGeometry.Reason.of(error), error.getCoordinate().copy()));
      }
    }
  }

  private static boolean isArea(GeometryType type) {
    return type == GeometryType.POLYGON || type == GeometryType.MULTI_POLYGON;
  }

  /**
   * A copy of the table in which the given rows are valid; a polygon of which nothing is left, as
   * of one without any width, becomes a row without geometry. Attributes are shared.
   */
  public static FeatureTable repaired(
      FeatureTable table, List<InvalidGeometry> invalid, Progress progress) {
    GeometryColumn geometry = table.geometry();
    GeometryColumnBuilder builder = new GeometryColumnBuilder(geometry.vertexCount());
    int next = 0;
    for (int row = 0; row < geometry.rowCount(); row++) {
      if (row % BLOCK_ROWS == 0) {
        progress.check();
        progress.report(row, geometry.rowCount());
      }
      Geometry read = JtsGeometries.read(geometry, row);
      boolean broken = next < invalid.size() && invalid.get(next).row() == row;
      next += broken ? 1 : 0;
      JtsGeometries.write(broken ? GeometryFixer.fix(read) : read, builder);
    }
    return new FeatureTable(table.name(), table.crs(), builder.freeze(), table.columns());
  }
}
