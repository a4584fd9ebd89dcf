package fr.bocage.format.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.AllKinds;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Checks and repairs polygons that are broken in known ways. */
class GeometryCheckTest {
  private static final Jobs JOBS = new Jobs(2);
  private static final String SQUARE = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))";
  private static final String BOW_TIE = "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))";
  private static final String HOLE_OUTSIDE =
      "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (8 8, 9 8, 9 9, 8 8))";

  @AfterAll
  static void stop() {
    JOBS.close();
  }

  @Test
  void listsInvalidPolygonsWithReasonAndPlace() {
    FeatureTable table =
        AllKinds.table(
            AllKinds.CATALOGUE.lambert93(), SQUARE, BOW_TIE, "POINT (1 1)", HOLE_OUTSIDE);

    List<InvalidGeometry> invalid = GeometryCheck.invalid(table, JOBS, Progress.NONE);

    assertThat(invalid)
        .extracting(InvalidGeometry::row, InvalidGeometry::reason)
        .containsExactly(
            tuple(1, InvalidGeometry.Reason.SELF_INTERSECTION),
            tuple(3, InvalidGeometry.Reason.HOLE_OUTSIDE_SHELL));
    assertThat(invalid.get(0).place()).isEqualTo(new Coordinate(2, 2));
  }

  @Test
  void repairsACopyAndLeavesTheRestAsItIs() {
    FeatureTable table = AllKinds.table(AllKinds.CATALOGUE.lambert93(), SQUARE, BOW_TIE);
    List<InvalidGeometry> invalid = GeometryCheck.invalid(table, JOBS, Progress.NONE);

    FeatureTable copy = GeometryCheck.repaired(table, invalid, Progress.NONE);

    assertThat(GeometryCheck.invalid(copy, JOBS, Progress.NONE)).isEmpty();
    Geometry mended = JtsGeometries.read(copy.geometry(), 1);
    assertThat(mended.getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(mended.getArea()).isEqualTo(8);
    assertThat(JtsGeometries.read(copy.geometry(), 0))
        .isEqualTo(JtsGeometries.read(table.geometry(), 0));
    assertThat(copy.columns()).isEqualTo(table.columns());
    assertThat(GeometryCheck.invalid(table, JOBS, Progress.NONE)).hasSize(1);
  }

  @Test
  void leavesNothingOfAPolygonWithoutWidth() {
    FeatureTable table =
        AllKinds.table(AllKinds.CATALOGUE.lambert93(), "POLYGON ((0 0, 4 0, 2 0, 0 0))", SQUARE);
    List<InvalidGeometry> invalid = GeometryCheck.invalid(table, JOBS, Progress.NONE);

    FeatureTable copy = GeometryCheck.repaired(table, invalid, Progress.NONE);

    assertThat(invalid).hasSize(1);
    assertThat(copy.geometry().type(0)).isEqualTo(GeometryType.EMPTY);
    assertThat(copy.rowCount()).isEqualTo(2);
  }

  @Test
  void keepsRingsWindingWhenAxesAreSwapped() {
    FeatureTable table =
        AllKinds.table(
            AllKinds.CATALOGUE.wgs84(),
            "POLYGON ((0 0, 4 0, 4 2, 0 2, 0 0))",
            "LINESTRING (0 1, 2 3)");

    FeatureTable swapped = table.withAxesSwapped();

    double[] xy = swapped.geometry().xy();
    assertThat(GeometryColumnBuilder.signedArea(xy, 0, 5)).isPositive();
    assertThat(JtsGeometries.read(swapped.geometry(), 0).getEnvelopeInternal().getMaxY())
        .isEqualTo(4);
    assertThat(JtsGeometries.read(swapped.geometry(), 1).getCoordinates())
        .containsExactly(new Coordinate(1, 0), new Coordinate(3, 2));
  }
}
