package fr.bocage.format.text;

import fr.bocage.job.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells how many bytes have been read, and leaves with {@link
 * java.util.concurrent.CancellationException} when they are no longer wanted. One thread.
 */
public final class ProgressStream extends FilterInputStream {
  private final Progress progress;
  private final long total;
  private long done;

  /**
   * @param total bytes there are, or -1 when unknown
   */
  public ProgressStream(InputStream in, Progress progress, long total) {
    super(in);
    this.progress = progress;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    progress.check();
    int count = super.read(target, offset, length);
    done += Math.max(0, count);
    progress.report(done, total);
    return count;
  }
}
