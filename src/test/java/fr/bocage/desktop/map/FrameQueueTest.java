package fr.bocage.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.map.FrameQueue.Request;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import fr.bocage.render.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FrameQueueTest {
  /** The resolution at which painting takes long. */
  private static final double SLOW = 17;

  private static final Viewport HERE = new Viewport(0, 0, 1, 100, 100);

  private final Jobs jobs = new Jobs(2);
  private final Semaphore mayPaint = new Semaphore(0);
  private final MapDocument document =
      new MapDocument(new CrsCatalogue().lambert93(), List.of(), List.of(), 0);
  private final List<Viewport> shown = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private boolean bare;
  private final FrameQueue queue =
      new FrameQueue(
          jobs, this::paint, this::sketch, frame -> shown.add(frame.viewport()), failures::add);

  private Frame paint(MapDocument map, Viewport viewport, double ratio, Progress progress) {
    while (!tryAcquire()) {
      progress.check();
    }
    if (viewport.resolution() == 13) {
      throw new IllegalStateException("unlucky");
    }
    if (viewport.resolution() == SLOW) {
      LockSupport.parkNanos(50_000_000);
    }
    return new Frame(viewport, new int[10_000]);
  }

  private Frame sketch(MapDocument map, Viewport viewport, double ratio, Progress progress) {
    return new Frame(new Viewport(viewport.centerX(), 0, 4, 25, 25), new int[625]);
  }

  private boolean tryAcquire() {
    try {
      return mayPaint.tryAcquire(1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  private void request(Viewport... views) {
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          for (Viewport view : views) {
            queue.request(new Request(document, view, 1, bare));
          }
          return null;
        });
  }

  private void untilShown(int count) throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(5_000, () -> shown.size() == count));
  }

  @Test
  void paintsTheOneInTheWorksAndThenOnlyTheNewest() throws Exception {
    request(HERE, HERE.panned(5, 0), HERE.panned(10, 0), HERE.panned(15, 0));
    mayPaint.release(10);
    untilShown(2);
    assertThat(shown).containsExactly(HERE, HERE.panned(15, 0));
  }

  @Test
  void givesUpAFrameThatHasBecomeUseless() throws Exception {
    Viewport farAway = HERE.panned(5_000, 0);
    request(HERE, farAway);
    mayPaint.release(10);
    untilShown(1);
    assertThat(shown).containsExactly(farAway);
  }

  @Test
  void asksOnceForTheSameView() throws Exception {
    request(HERE, HERE, HERE);
    mayPaint.release(10);
    untilShown(1);
    request(HERE, HERE.panned(1, 0));
    untilShown(2);
    assertThat(mayPaint.availablePermits()).isEqualTo(8);
  }

  @Test
  void tellsOfAFrameThatCannotBePaintedAndGoesOn() throws Exception {
    request(new Viewport(0, 0, 13, 100, 100));
    mayPaint.release(10);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(5_000, () -> failures.size() == 1));
    request(HERE);
    untilShown(1);
  }

  @Test
  void sketchesWhatIsBareWhereFramesTakeLong() throws Exception {
    request(new Viewport(0, 0, SLOW, 100, 100));
    mayPaint.release(1);
    untilShown(1);
    bare = true;
    Viewport farAway = HERE.panned(5_000, 0);
    request(farAway);
    untilShown(2);
    assertThat(shown.get(1).resolution()).as("the sketch comes first").isEqualTo(4);
    mayPaint.release(1);
    untilShown(3);
    assertThat(shown.get(2)).isEqualTo(farAway);
  }
}
