package fr.bocage.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelLoopTest {
  @Test
  void eachNumberIsTakenOnceAndAllAreDoneAtTheEnd() {
    try (Jobs jobs = new Jobs(4)) {
      for (int round = 0; round < 200; round++) {
        AtomicIntegerArray taken = new AtomicIntegerArray(50);
        jobs.parallel(50, taken::incrementAndGet);
        for (int i = 0; i < 50; i++) {
          assertThat(taken.get(i)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void severalThreadsGoThroughItTogether() {
    try (Jobs jobs = new Jobs(2)) {
      CountDownLatch both = new CountDownLatch(2);
      jobs.parallel(
          2,
          i -> {
            both.countDown();
            await(both); // one thread alone would never get beyond
          });
      assertThat(both.getCount()).isZero();
    }
  }

  @Test
  void loopsMayBeNested() {
    try (Jobs jobs = new Jobs(2)) {
      AtomicInteger count = new AtomicInteger();
      jobs.parallel(8, i -> jobs.parallel(8, j -> count.incrementAndGet()));
      assertThat(count.get()).isEqualTo(64);
    }
  }

  @Test
  void itReturnsWhileAllOtherThreadsAreBusy() {
    try (Jobs jobs = new Jobs(2)) {
      CountDownLatch end = new CountDownLatch(1);
      AtomicInteger inside = new AtomicInteger();
      Job<Object> busy =
          jobs.start(
              "busy",
              progress -> {
                jobs.parallel(
                    2,
                    i -> {
                      inside.incrementAndGet();
                      await(end);
                    });
                return null;
              });
      while (inside.get() < 2) {
        Thread.onSpinWait();
      }
      AtomicInteger count = new AtomicInteger();
      jobs.parallel(10, i -> count.incrementAndGet());
      assertThat(count.get()).isEqualTo(10);
      end.countDown();
      busy.result().join();
    }
  }

  @Test
  void theFirstFailureIsToldAndEndsIt() {
    try (Jobs jobs = new Jobs(2)) {
      AtomicInteger count = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  jobs.parallel(
                      100_000,
                      i -> {
                        count.incrementAndGet();
                        throw new IllegalStateException("no " + i);
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(count.get()).isLessThanOrEqualTo(2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
