package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.job.Progress;
import fr.bocage.raster.RasterSource;
import java.util.Locale;

/** Asks a dataset out of a damaged file for what may be decoded only now. */
final class ReadThrough {
  private static final int MOST_ROWS = 10;

  private ReadThrough() {}

  static void of(Dataset dataset) {
    for (Dataset.SourceLayer layer : dataset.layers()) {
      readValues(layer.table());
      layer.raster().ifPresent(ReadThrough::readCoarsest);
    }
    dataset.problems().forEach(problem -> problem.message().in(Locale.FRENCH));
  }

  private static void readValues(FeatureTable table) {
    assertThat(table.geometry().rowCount()).isEqualTo(table.rowCount());
    for (AttributeColumn column : table.columns()) {
      for (int row = 0; row < Math.min(MOST_ROWS, table.rowCount()); row++) {
        column.text(row);
      }
    }
  }

  /** The coarsest level is made of all the others. */
  private static void readCoarsest(RasterSource raster) {
    int coarsest = raster.pyramid().levels().size() - 1;
    assertThat(raster.pyramid().load(coarsest, 0, 0, Progress.NONE)).isNotNull();
    raster.extent();
  }
}
