package fr.bocage.format.geojson;

import fr.bocage.job.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells how many bytes have been read, and leaves with {@link
 * java.util.concurrent.CancellationException} when they are no longer wanted. Record separators of
 * JSON text sequences (RFC 8142), which stand in no valid JSON, pass as spaces. One thread.
 */
final class ProgressStream extends FilterInputStream {
  private static final byte RECORD_SEPARATOR = 0x1E;

  private final Progress progress;
  private final long total;
  private final boolean isSequence;
  private long done;

  ProgressStream(InputStream in, Progress progress, long total, boolean isSequence) {
    super(in);
    this.progress = progress;
    this.total = total;
    this.isSequence = isSequence;
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
    for (int i = offset; isSequence && i < offset + count; i++) {
      if (target[i] == RECORD_SEPARATOR) {
        target[i] = ' ';
      }
    }
    return count;
  }
}
