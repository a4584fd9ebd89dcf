package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.job.Progress;
import java.util.List;

/** Counts rows as they are written, reports them now and then, and asks whether to go on. */
public final class RowSteps {
  private static final int REPORT_EVERY = 1 << 12;

  private final Progress progress;
  private final long total;
  private long done;

  /**
   * @param passes how often each row is counted
   */
  public RowSteps(List<FeatureTable> layers, int passes, Progress progress) {
    this.progress = progress;
    total = passes * layers.stream().mapToLong(FeatureTable::rowCount).sum();
  }

  /** One row more is done. */
  public void next() {
    if ((++done & (REPORT_EVERY - 1)) == 0) {
      progress.check();
      progress.report(done, total);
    }
  }
}
