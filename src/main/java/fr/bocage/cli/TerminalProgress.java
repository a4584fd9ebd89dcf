package fr.bocage.cli;

import fr.bocage.job.Progress;
import java.io.PrintWriter;

/**
 * A progress bar on one line of the standard error stream; invisible unless a person watches. It
 * shows only once the work has lasted, and is wiped out when the work is done.
 *
 * <p>Reports may come from any thread.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  /** Work shorter than this would only make the line flicker. */
  private static final long PATIENCE_NANOS = 400_000_000;

  private static final long REDRAW_NANOS = 100_000_000;
  private static final int BAR_COLUMNS = 30;
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean visible;
  private final String name;
  private long nextDrawNanos;
  private boolean drawn;

  TerminalProgress(Terminal terminal, String name) {
    this(terminal, name, PATIENCE_NANOS);
  }

  /**
   * @param name what is worked on
   * @param patienceNanos how long the work must last before the bar shows
   */
  TerminalProgress(Terminal terminal, String name, long patienceNanos) {
    this.err = terminal.err();
    this.visible = terminal.interactive();
    this.name = name;
    this.nextDrawNanos = System.nanoTime() + patienceNanos;
  }

  @Override
  public void report(long done, long total) {
    if (visible) {
      draw(done, total);
    }
  }

  private synchronized void draw(long done, long total) {
    long now = System.nanoTime();
    if (now - nextDrawNanos < 0) {
      return;
    }
    nextDrawNanos = now + REDRAW_NANOS;
    drawn = true;
    err.print(WIPE + line(done, total));
    err.flush();
  }

  private String line(long done, long total) {
    if (total <= 0) {
      return name + " …";
    }
    double fraction = Math.max(0, Math.min(1, (double) done / total));
    int full = (int) (fraction * BAR_COLUMNS);
    return "[%s%s] %3d %% %s"
        .formatted(
            "█".repeat(full), "·".repeat(BAR_COLUMNS - full), Math.round(fraction * 100), name);
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public synchronized void close() {
    if (drawn) {
      err.print(WIPE);
      err.flush();
    }
  }
}
