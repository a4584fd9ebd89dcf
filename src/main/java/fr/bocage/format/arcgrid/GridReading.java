package fr.bocage.format.arcgrid;

import fr.bocage.format.arcgrid.GridHeader.BrokenException;
import fr.bocage.format.raster.HeldPixels;
import fr.bocage.job.Progress;
import fr.bocage.raster.RasterGrid;
import java.io.IOException;
import java.util.Arrays;

/** Reads a grid's numbers row by row, as far as they go. One thread. */
final class GridReading {
  private final GridText text;
  private final Progress progress;
  private GridHeader header;
  private float[][] rows;
  private int step;
  private int rowsRead;
  private long wrongWords;

  GridReading(GridText text, Progress progress) {
    this.text = text;
    this.progress = progress;
  }

  void run() throws IOException, BrokenException {
    header = GridHeader.read(text);
    // A value and the space behind it are two bytes: more than that cannot follow.
    long possible = text.size() / 2 + 1;
    if (header.columns() > possible || header.rows() > 64 * possible) {
      throw new BrokenException(header.columns() + " × " + header.rows());
    }
    step = 1;
    long filled = Math.min(header.rows(), possible / header.columns() + 1) * header.columns();
    while (filled / step / step > HeldPixels.MOST_PIXELS) {
      step++;
    }
    rows = new float[(header.rows() + step - 1) / step][];
    boolean more = true; // the header ended at the first of the values
    for (int row = 0; row < header.rows() && more; row++) {
      progress.check();
      progress.report(text.bytesRead(), text.size());
      more = row(row);
    }
  }

  /** Reads a row, of which only some values are kept; false at the end of the file. */
  private boolean row(int row) throws IOException {
    boolean kept = row % step == 0;
    float[] values = new float[kept ? (header.columns() + step - 1) / step : 0];
    Arrays.fill(values, Float.NaN);
    double missing = header.missing();
    for (int column = 0; column < header.columns(); column++) {
      double value = text.number();
      wrongWords += Double.isNaN(value) && !text.word().equalsIgnoreCase("nan") ? 1 : 0;
      if (kept && column % step == 0 && value != missing) {
        values[column / step] = (float) value;
      }
      if (!text.step()) {
        boolean whole = column == header.columns() - 1;
        keep(row, kept, values, whole);
        return false;
      }
    }
    keep(row, kept, values, true);
    return true;
  }

  private void keep(int row, boolean kept, float[] values, boolean whole) {
    if (kept) {
      rows[row / step] = values;
    }
    rowsRead += whole ? 1 : 0;
  }

  /** How many rows are whole. */
  int rowsRead() {
    return rowsRead;
  }

  int rowsMissing() {
    return header.rows() - rowsRead;
  }

  /** How many words stand where numbers should. */
  long wrongWords() {
    return wrongWords;
  }

  /** Of how many columns and rows one was kept. */
  int step() {
    return step;
  }

  HeldPixels pixels() {
    return HeldPixels.values((header.columns() + step - 1) / step, rows);
  }

  RasterGrid grid() throws BrokenException {
    return header.grid(step);
  }
}
