package fr.bocage.render;

import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Paints the strips of frames on all cores, with painters that are used again. Any thread. */
final class StripPainters {
  private final Jobs jobs;
  private final MarkStamps stamps;
  private final Queue<StripPainter> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param stamps shared by all painters
   */
  StripPainters(Jobs jobs, MarkStamps stamps) {
    this.jobs = jobs;
    this.stamps = stamps;
  }

  /** Does the work for each strip of a part, with a painter that has taken it up. */
  void each(FramePart part, Progress progress, Consumer<StripPainter> work) {
    jobs.parallel(part.strips(), strip -> withPainter(part, strip, progress, work));
  }

  private void withPainter(
      FramePart part, int strip, Progress progress, Consumer<StripPainter> work) {
    progress.check();
    StripPainter painter = idle.poll();
    if (painter == null) {
      painter = new StripPainter(stamps);
    }
    painter.begin(part, strip, progress);
    work.accept(painter);
    painter.end();
    idle.add(painter); // not after an exception: its buffers may be in disorder
  }
}
